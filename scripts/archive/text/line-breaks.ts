import type { Line } from "./page-line.ts";
import { breaksOff } from "./sentence-end.ts";

/** What a paragraph or an item of a list begins with: `12. `, `124.4 `, `(a) `, `A. `, `IV. `, `• `. */
const LABEL =
  /^(?:(?<number>\d{1,3})\. |(?<nested>\d{1,3}(?:\.\d{1,3})+)\.? |\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\) |[A-Z]\. |[IVXL]{1,6}\.? |[•●▪■◦○–—-] )(?=\S)/u;

/** Words that a heading is longer than, and a line of text reaches. */
const LONGEST_HEADING = 160;

/** Whether a line begins with the number of a paragraph, the letter of an item or a bullet. */
export function isLabelled({ text }: Line): boolean {
  return LABEL.test(text);
}

/**
 * Whether a line begins a new block after the line before it.
 *
 * @param edge the column that full lines of the page reach; undefined if all paragraphs have numbers,
 *   and a short line is not the last one of its paragraph
 */
export function startsBlock(line: Line, before: Line, edge: number | undefined): boolean {
  if (isLabelled(line) && beginsAfter(line, before)) return true;
  const endsSentence = !breaksOff(before.text);
  if (line.gap > 0) return endsSentence || !/^[\p{Ll}\d(]/u.test(line.text);
  if (!endsSentence) return false;
  if (Math.abs(line.left - before.left) >= 2 && !isLabelled(before)) return true;
  if (edge === undefined) return false;
  const word = line.text.indexOf(" ") < 0 ? line.text.length : line.text.indexOf(" ");
  return before.right + 1 + word <= edge - 3;
}

/** A label at the start of a line may be a word of its sentence: “on 14 or\n15. In May”, “paragraph 3\n(a)”. */
function beginsAfter(line: Line, before: Line): boolean {
  if (line.gap > 0 || before.prominent) return true;
  const { number, nested } = LABEL.exec(line.text)!.groups!;
  if (number !== undefined) return !breaksOff(before.text);
  // Recommendations end with the State in brackets, often without a stop.
  if (nested !== undefined) return !breaksOff(before.text) || before.text.endsWith(")");
  return (
    line.left >= before.left + 2 ||
    !/(?:\d|\b(?:and|or|to|of|the|in|paragraphs?|articles?))$/.test(before.text)
  );
}

/**
 * The lines of a page that are headings: few and short ones apart from others, without a full stop.
 *
 * @param lines the body of a page
 */
export function headingsOf(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    while (end < lines.length && continues(lines[end]!, lines[end - 1]!)) end++;
    const group = lines.slice(start, end);
    const before = lines[start - 1];
    const isFirst = before === undefined || found.has(before);
    if (isHeading(group, isFirst ? undefined : before, lines[end]))
      for (const line of group) found.add(line);
    start = end;
  }
  return found;
}

/** Whether a line may be of one heading with the line before. */
function continues(line: Line, before: Line): boolean {
  if (line.gap > 0 || isLabelled(line) || line.prominent !== before.prominent) return false;
  return line.prominent === true || line.left < before.left + 2 || isCentred(line, before);
}

function isCentred(line: Line, before: Line): boolean {
  return Math.abs(line.left + line.right - before.left - before.right) <= 3;
}

/** @param before the line before it, unless that is the end of a heading or there is none */
function isHeading(
  group: readonly Line[],
  before: Line | undefined,
  after: Line | undefined,
): boolean {
  const text = group.map(({ text }) => text).join(" ");
  if (group.length > 4 || text.length > LONGEST_HEADING || !breaksOff(text)) return false;
  if (!/^["“«([]*(?:[\p{Lu}\p{Lo}]|\d{1,2}\.? \p{Lu})/u.test(text)) return false;
  if (/[,–-]$/.test(text) || /\b(?:and|or|the|of|to|in|a)$/.test(text)) return false;
  // The last words of a page may go on overleaf.
  if (after === undefined && !group.some(({ prominent }) => prominent)) return false;
  if (group.every(({ prominent }) => prominent)) return true;
  if (after && after.gap === 0 && !isLabelled(after) && after.left < group.at(-1)!.left + 2)
    return false;
  const { gap } = group[0]!;
  return before === undefined || (gap > 0 && !breaksOff(before.text)) || gap > 1;
}
