import type { Block } from "./document-text.ts";
import { contentsOf } from "./contents.ts";
import { footnotesOf } from "./footnotes.ts";
import { furnitureOf } from "./furniture.ts";
import { headingsOf, isLabelled, startsBlock } from "./line-breaks.ts";
import { lineJoiner } from "./lines-joined.ts";
import { bothMarks, mayBeMarked, unmarked } from "./note-marks.ts";
import type { Line } from "./page-line.ts";
import { breaksOff } from "./sentence-end.ts";

/** A block as it grows. */
interface Growing {
  readonly kind: Block["kind"];
  readonly page: number;
  lastPage: number;
  readonly number?: string;
  readonly lines: Line[];
}

/** From so many paragraphs with numbers on, a document numbers all of its paragraphs. */
const NUMBERED = 10;

/**
 * The blocks of a printed document from its lines: what pages repeat, footnotes and headings apart,
 * and paragraphs whole across pages.
 */
export function blocksOfPages(pages: readonly (readonly Line[])[]): Block[] {
  const all = pages.flat();
  const furniture = furnitureOf(pages);
  const contents = contentsOf(all.map(({ text }) => text));
  for (const [at, line] of all.entries()) if (contents.has(at)) (furniture as Set<Line>).add(line);
  const isNumbered = all.filter(({ text }) => /^\d{1,3}\. /.test(text)).length >= NUMBERED;
  const blocks: Growing[] = [];
  const last: { paragraph?: Growing | undefined; note?: Growing } = {};
  for (const [index, lines] of pages.entries()) {
    const page = index + 1;
    for (const line of lines)
      if (furniture.has(line)) blocks.push(begun("furniture", page, [line]));
    const { body, footnotes } = footnotesOf(lines.filter((line) => !furniture.has(line)));
    const numbers = footnotes.flatMap(({ number }) => number ?? []);
    for (const block of bodyBlocks(withoutMarks(body, numbers), page, isNumbered)) {
      const before = last.paragraph;
      const isFirst = blocks.at(-1)?.page !== page || blocks.at(-1)?.kind === "furniture";
      if (before && isFirst && goesOn(before, block, isNumbered)) extend(before, block.lines, page);
      else blocks.push(block);
      if (block.kind === "heading") last.paragraph = undefined;
      else if (!before || blocks.at(-1) === block) last.paragraph = block;
    }
    for (const { number, lines } of footnotes) {
      if (number === undefined && last.note) extend(last.note, lines, page);
      else {
        last.note = begun("footnote", page, lines, number);
        blocks.push(last.note);
      }
    }
  }
  const join = lineJoiner(all.map(({ text }) => text));
  return blocks.map((block) => finished(block, join, pages.length > 1));
}

function begun(
  kind: Block["kind"],
  page: number,
  lines: readonly Line[],
  number?: string,
): Growing {
  return { kind, page, lastPage: page, lines: [...lines], ...(number !== undefined && { number }) };
}

function extend(block: Growing, lines: readonly Line[], page: number): void {
  block.lines.push(...lines);
  block.lastPage = page;
}

/** Takes the marks off lines whose format does not tell them. */
function withoutMarks(lines: readonly Line[], notes: readonly string[]): Line[] {
  const numbers = notes.filter((note) => /^\d+$/.test(note));
  const isOnce = (note: string) =>
    lines.filter(({ text }) => unmarked(text, [note]).text !== unmarked(text).text).length === 1;
  const sure = numbers.filter(isOnce);
  return lines.map((line) => {
    if (line.noteMarks !== undefined) {
      const { text, noteMarks } = unmarked(line.text);
      return { ...line, text, noteMarks: bothMarks(line.noteMarks, noteMarks) };
    }
    const { text, noteMarks } = unmarked(line.text, sure);
    return { ...line, text, noteMarks: mayBeMarked(text, numbers) ? "uncertain" : noteMarks };
  });
}

/** The blocks of the body of one page. */
function bodyBlocks(lines: readonly Line[], page: number, isNumbered: boolean): Growing[] {
  const headings = headingsOf(lines);
  const edge = isNumbered ? undefined : Math.max(...lines.map(({ right }) => right));
  const blocks: Growing[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const kind = headings.has(line) ? "heading" : "paragraph";
    const isNew =
      before === undefined ||
      headings.has(before) !== headings.has(line) ||
      (kind === "heading" ? line.gap > 0 || isLabelled(line) : startsBlock(line, before, edge));
    if (isNew) blocks.push(begun(kind, page, [line]));
    else blocks.at(-1)!.lines.push(line);
  }
  return blocks;
}

/**
 * Whether the first block of a page goes on with the last paragraph of the page before: that one breaks
 * off, or all paragraphs have numbers and this one has none.
 */
function goesOn(before: Growing, block: Growing, isNumbered: boolean): boolean {
  if (block.kind !== "paragraph" || isLabelled(block.lines[0]!)) return false;
  return breaksOff(before.lines.at(-1)!.text) || (isNumbered && isLabelled(before.lines[0]!));
}

function finished(
  block: Growing,
  join: (lines: readonly string[]) => string,
  paged: boolean,
): Block {
  const { kind, page, lastPage, number, lines } = block;
  const marks = lines.map((line) => line.noteMarks ?? "none");
  return {
    kind,
    ...(paged && { page }),
    ...(paged && lastPage > page && { lastPage }),
    ...(number !== undefined && { number }),
    text: join(lines.map(({ text }) => text)),
    noteMarks: marks.reduce(bothMarks, "none"),
  };
}
