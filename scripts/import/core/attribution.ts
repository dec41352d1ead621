import type { StateReader } from "./state-names.ts";

/** The wording of a recommendation, and the States in brackets behind it. */
export interface Attribution {
  readonly text: string;
  /** Names as written in the brackets. */
  readonly states: readonly string[];
  /** Unknown names in the last brackets, beside names of States. */
  readonly unknown: readonly string[];
  /** The number has several texts, each with its own States. */
  readonly merged: boolean;
}

/** Brackets with what they hold; `end` exclusive. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Takes the States in brackets off the end of a recommendation: `(Croatia);`, `(Portugal, Slovakia)`,
 * `(France) (Lithuania)`, `(Iran (Islamic Republic of))`, `(Чили и Перу)`, `（智利、秘鲁）`. Brackets without a State, such as `(ICRMW)` or
 * `(No. 29)`, belong to the wording. If a number has several texts, each with its States, all States
 * count, and the wording keeps the brackets to show which text is whose.
 */
export function attributionOf(written: string, states: StateReader): Attribution {
  const text = written.replace(/[\s;.؛；。]+$/, "");
  const groups = bracketsIn(text).flatMap((group) => groupOf(text, group, states) ?? []);
  const last: Group[] = [];
  let end = text.length;
  for (const group of groups.toReversed()) {
    if (text.slice(group.end, end).trim() !== "") break;
    last.unshift(group);
    end = group.start;
  }
  // A State in brackets within the wording recommends only if its text ends there.
  const inner = groups.filter(
    (group) =>
      group.end <= end &&
      group.unknown.length === 0 &&
      /^\s*(?:[(（]|[;.؛；。])/.test(text.slice(group.end)),
  );
  const merged = inner.length > 0 && last.length > 0;
  const counted = merged ? [...inner, ...last] : last;
  return {
    text: (merged ? text : text.slice(0, end)).replace(/[\s;؛；]+$/, ""),
    states: counted.flatMap(({ names }) => names),
    unknown: last.flatMap(({ unknown }) => unknown),
    merged,
  };
}

/** The outermost pairs of brackets. */
function bracketsIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (isOneOf("(（", text[at]) && depth++ === 0) start = at;
    if (!isOneOf(")）", text[at]) || depth === 0) continue;
    if (--depth === 0) found.push({ start, end: at + 1 });
  }
  return found;
}

/** The two States of `Chile and Peru`, or of `Trinidad y Tobago y Chile`. */
function joinedStates(text: string, states: StateReader): string[] | undefined {
  for (const { index, 0: word } of text.matchAll(/ (?:and|et|y|e|и|және) /g)) {
    const two = [text.slice(0, index), text.slice(index + word.length)].map((name) => name.trim());
    if (two.every((name) => states(name))) return two;
  }
  return undefined;
}

function isOneOf(signs: string, sign: string | undefined): boolean {
  return sign !== undefined && signs.includes(sign);
}

/** Undefined if none of the names is a State's. */
function groupOf(
  text: string,
  { start, end }: { start: number; end: number },
  states: StateReader,
): Group | undefined {
  const names: string[] = [];
  const unknown: string[] = [];
  for (const piece of text.slice(start + 1, end - 1).split(/[,;/،؛、，；](?![^(（]*[)）])/)) {
    const name = piece.trim();
    if (name === "") continue;
    const known = states(name) ? [name] : joinedStates(name, states);
    if (known) names.push(...known);
    else unknown.push(name);
  }
  return names.length === 0 ? undefined : { start, end, names, unknown };
}
