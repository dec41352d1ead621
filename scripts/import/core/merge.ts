import { applyEdits } from "../../edit/text-edits.ts";
import type { TextEdit } from "../../edit/text-edits.ts";
import { parse, spansOf } from "../../yaml/read-file.ts";
import type { SpanNode } from "../../yaml/compose.ts";
import { compareNumbers, isNumber } from "./numbers.ts";
import type { ExistingRecord } from "./target.ts";

/** A value that the import would write differently; it is left unchanged. */
export interface Difference {
  /** Where, with list items named by their ids: `/items/124.4/positions/report/value`. */
  readonly at: string;
  /** The value in the record; undefined for none. */
  readonly stands: unknown;
  /** What the import would write. */
  readonly wouldBe: unknown;
}

type Value = Readonly<Record<string, unknown>>;

export interface Merged {
  /** The text with the new parts; undefined without any. */
  readonly text?: string;
  /** The parsed text. */
  readonly value?: Value;
  /** New parts: `items/124.4`. */
  readonly added: readonly string[];
  readonly differences: readonly Difference[];
}

/**
 * What an import adds to an existing record. Parts that the record lacks are added, each after the part
 * that precedes it in the import; comments and layout are kept. No existing part is changed or filled
 * in, as a person may have written it: the differences are reported.
 *
 * @param textOf the lines of a part below the key of its list, indented by two
 * @param withdrawn whether the part of that id was withdrawn; such a part is not added again
 * @param closed why nothing is added at all; the missing parts are differences then
 */
export function merge(
  existing: ExistingRecord,
  proposed: Value,
  textOf: (list: string, part: Value) => string,
  withdrawn: (id: string) => boolean,
  closed?: string,
): Merged {
  const { text, value } = existing;
  if (!value)
    return {
      added: [],
      differences: [{ at: "", stands: "a file that cannot be read", wouldBe: "a record" }],
    };
  const differences = differencesOf(value, proposed, "");
  const spans = spansOf(text)?.root;
  const edits: TextEdit[] = [];
  const added: string[] = [];
  for (const [list, parts] of Object.entries(proposed)) {
    if (!isPartList(parts)) continue;
    const there = (value[list] ?? []) as readonly Value[];
    const indices = new Map(there.map(({ id }, index) => [id, index]));
    const node = spans?.keys?.get(list);
    /** The index of the last existing part that comes earlier in the import. */
    let last = -1;
    for (const part of parts) {
      const stands = indices.get(part["id"]);
      last = Math.max(last, stands ?? -1);
      if (stands !== undefined || withdrawn(String(part["id"]))) continue;
      const name = `${list}/${String(part["id"])}`;
      const after = lastBefore(there, part) ?? last;
      const edit = node && !closed && insertion(text, node, after, textOf(list, part));
      if (edit) {
        edits.push(edit);
        added.push(name);
      } else differences.push({ at: `/${name}`, stands: undefined, wouldBe: closed ?? part });
    }
  }
  if (edits.length === 0) return { added: [], differences };
  const result = applyEdits(text, together(edits));
  const reading = parse(result, "");
  if (reading.ok && stillThere(value, reading.value, new Set(added)))
    return { text: result, value: reading.value, added, differences };
  const kept = added.map((name) => ({
    at: `/${name}`,
    stands: undefined,
    wouldBe: "a part that could not be put in",
  }));
  return { added: [], differences: [...differences, ...kept] };
}

/** A number goes after the last lower one: its index, or -1; undefined for other ids. */
function lastBefore(there: readonly Value[], { id }: Value): number | undefined {
  const number = String(id);
  if (!isNumber(number)) return undefined;
  return there.findLastIndex(
    (other) => isNumber(String(other["id"])) && compareNumbers(String(other["id"]), number) < 0,
  );
}

/** Inserts lines after the item of that index, or before the first for -1. */
function insertion(
  text: string,
  node: SpanNode,
  index: number,
  lines: string,
): TextEdit | undefined {
  const first = node.items?.[0];
  // A list in brackets, or an empty one, does not have lines of its own.
  if (!first || text[node.start] === "[") return undefined;
  const at = index < 0 ? lineStart(text, first.start) : afterLine(text, node.items![index]!.end);
  const indent = text.slice(lineStart(text, first.start)).search(/\S/) - 2;
  const shifted = lines
    .split("\n")
    .map((line) =>
      line === "" ? line : indent < 0 ? line.slice(-indent) : " ".repeat(indent) + line,
    );
  const gap = at > 0 && text[at - 1] !== "\n" ? "\n" : "";
  return { start: at, end: at, text: `${gap}${shifted.join("\n")}\n` };
}

/** Joins edits at the same place, in their order. */
function together(edits: readonly TextEdit[]): TextEdit[] {
  const byPlace = new Map<number, TextEdit>();
  for (const edit of edits) {
    const before = byPlace.get(edit.start);
    byPlace.set(edit.start, before ? { ...edit, text: before.text + edit.text } : edit);
  }
  return [...byPlace.values()];
}

/** Whether the added parts are the only change. */
function stillThere(before: Value, after: Value, added: ReadonlySet<string>): boolean {
  return Object.keys(after).every((key) => {
    const [was, is] = [before[key], after[key]];
    if (!isPartList(is)) return same(was, is);
    const old = is.filter(({ id }) => !added.has(`${key}/${String(id)}`));
    return same(was, old);
  });
}

function differencesOf(stands: unknown, proposed: unknown, at: string): Difference[] {
  if (same(stands, proposed)) return [];
  if (isMapping(stands) && isMapping(proposed))
    return Object.entries(proposed).flatMap(([key, value]) =>
      differencesOf(stands[key], value, `${at}/${key}`),
    );
  const there = stands ?? [];
  if (isPartList(proposed) && isPartList(there)) {
    const byId = new Map(there.toReversed().map((part) => [part["id"], part]));
    return proposed.flatMap((part) => {
      const other = byId.get(part["id"]);
      // Parts of the record itself that are missing are added.
      if (!other && at.lastIndexOf("/") === 0) return [];
      return differencesOf(other, part, `${at}/${String(part["id"])}`);
    });
  }
  return [{ at, stands, wouldBe: proposed }];
}

function isMapping(value: unknown): value is Value {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPartList(value: unknown): value is readonly Value[] {
  return Array.isArray(value) && value.every((item) => isMapping(item) && "id" in item);
}

/** Whether two values are equal; the order of keys does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (isMapping(a) && isMapping(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
    );
  }
  return a === b;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function afterLine(text: string, at: number): number {
  if (text[at - 1] === "\n") return at;
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}
