import { EVENT_ID, SCALAR_STYLE, getScalarValue } from "js-yaml";
import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from "js-yaml";
import type { Fault } from "./fault.ts";
import { limits } from "./limits.ts";
import * as refuse from "./refusals.ts";
import { resolvePlain } from "./scalar.ts";
import {
  afterIndicator,
  blockScalarSpan,
  flowEnd,
  followingHash,
  nextToken,
  secondDocument,
} from "./layout.ts";

/**
 * Where a value is in the text, in UTF-16 offsets, `end` exclusive. Quotes, brackets and the
 * `|` of a block text belong to the value.
 */
export interface SpanNode {
  readonly start: number;
  readonly end: number;
  /** The key that holds the value, quotes included; undefined for list items and the root. */
  readonly key?: { readonly start: number; readonly end: number };
  /** Nothing is written: `start` and `end` are the place after the colon or the dash. */
  readonly empty?: true;
  /** The values of a mapping, in the order of the file. If a key is written twice, the first. */
  readonly keys?: ReadonlyMap<string, SpanNode>;
  /** The items of a list. */
  readonly items?: readonly SpanNode[];
}

export interface Composition {
  /** Meaningless if there are faults. */
  readonly value: unknown;
  /** Only if spans were asked for. */
  readonly root: SpanNode | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Builds the value of a YAML file from js-yaml's events, in one pass: YAML 1.2, core schema, and only
 * the parts of YAML that records need; the rest is refused with its place. On request the same pass
 * notes every span, so that values and places cannot disagree.
 *
 * Mappings become plain objects. A key `__proto__` is refused, because it would change the object;
 * keys such as `constructor` are ordinary, and readers must use `Object.hasOwn`.
 */
export function compose(text: string, events: readonly Event[], spans: boolean): Composition {
  const state: State = { text, events, index: 1, cursor: 0, nodes: 0, spans, faults: [] };
  const first = events[0];
  if (!first || first.type !== EVENT_ID.DOCUMENT) {
    return { value: undefined, root: undefined, faults: [refuse.emptyFile()] };
  }
  if (first.explicitStart) refuseDirectives(state);
  const root = events[1];
  const value = readNode(state, "");
  if (state.index + 1 < events.length) {
    const { start, end } = secondDocument(text, state.cursor);
    state.faults.push(refuse.severalDocuments(start, end));
  } else if (root?.type === EVENT_ID.SCALAR && root.valueStart < 0 && !state.faults.length) {
    state.faults.push(refuse.emptyFile());
  } else if (root?.type !== EVENT_ID.MAPPING && !state.faults.length) {
    state.faults.push(refuse.rootNotMapping(text, root));
  }
  if (state.nodes > limits.nodes) state.faults.push(refuse.tooManyNodes(state.nodes));
  return { value, root: state.node, faults: state.faults };
}

interface State {
  readonly text: string;
  readonly events: readonly Event[];
  readonly spans: boolean;
  readonly faults: Fault[];
  /** The next event. */
  index: number;
  /** The end of the last token: the search for dashes and brackets, which events leave out, starts here. */
  cursor: number;
  nodes: number;
  /** The span of the value read last. */
  node?: SpanNode;
}

/** The sign before a value; it tells the place of a value that is left out. */
type Indicator = ":" | "-" | "";

const { ALIAS, MAPPING, POP, SCALAR, SEQUENCE } = EVENT_ID;
const { DOUBLE_QUOTED, FOLDED_BLOCK, LITERAL_BLOCK, PLAIN, SINGLE_QUOTED } = SCALAR_STYLE;

function readNode(state: State, indicator: Indicator): unknown {
  const event = state.events[state.index++]!;
  switch (event.type) {
    case SCALAR:
      return readScalar(state, event, indicator);
    case MAPPING:
      return readMapping(state, event);
    case SEQUENCE:
      return readSequence(state, event);
    case ALIAS:
      state.cursor = event.anchorEnd;
      if (state.spans) state.node = { start: event.anchorStart - 1, end: event.anchorEnd };
      add(state, refuse.alias(event.anchorStart - 1, event.anchorEnd));
      return null;
    default:
      throw new Error("the events of the YAML parser are out of order");
  }
}

function readMapping(state: State, event: MappingEvent): Record<string, unknown> {
  const { text, events, spans } = state;
  if (event.tagStart >= 0 || event.anchorStart >= 0) refuseProperties(state, event);
  const mapping: Record<string, unknown> = {};
  const keys = spans ? new Map<string, SpanNode>() : undefined;
  const braces = hasBraces(text, event, events[state.index]!);
  state.cursor = braces ? event.start + 1 : event.start;
  let end = state.cursor;
  let repeated: ScalarEvent[] | undefined;
  const firstIndex = state.index;
  for (;;) {
    const keyEvent = events[state.index]!;
    if (keyEvent.type === POP) break;
    state.nodes++;
    const key = readKey(state, keyEvent);
    const value = readNode(state, ":");
    if (key !== undefined) {
      if (mapping[key] !== undefined && Object.hasOwn(mapping, key)) {
        (repeated ??= []).push(keyEvent as ScalarEvent);
      } else {
        mapping[key] = value;
        if (keys) {
          keys.set(key, { ...state.node!, key: keySpan(keyEvent as ScalarEvent) });
        }
      }
    }
    if (spans) end = state.node!.end;
  }
  if (repeated) refuseRepeated(state, firstIndex, repeated);
  state.index++;
  if (braces) end = state.cursor = flowEnd(text, state.cursor, "}");
  if (keys) state.node = { start: event.start, end, keys };
  return mapping;
}

function readSequence(state: State, event: SequenceEvent): unknown[] {
  const { text, events, spans } = state;
  if (event.tagStart >= 0 || event.anchorStart >= 0) refuseProperties(state, event);
  const list: unknown[] = [];
  const items: SpanNode[] = [];
  const brackets = text[event.start] === "[";
  state.cursor = brackets ? event.start + 1 : event.start;
  let end = state.cursor;
  while (events[state.index]!.type !== POP) {
    state.nodes++;
    list.push(readNode(state, "-"));
    if (spans) {
      items.push(state.node!);
      end = state.node!.end;
    }
  }
  state.index++;
  if (brackets) end = state.cursor = flowEnd(text, state.cursor, "]");
  if (spans) state.node = { start: event.start, end, items };
  return list;
}

function readScalar(state: State, event: ScalarEvent, indicator: Indicator): unknown {
  const { text } = state;
  const { valueStart, valueEnd, style } = event;
  if (event.tagStart >= 0 || event.anchorStart >= 0) refuseProperties(state, event);
  if (valueStart < 0) return readNothing(state, event, indicator);
  const source = event.fast ? text.slice(valueStart, valueEnd) : getScalarValue(text, event);
  if (style === PLAIN) {
    state.cursor = valueEnd;
    if (state.spans) state.node = { start: valueStart, end: valueEnd };
    if (text.charCodeAt(valueEnd) === 0x20) refuseHash(state, valueEnd, "cut");
    if (!event.fast) refuse.continuation(text, valueStart, valueEnd, (fault) => add(state, fault));
    const value = resolvePlain(source);
    if (value !== undefined) return value;
    add(state, refuse.number(source, valueStart, valueEnd));
    return null;
  }
  if (style === SINGLE_QUOTED || style === DOUBLE_QUOTED) {
    state.cursor = valueEnd + 1;
    if (state.spans) state.node = { start: valueStart - 1, end: valueEnd + 1 };
    if (style === DOUBLE_QUOTED && !event.fast) {
      refuse.escapes(text, valueStart, valueEnd, (fault) => add(state, fault));
    }
    return source;
  }
  if (state.spans) state.node = blockScalarSpan(text, event, state.cursor);
  state.cursor = valueEnd;
  return source;
}

/** A value that is left out: `key:` or `-` with nothing after it. */
function readNothing(state: State, event: ScalarEvent, indicator: Indicator): null {
  const properties = Math.max(event.anchorEnd, event.tagEnd);
  const at = properties >= 0 ? properties : afterIndicator(state.text, state.cursor, indicator);
  state.cursor = at;
  if (state.spans) state.node = { start: at, end: at, empty: true };
  refuseHash(state, at, "empty");
  return null;
}

/** The text of a key, or undefined if it is refused; the cursor moves to its end. */
function readKey(state: State, event: Event): string | undefined {
  if (event.type === ALIAS) {
    readNode(state, "");
    return undefined;
  }
  if (event.type !== SCALAR || event.style === LITERAL_BLOCK || event.style === FOLDED_BLOCK) {
    const { text, faults } = state;
    const earlier = faults.length;
    const mark = afterIndicator(text, state.cursor, "?");
    const start = "start" in event ? event.start : nextToken(text, mark);
    readNode(state, "");
    // Faults inside such a key do not matter: the whole key has to go.
    faults.length = earlier;
    add(state, refuse.complexKey(start, start + text.slice(start, state.cursor).trimEnd().length));
    return undefined;
  }
  state.index++;
  if (event.tagStart >= 0 || event.anchorStart >= 0) refuseProperties(state, event);
  if (event.valueStart < 0) {
    const at = afterIndicator(state.text, state.cursor, "");
    add(state, refuse.emptyKey(at, at + 1));
    state.cursor = at;
    return undefined;
  }
  const { valueStart, valueEnd } = event;
  state.cursor = valueEnd + quoteWidth(event);
  const key = event.fast
    ? state.text.slice(valueStart, valueEnd)
    : getScalarValue(state.text, event);
  if (event.style === PLAIN) {
    if (key === "<<") {
      add(state, refuse.mergeKey(valueStart, valueEnd));
      return undefined;
    }
    if (resolvePlain(key) !== key) add(state, refuse.keyNotText(valueStart, valueEnd));
  } else if (key === "") {
    add(state, refuse.emptyKey(valueStart - 1, valueEnd + 1));
    return undefined;
  } else if (event.style === DOUBLE_QUOTED && !event.fast) {
    refuse.escapes(state.text, valueStart, valueEnd, (fault) => add(state, fault));
  }
  if (key === "__proto__") {
    const { start, end } = keySpan(event);
    add(state, refuse.reservedKey(start, end));
    return undefined;
  }
  return key;
}

function quoteWidth(event: ScalarEvent): 0 | 1 {
  return event.style === SINGLE_QUOTED || event.style === DOUBLE_QUOTED ? 1 : 0;
}

/** Whether a mapping has braces of its own; a pair in a list, `[a: b]`, has none. */
function hasBraces(text: string, event: MappingEvent, first: Event): boolean {
  if (text[event.start] !== "{") return false;
  return !("start" in first && first.start === event.start);
}

/**
 * Reports keys that a mapping holds twice, each with its first place. One walk over the mapping's
 * events, and only where a key is repeated.
 */
function refuseRepeated(state: State, firstIndex: number, repeated: readonly ScalarEvent[]): void {
  const { text, events } = state;
  const firsts = new Map<string, ScalarEvent>();
  let depth = 0;
  let isKey = true;
  for (let at = firstIndex; depth >= 0; at++) {
    const event = events[at]!;
    if (depth === 0 && isKey && event.type === SCALAR) {
      const name = getScalarValue(text, event);
      if (!firsts.has(name)) firsts.set(name, event);
    }
    if (event.type === MAPPING || event.type === SEQUENCE) depth++;
    else if (event.type === POP) depth--;
    if (depth === 0) isKey = !isKey;
  }
  for (const second of repeated) {
    const name = getScalarValue(text, second);
    add(state, refuse.duplicateKey(name, keySpan(second), keySpan(firsts.get(name)!)));
  }
}

function keySpan(event: ScalarEvent): { start: number; end: number } {
  return {
    start: event.valueStart - quoteWidth(event),
    end: event.valueEnd + quoteWidth(event),
  };
}

function refuseProperties(state: State, event: ScalarEvent | MappingEvent | SequenceEvent): void {
  if (event.tagStart >= 0) add(state, refuse.tag(event.tagStart, event.tagEnd));
  if (event.anchorStart >= 0) add(state, refuse.anchor(event.anchorStart - 1, event.anchorEnd));
}

/** Directives such as `%YAML` are allowed only before the first `---`; the events leave out unknown ones. */
function refuseDirectives(state: State): void {
  const marker = /^---(?=\s|$)/m.exec(state.text)?.index ?? 0;
  for (const line of state.text.slice(0, marker).matchAll(/^\ufeff?(%.*)$/gm)) {
    const start = line.index + line[0].length - line[1]!.length;
    add(state, refuse.directive(start, start + line[1]!.trimEnd().length));
  }
}

/** A `#` right before a character is rarely meant as a comment, and the text after it is lost. */
function refuseHash(state: State, from: number, loss: "cut" | "empty"): void {
  const hash = followingHash(state.text, from);
  if (hash) add(state, refuse.hash(hash.start, hash.end, loss));
}

function add(state: State, fault: Fault): void {
  state.faults.push(fault);
}
