import type { Range } from "../diagnostics/diagnostic.ts";
import { visibleParts } from "../diagnostics/visible.ts";
import { lineTable, type LineTable } from "../diagnostics/line-table.ts";
import { displayWidth, graphemes } from "./display-width.ts";

/** The text of a file, ready to be quoted line by line. */
export interface Quotable {
  readonly text: string;
  readonly table: LineTable;
  readonly hidden: readonly (readonly [number, number])[];
}

/** One line of a code frame, safe to print on a terminal. */
export interface FrameLine {
  /** 1-based; left out for the marks below a source line. */
  readonly number?: number;
  /** Whether it belongs to a range of several lines. */
  readonly covered: boolean;
  readonly kind: "source" | "restricted" | "marks";
  readonly text: string;
}

/** Shown instead of a line inside `restricted`. */
export const RESTRICTED = "[restricted]";

/** If a range has more lines than this, only its first line is quoted. */
const SHORT = 4;

const TAB = "    ";

export function quotable(file: Pick<Quotable, "text" | "hidden">): Quotable {
  return { ...file, table: lineTable(file.text) };
}

/**
 * The lines around a range, with `^` below its columns as they appear on the screen.
 *
 * A range of several lines is marked to the end of its first line. A line wider than `width` columns is
 * cut around the range, other lines at their end. Nothing is quoted if the range does not fit the text
 * or means the whole file (empty, at its beginning): a wrong quotation is worse than none.
 *
 * @param context how many lines to quote before and after
 */
export function codeFrame(
  source: Quotable,
  range: Range,
  { width, context }: { readonly width: number; readonly context: number },
): FrameLine[] {
  if (range.end.offset === 0 || !fits(source.table, range)) return [];
  const first = range.start.line;
  const last = lastLine(range);
  const long = last - first >= SHORT;
  const from = Math.max(1, first - context);
  const to = long ? first : Math.max(last, Math.min(lineCount(source.table), last + context));
  const view = viewOf(source, range, width);
  const frame: FrameLine[] = [];
  for (let number = from; number <= to; number++) {
    const covered = last > first && number >= first && number <= last;
    const text = lineText(source, number);
    frame.push(
      text === undefined
        ? { number, covered, kind: "restricted", text: RESTRICTED }
        : {
            number,
            covered,
            kind: "source",
            text: shownIn(number === first ? view : fromStart(width), text),
          },
    );
    if (number === first) {
      const end = long ? ` … to line ${last}` : "";
      const room = Math.max(1, width - view.before.length - end.length);
      const marks = "^".repeat(Math.min(view.marks, room));
      frame.push({ covered, kind: "marks", text: view.before + marks + end });
    }
  }
  return frame;
}

/** A text shown at a fixed place: `column` and `width` are columns of the screen, from 0. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly column: number;
  readonly width: number;
}

/** The part of a line that is shown. */
interface View {
  /** The UTF-16 offsets that are examined: a line may be a megabyte long. */
  readonly slice: readonly [number, number];
  /** The first column of the slice that is shown. */
  readonly left: number;
  readonly width: number;
}

/** The part of the line where a range begins, and the marks below it. */
interface MarkedView extends View {
  /** The text before the marks. */
  readonly before: string;
  readonly marks: number;
}

function fromStart(width: number): View {
  return { slice: [0, 4 * width], left: 0, width };
}

function viewOf(source: Quotable, range: Range, width: number): MarkedView {
  const text = lineText(source, range.start.line);
  if (text === undefined) {
    return { ...fromStart(width), before: "", marks: RESTRICTED.length };
  }
  const start = Math.min(range.start.column - 1, text.length);
  const end = range.end.line > range.start.line ? text.length : range.end.column - 1;
  const slice = [Math.max(0, start - 2 * width), start + 4 * width] as const;
  const cells = cellsIn(text, slice);
  const total = widthOf(cells);
  const spanStart = cells.find((cell) => cell.end > start)?.column ?? total;
  const lastCell = cells.findLast((cell) => cell.start < end);
  const spanEnd = Math.max(
    spanStart + 1,
    lastCell === undefined ? 0 : lastCell.column + lastCell.width,
  );
  const whole = slice[0] === 0 && Math.max(total, spanEnd) <= width;
  const left = whole ? 0 : leftEdge(spanStart, spanEnd, Math.max(total, spanEnd), width);
  const view = { slice, left, width };
  const markStart = Math.max(0, spanStart - left);
  const markEnd = Math.min(spanEnd - left, isCutAfter(view, text, total) ? width - 1 : width);
  const marks = Math.max(1, markEnd - markStart);
  return { ...view, before: " ".repeat(markStart), marks };
}

/** Keeps the beginning of the line if the range still fits, otherwise centres the range. */
function leftEdge(start: number, end: number, total: number, width: number): number {
  if (end < width) return 0;
  const room = Math.max(4, Math.floor((width - (end - start)) / 2));
  return Math.max(0, Math.min(start - room, total - width));
}

function isCutAfter({ slice, left, width }: View, line: string, total: number): boolean {
  return line.length > slice[1] || total - left > width;
}

function shownIn(view: View, line: string): string {
  const { slice, left, width } = view;
  const cells = cellsIn(line, slice);
  const cutBefore = left > 0 || slice[0] > 0;
  const cutAfter = isCutAfter(view, line, widthOf(cells));
  if (line === "") return "";
  let shown = cutBefore ? "…" : "";
  let column = cutBefore ? 1 : 0;
  for (const cell of cells) {
    const place = cell.column - left;
    if (place < (cutBefore ? 1 : 0)) continue;
    if (place + cell.width > (cutAfter ? width - 1 : width)) break;
    shown += " ".repeat(Math.max(0, place - column)) + cell.shown;
    column = place + cell.width;
  }
  return cutAfter ? `${shown}…` : shown.trimEnd();
}

function cellsIn(line: string, [from, to]: readonly [number, number]): Cell[] {
  const cells: Cell[] = [];
  let start = isLowSurrogate(line, from) ? from - 1 : from;
  let column = 0;
  const add = (source: string, shown: string) => {
    const width = displayWidth(shown);
    cells.push({ start, end: start + source.length, shown, column, width });
    start += source.length;
    column += width;
  };
  const end = isLowSurrogate(line, to) ? to + 1 : to;
  for (const part of visibleParts(line.slice(start, end))) {
    if (part.source === "\t") add("\t", TAB);
    else if (part.escaped) add(part.source, part.shown);
    else for (const grapheme of graphemes(part.source)) add(grapheme, grapheme);
  }
  return cells;
}

function widthOf(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}

function isLowSurrogate(line: string, offset: number): boolean {
  return /^[\uDC00-\uDFFF]$/.test(line.charAt(offset));
}

/** The text of a line without its line break; undefined if it must not be shown. */
function lineText({ text, table, hidden }: Quotable, line: number): string | undefined {
  if (hidden.some(([from, to]) => from <= line && line <= to)) return undefined;
  const end = table.starts[line] ?? text.length;
  return text.slice(table.starts[line - 1], end).replace(/\r?\n$|\r$/, "");
}

/** The number of lines; a final line break does not begin another. */
function lineCount({ starts, length }: LineTable): number {
  return starts.at(-1) === length ? starts.length - 1 : starts.length;
}

/** The last line of a range. */
function lastLine({ start, end }: Range): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

function fits({ starts, length }: LineTable, { start, end }: Range): boolean {
  return (
    end.offset <= length &&
    [start, end].every(({ line, column, offset }) => starts[line - 1] === offset - (column - 1))
  );
}
