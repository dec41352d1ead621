import type { SpanNode } from "../yaml/compose.ts";
import { parse, spansOf } from "../yaml/read-file.ts";
import { applyEdits, endOfLine } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";

/**
 * Writes new fields into a record, each in its place. Comments and layout stay.
 *
 * @param text YAML without faults
 * @param fields by name, each as its lines, with its name: `extent: { pages: 8 }`
 * @param order the fields of the collection, in the order of the schema
 * @throws if the record has such a field, is not in block style, or anything else would change
 */
export function withRecordFields(
  text: string,
  fields: ReadonlyMap<string, string>,
  order: readonly string[],
): string {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  let after = text;
  // One by one: two of them may have the same neighbour.
  for (const [name, written] of fields) {
    const root = spansOf(after)?.root;
    if (!root?.keys || after[root.start] === "{" || root.keys.has(name))
      throw new Error(`there is no place for ${name}`);
    const edit = fieldInOrder(after, root, name, written, order);
    after = applyEdits(after, [{ ...edit, text: edit.text.replaceAll("\n", lineEnd) }]);
  }
  const [was, is] = [parse(text, ""), parse(after, "")];
  const rest = (value: object) =>
    JSON.stringify(value, (key, each: unknown) => (fields.has(key) ? undefined : each));
  if (!was.ok || !is.ok || rest(was.value) !== rest(is.value))
    throw new Error("other fields would change");
  return after;
}

/** A new field in its place among the fields of a record. */
export function fieldInOrder(
  text: string,
  root: SpanNode,
  name: string,
  written: string,
  order: readonly string[],
): TextEdit {
  const place = order.indexOf(name);
  const before = [...root.keys!].findLast(([each]) => {
    const at = order.indexOf(each);
    return at >= 0 && at < place;
  });
  const at = before ? endOfLine(text, before[1].end) : root.start;
  return { start: at, end: at, text: before ? `\n${written}` : `${written}\n` };
}
