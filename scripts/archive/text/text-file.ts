import { blocksOfPages } from "./blocks-of-pages.ts";
import type { Line } from "./page-line.ts";
import { flowingBlocks } from "./flowing-blocks.ts";
import type { DocumentText } from "./document-text.ts";
import { decoded } from "./decoded.ts";

/** In columns. A text whose lines are longer has its paragraphs on one line each. */
const LONGEST_PRINTED_LINE = 160;

/**
 * The text of a plain text: one that keeps the lines and pages (form feeds) of a printed document, as
 * `pdftotext -layout` writes it, or one with a paragraph a line.
 *
 * @throws UnreadableDocument if the bytes are not a text
 */
export function textFile(bytes: Uint8Array): DocumentText {
  const { text, warnings } = decoded(bytes);
  const pages = text.normalize("NFC").split("\f").map(linesOf);
  if (pages.length > 1 && pages.at(-1)!.length === 0) pages.pop();
  const lines = pages.flat();
  const isFlowing = lines.some(({ text }) => text.length > LONGEST_PRINTED_LINE);
  return {
    blocks: isFlowing ? flowingBlocks(pages) : blocksOfPages(pages),
    ...(pages.length > 1 && { pages: pages.length }),
    warnings,
  };
}

function linesOf(page: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const raw of page.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/)) {
    // Private characters stand for the bars of a bar code, and others without a meaning in Unicode.
    const shown = raw.replace(/[\p{Co}\p{Cc}\u200B\u2060\uFEFF]|\u00AD(?!\s*$)/gu, (found) =>
      found === "\t" ? "    " : "",
    );
    const text = shown.replace(/\s+/gu, " ").trim();
    if (text === "") {
      gap++;
      continue;
    }
    const left = shown.search(/\S/u);
    lines.push({ text, left, right: shown.trimEnd().length, gap });
    gap = 0;
  }
  return lines;
}
