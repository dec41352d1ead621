import type { Position, Range } from "./diagnostic.ts";

/** Where each line of a text starts. Built only for files with a finding. */
export interface LineTable {
  /** UTF-16 offset of the first character of each line, ascending; the first is 0. */
  readonly starts: readonly number[];
  /** UTF-16 units of the text. */
  readonly length: number;
}

/** LF, CR LF and a lone CR end a line, as YAML 1.2 (5.4) has it. */
export function lineTable(text: string): LineTable {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n?|\n/g)) {
    starts.push(lineBreak.index + lineBreak[0].length);
  }
  return { starts, length: text.length };
}

/** The 1-based line and UTF-16 column of an offset; one beyond the text counts as its end. */
export function positionAt(table: LineTable, offset: number): Position {
  const inside = Math.min(Math.max(offset, 0), table.length);
  let low = 0;
  let high = table.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (table.starts[middle]! <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: inside - table.starts[low]! + 1, offset: inside };
}

/** The range of a pair of offsets, `end` exclusive. */
export function rangeOf(table: LineTable, start: number, end: number): Range {
  return { start: positionAt(table, start), end: positionAt(table, Math.max(start, end)) };
}

/** The part of a span that lies on its first line. */
export function firstLine(
  text: string,
  span: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const length = text.slice(span.start, span.end).search(/[\r\n]/);
  return length < 0 ? span : { start: span.start, end: span.start + length };
}
