import type { SpanNode } from "../yaml/compose.ts";
import { parse, spansOf } from "../yaml/read-file.ts";
import type { SourceCopy } from "../schema/records.ts";
import { fieldInOrder } from "./field-in-order.ts";
import { scalarText } from "./scalar-text.ts";
import { applyEdits, columnOf, endOfLine } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";

/** The text of a source record with a copy, and what it says otherwise about that copy. */
export interface Recorded {
  readonly text: string;
  /** Fields of the copy that the record has already, with another value; they stay as they are. */
  readonly kept: readonly {
    readonly field: string;
    readonly was: unknown;
    readonly given: unknown;
  }[];
}

/**
 * Writes a copy under `copies` of a source record. A copy that the record has already gets the fields
 * that it lacks; no value is replaced, and comments and layout stay.
 *
 * @param text YAML without faults
 * @param order the fields of a source, in the order of the schema
 * @throws when the text is not a mapping in block style
 */
export function recordCopy(text: string, copy: SourceCopy, order: readonly string[]): Recorded {
  const spans = spansOf(text);
  const root = spans?.root;
  if (!root?.keys || text[root.start] === "{")
    throw new Error("the record is not a list of lines with a field each");
  const known = (spans!.value as { readonly copies?: readonly SourceCopy[] }).copies ?? [];
  const at = known.findIndex(({ sha256 }) => sha256 === copy.sha256);
  const before = known[at];
  const given = Object.entries(copy).filter(([, value]) => value !== undefined);
  const fresh = before ? given.filter(([field]) => !Object.hasOwn(before, field)) : given;
  const kept = given.flatMap(([field, value]) => {
    const was = before?.[field as keyof SourceCopy];
    return was === undefined || same(was, value) ? [] : [{ field, was, given: value }];
  });
  if (fresh.length === 0) return { text, kept };
  const list = root.keys.get("copies");
  const edit = before
    ? fieldsAdded(text, list!.items![at]!, fresh)
    : list?.items?.length
      ? itemAdded(text, list, fresh)
      : listAdded(text, root, fresh, order);
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const after = applyEdits(text, [{ ...edit, text: edit.text.replaceAll("\n", lineEnd) }]);
  const result = parse(after, "");
  const copies = known.map((each, index) =>
    index === at ? { ...each, ...Object.fromEntries(fresh) } : each,
  );
  const wanted = before ? copies : [...copies, Object.fromEntries(fresh)];
  if (!result.ok || !same({ ...result.value }, { ...(spans!.value as object), copies: wanted }))
    throw new Error("the copy cannot be written without a change to other fields");
  return { text: after, kept };
}

type Fields = readonly (readonly [string, unknown])[];

/** More fields for a copy that is listed. */
function fieldsAdded(text: string, item: SpanNode, fields: Fields): TextEdit {
  const last = [...item.keys!.values()].at(-1)!;
  if (text[item.start] === "{") return insertion(last.end, `, ${flow(fields)}`);
  const indent = " ".repeat(columnOf(text, [...item.keys!.values()][0]!.key!.start));
  return insertion(
    endOfLine(text, last.end),
    lines(fields)
      .map((line) => `\n${indent}${line}`)
      .join(""),
  );
}

/** One more item for the list of copies. */
function itemAdded(text: string, list: SpanNode, fields: Fields): TextEdit {
  const last = list.items!.at(-1)!;
  if (text[list.start] === "[") return insertion(last.end, `, { ${flow(fields)} }`);
  const dash = text.lastIndexOf("-", last.start - 1);
  return insertion(endOfLine(text, last.end), `\n${block(fields, columnOf(text, dash))}`);
}

/** A list of copies, in its place among the fields. */
function listAdded(
  text: string,
  root: SpanNode,
  fields: Fields,
  order: readonly string[],
): TextEdit {
  const list = root.keys!.get("copies");
  if (list) return { start: list.start, end: list.end, text: `[{ ${flow(fields)} }]` };
  return fieldInOrder(text, root, "copies", `copies:\n${block(fields, 2)}`, order);
}

function block(fields: Fields, indent: number): string {
  const pad = " ".repeat(indent);
  return lines(fields)
    .map((line, index) => `${pad}${index === 0 ? "-" : " "} ${line}`)
    .join("\n");
}

function lines(fields: Fields): string[] {
  return fields.map(([name, value]) => `${name}: ${valueText(value, "block")}`);
}

function flow(fields: Fields): string {
  return fields.map(([name, value]) => `${name}: ${valueText(value, "flow")}`).join(", ");
}

function valueText(value: unknown, place: "block" | "flow"): string {
  return Array.isArray(value)
    ? `[${value.map((item) => scalarText(String(item), "flow")).join(", ")}]`
    : scalarText(String(value), place);
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => [key, sorted(child)]);
}
