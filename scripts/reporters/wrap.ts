import { withoutLeadingCommand } from "../diagnostics/visible.ts";
import { displayWidth, graphemes } from "./display-width.ts";

/**
 * Breaks visible text at spaces into lines of at most `width` columns; a word wider than a line is broken
 * at the end of the line. No line can begin a workflow command: an escape makes such a line longer.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => pieces(word, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.map(withoutLeadingCommand);
}

function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const grapheme of graphemes(word)) {
    if (piece !== "" && displayWidth(piece + grapheme) > width) {
      found.push(piece);
      piece = "";
    }
    piece += grapheme;
  }
  return [...found, piece];
}
