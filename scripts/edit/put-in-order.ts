import type { SpanNode } from "../yaml/compose.ts";
import { parse, spansOf } from "../yaml/read-file.ts";
import { restrictedLines } from "../yaml/restricted-lines.ts";
import type { SchemaNode } from "../schema/tree.ts";

/**
 * Puts the fields of every mapping in the order of the schema, and sorts the lists whose order
 * means nothing. A field moves with the comment lines directly above it and the comment in its last
 * line; blank lines stay where they are. A mapping stays as it is if the field of a comment is
 * ambiguous, and so does a file that cannot be read or holds `restricted`.
 *
 * @returns a text with the same values and comments, or the text itself
 */
export function putInOrder(text: string, schema: SchemaNode): string {
  if (restrictedLines(text).length > 0) return text;
  const root = spansOf(text)?.root;
  if (!root) return text;
  const ordered =
    text.slice(0, root.start) + rendered(root, schema, true) + text.slice(extent(root));
  return ordered !== text && holdsTheSame(text, ordered, schema) ? ordered : text;

  /** The text of a value with everything below it in order. */
  function rendered(node: SpanNode, here: SchemaNode | undefined, top = false): string {
    if (!here) return text.slice(node.start, extent(node));
    if (node.items) return listed(node, here);
    return node.keys && node.keys.size > 0
      ? mapped(node, here, top)
      : text.slice(node.start, extent(node));
  }

  function mapped(node: SpanNode, here: SchemaNode, top: boolean): string {
    const fields = [...node.keys!].map(([name, value]) => ({ name, value }));
    const flow = text[node.start] === "{";
    const order = [...here.properties.keys()];
    const units = fields.map(({ name, value }, index): Unit => {
      const start = value.key!.start;
      const below = here.properties.get(name);
      const end = flow ? value.end : behind(value.end);
      const comment = flow || index === 0 ? start : commentAbove(start);
      const body =
        text.slice(comment, value.start) + rendered(value, below) + text.slice(extent(value), end);
      const place = order.indexOf(name);
      return { start: comment, end, body, place: place < 0 ? order.length : place, index };
    });
    const sorted = units.toSorted((a, b) => a.place - b.place || a.index - b.index);
    const first = sorted[0]!;
    // A comment above the first field of a mapping has a line of its own only at the top of a file.
    const stuck = !top && first.index > 0 && first.start < fields[first.index]!.value.key!.start;
    return joined(node, units, stuck || betweens(units).some(isRemark) ? units : sorted);
  }

  function listed(node: SpanNode, here: SchemaNode): string {
    const units = node.items!.map((item, index): Unit => {
      const body = rendered(item, here.items);
      return { start: item.start, end: extent(item), body, place: 0, index };
    });
    const scalars = node.items!.every((item) => !item.keys && !item.items && !item.empty);
    const tail = text.slice(units.at(-1)?.end ?? node.end, extent(node));
    if (!isUnordered(here) || !scalars || [...betweens(units), tail].some(isRemark))
      return joined(node, units, units);
    return joined(
      node,
      units,
      units.toSorted((a, b) => byName.compare(a.body, b.body)),
    );
  }

  /** The units in another order; the text between them stays. */
  function joined(node: SpanNode, units: readonly Unit[], order: readonly Unit[]): string {
    const between = betweens(units);
    const [first, last] = [units[0], units.at(-1)];
    if (!first || !last) return text.slice(node.start, extent(node));
    return (
      text.slice(node.start, first.start) +
      order.map(({ body }, index) => body + (between[index] ?? "")).join("") +
      text.slice(last.end, extent(node))
    );
  }

  function betweens(units: readonly Unit[]): string[] {
    return units.slice(1).map((unit, index) => text.slice(units[index]!.end, unit.start));
  }

  /** The end of a value, including the comment after the last field of a block. */
  function extent({ start, end, keys, items }: SpanNode): number {
    const block = (keys ?? items) !== undefined && text[start] !== "{" && text[start] !== "[";
    return block ? behind(end) : end;
  }

  /** The end of a comment in the same line, or `end` itself. */
  function behind(end: number): number {
    const line = text.indexOf("\n", end);
    const comment = /^[ \t]+#[^\r]*/.exec(text.slice(end, line < 0 ? undefined : line));
    return comment ? end + comment[0].length : end;
  }

  /** The start of the comment lines directly above a field, in its column, or `start` itself. */
  function commentAbove(start: number): number {
    let from = start;
    for (;;) {
      const line = text.lastIndexOf("\n", from - 1);
      const before = text.lastIndexOf("\n", line - 1);
      if (line < 0) return from;
      const column = start - (text.lastIndexOf("\n", start - 1) + 1);
      const above = text.slice(before + 1, line);
      if (!above.startsWith(`${" ".repeat(column)}#`)) return from;
      from = before + 1 + column;
    }
  }
}

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly body: string;
  /** Its place in the order of the schema. */
  readonly place: number;
  readonly index: number;
}

/** Whether the text between two units holds a comment, which belongs to neither. */
function isRemark(between: string): boolean {
  return between.includes("#");
}

/** Whether the order of a list means nothing. */
function isUnordered(schema: SchemaNode | undefined): boolean {
  return schema?.keywords["x-unordered"] === true;
}

/** 124.4 before 124.40, and that before 125.1. */
const byName = new Intl.Collator("en", { numeric: true });

function holdsTheSame(before: string, after: string, schema: SchemaNode): boolean {
  const [was, is] = [before, after].map((text) => parse(text, ""));
  if (!was?.ok || !is?.ok) return false;
  return (
    JSON.stringify(sorted(was.value, schema)) === JSON.stringify(sorted(is.value, schema)) &&
    remarks(before) === remarks(after)
  );
}

function sorted(value: unknown, schema: SchemaNode | undefined): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => sorted(item, schema?.items));
    return isUnordered(schema) ? items.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)) : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => [key, sorted(child, schema?.properties.get(key))]);
}

/** Everything that looks like a comment: it must not be lost either. */
function remarks(text: string): string {
  return [...text.matchAll(/(?<=^|[ \t])#[^\n]*/gm)]
    .map(([remark]) => remark.trimEnd())
    .toSorted()
    .join("\n");
}
