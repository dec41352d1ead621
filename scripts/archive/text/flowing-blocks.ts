import type { Block } from "./document-text.ts";
import type { Line } from "./page-line.ts";
import { contentsOf } from "./contents.ts";
import { breaksOff } from "./sentence-end.ts";
import { bothMarks, unmarked } from "./note-marks.ts";

/**
 * The blocks of a text with a paragraph a line. A footnote begins with a raised number. What stood
 * before it and breaks off in the middle of a sentence goes on after it.
 */
export function flowingBlocks(pages: readonly (readonly Line[])[]): Block[] {
  const blocks: Block[] = [];
  let interrupted: number | undefined;
  const contents = contentsOf(pages.flat().map(({ text }) => text));
  let row = 0;
  for (const [index, lines] of pages.entries()) {
    const place = pages.length > 1 ? { page: index + 1 } : {};
    for (const { text, gap } of lines) {
      const block = { ...place, ...blockOf(text, contents.has(row++)) };
      if (gap === 0 && goesOn(blocks.at(-1), block)) {
        const begun = blocks.pop()!;
        const noteMarks = bothMarks(begun.noteMarks, block.noteMarks);
        blocks.push({ ...begun, text: `${begun.text} ${block.text}`, noteMarks });
        continue;
      }
      const before = interrupted === undefined ? undefined : blocks[interrupted];
      if (before && block.kind === "paragraph" && breaksOff(before.text)) {
        blocks[interrupted!] = {
          ...before,
          ...(block.page !== undefined && block.page !== before.page && { lastPage: block.page }),
          text: `${before.text} ${block.text}`,
          noteMarks: bothMarks(before.noteMarks, block.noteMarks),
        };
        interrupted = undefined;
        continue;
      }
      if (block.kind === "footnote") {
        const last = blocks.length - 1;
        if (blocks[last]?.kind === "paragraph") interrupted = last;
      } else if (block.kind !== "furniture") interrupted = undefined;
      blocks.push(block);
    }
    if (blocks.at(-1)?.kind === "paragraph") interrupted = blocks.length - 1;
  }
  return blocks;
}

/** Whether a line goes on with the one above: a heading on two lines, or what a footnote announces. */
function goesOn(above: Block | undefined, block: Block): boolean {
  if (above?.page !== block.page) return false;
  return block.kind === "heading"
    ? above?.kind === "heading"
    : block.kind === "paragraph" && above?.kind === "footnote" && above.text.endsWith(":");
}

function blockOf(line: string, inContents: boolean): Block {
  const note = /^([⁰¹²³⁴-⁹]+) ?(?=\S)/u.exec(line);
  if (note) {
    const number = note[1]!.normalize("NFKC");
    return { kind: "footnote", number, ...unmarked(line.slice(note[0].length)) };
  }
  const kind = inContents ? "furniture" : isHeading(line) ? "heading" : "paragraph";
  return { kind, ...unmarked(line) };
}

/** Nothing but capitals marks a heading in a text without sizes. */
function isHeading(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line) && !/[.;:]$/.test(line);
}
