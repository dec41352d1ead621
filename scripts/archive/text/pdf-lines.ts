import type { Line } from "./page-line.ts";
import { raisedText } from "./note-marks.ts";

/** A piece of text on a page, in points; y grows downwards. */
export interface Glyphs {
  readonly text: string;
  readonly left: number;
  /** Where its letters stand. */
  readonly base: number;
  readonly width: number;
  /** Of its letters. */
  readonly size: number;
}

/** What is smaller than its line by this, and stands higher by a part of the size, is raised. */
const SMALLER = 0.85;
const HIGHER = 0.15;

/** The size of most letters of a document. */
export function usualSize(pages: readonly (readonly Glyphs[])[]): number {
  const lengths = new Map<number, number>();
  for (const { text, size } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.trim().length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/**
 * The lines of a page, from the top, without raised marks of notes.
 *
 * @param usual the size of most letters of the document
 */
export function linesOfPage(glyphs: readonly Glyphs[], usual: number): Line[] {
  const rows = inReadingOrder(rowsOf(glyphs));
  const steps = rows.slice(1).map((row, at) => row.base - rows[at]!.base);
  const leading =
    mode(steps.filter((step) => step > usual * 0.8 && step < usual * 2)) ?? usual * 1.2;
  const column = usual / 2;
  return rows.flatMap((row, at): Line[] => {
    const { text, mark, removed } = textOf(row);
    if (text === "") return [];
    const step = at === 0 ? leading : row.base - rows[at - 1]!.base;
    const [first, last] = [row.glyphs[0]!, row.glyphs.at(-1)!];
    return [
      {
        text,
        left: Math.round(first.left / column),
        right: Math.round((last.left + last.width) / column),
        // A jump back is the top of another column.
        gap: step < 0 ? 1 : step > leading * 1.25 ? Math.max(1, Math.round(step / leading) - 1) : 0,
        prominent: row.size > usual * 1.12,
        small: row.size < usual * 0.93,
        ...(mark !== undefined && { mark }),
        noteMarks: removed ? "removed" : "none",
      },
    ];
  });
}

/** Pieces that stand on one line. */
interface Row {
  readonly glyphs: Glyphs[];
  base: number;
  /** The largest size of its letters. */
  size: number;
}

function rowsOf(glyphs: readonly Glyphs[]): Row[] {
  const rows: Row[] = [];
  for (const piece of glyphs) {
    const row = rows.at(-1);
    if (piece.text.trim() === "" && !row) continue;
    if (row && isOnRow(piece, row)) {
      row.glyphs.push(piece);
      if (piece.text.trim() !== "" && piece.size > row.size * 1.05) {
        row.size = piece.size;
        row.base = piece.base;
      }
    } else if (piece.text.trim() !== "")
      rows.push({ glyphs: [piece], base: piece.base, size: piece.size });
  }
  for (const { glyphs } of rows) glyphs.sort((a, b) => a.left - b.left);
  return rows;
}

function isOnRow(piece: Glyphs, { base, size, glyphs }: Row): boolean {
  const most = Math.max(size, piece.size) * 0.55;
  if (Math.abs(piece.base - base) > most) return false;
  const last = glyphs.at(-1)!;
  // Back to the left on almost the same height: the next line of a column with little leading.
  return piece.left > last.left - size || Math.abs(piece.base - base) < size * 0.1;
}

/** From the top down, unless the page has columns: then the order of the file is that of reading. */
function inReadingOrder(rows: readonly Row[]): readonly Row[] {
  const sorted = rows.toSorted((a, b) => a.base - b.base);
  const beside = sorted.filter(
    (row, at) => at > 0 && row.base - sorted[at - 1]!.base < row.size * 0.3,
  );
  if (beside.length > rows.length / 5) return rows;
  return joined(sorted);
}

/** Rows at one height are one line: a running head in two parts. */
function joined(rows: readonly Row[]): Row[] {
  const lines: Row[] = [];
  for (const row of rows) {
    const before = lines.at(-1);
    if (before && row.base - before.base < Math.min(row.size, before.size) * 0.3) {
      before.glyphs.push(...row.glyphs);
      before.glyphs.sort((a, b) => a.left - b.left);
    } else lines.push({ ...row, glyphs: [...row.glyphs] });
  }
  return lines;
}

/** The text of a row; a mark at its start is apart, and other raised marks are left out. */
function textOf({ glyphs, base, size }: Row): {
  readonly text: string;
  readonly mark?: string;
  readonly removed: boolean;
} {
  const isRaised = (piece: Glyphs) =>
    piece.size < size * SMALLER && base - piece.base > size * HIGHER;
  let text = "";
  let mark: string | undefined;
  let removed = false;
  let end: number | undefined;
  for (const [at, piece] of glyphs.entries()) {
    if (isRaised(piece) && piece.text.trim() !== "") {
      // Its neighbours may be raised too: “1, 2”.
      const raised = piece.text.trim();
      if (text.trim() === "" && mark === undefined && /^(?:\d{1,3}|\*+|[†‡§a-h])$/.test(raised)) {
        mark = raised;
        end = piece.left + piece.width;
        continue;
      }
      const shown = raisedText(piece.text, text);
      removed ||= shown === undefined;
      text += shown ?? "";
      end = piece.left + piece.width;
      continue;
    }
    const gap = end === undefined ? 0 : piece.left - end;
    const before = glyphs[at - 1];
    const isApart = gap > Math.min(size, before?.size ?? size) * 0.18;
    text += isApart && !/\s$/.test(text) && !/^\s/.test(piece.text) ? ` ${piece.text}` : piece.text;
    end = piece.left + piece.width;
  }
  return { text: clean(text), ...(mark !== undefined && { mark }), removed };
}

/** As lines of other texts are: composed, single spaces, without characters that nobody sees. */
function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Co}\u200B\u2060\uFEFF]|\u00AD(?!\s*$)/gu, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

function mode(steps: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const step of steps) {
    const rounded = Math.round(step * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
