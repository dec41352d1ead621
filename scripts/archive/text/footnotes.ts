import type { Line } from "./page-line.ts";

/** A footnote of a page; without a number it is the rest of the last one of the page before. */
export interface Footnote {
  readonly number?: string;
  readonly lines: readonly Line[];
}

/** A mark alone on its line. */
const MARK = /^(?:\*{1,4}|[†‡§]|\d{1,3}|[⁰¹²³⁴-⁹]+|[a-h])$/u;
/** A mark before the words of the note, told by its characters. */
const MARKED = /^(\*{1,4}|[†‡§]|[⁰¹²³⁴-⁹]+) ?(?=\S)/u;
/** A number that may be one of a footnote, or of a paragraph. */
const NUMBERED = /^(\d{1,3}) (?=\S)/;
/** The line that printers draw above footnotes. */
const RULE = /^[_─—-]{5,}$/;

/** Divides the lines of a page, without its furniture, into its body and its footnotes. */
export function footnotesOf(lines: readonly Line[]): {
  readonly body: readonly Line[];
  readonly footnotes: readonly Footnote[];
} {
  const start = startOf(lines);
  const footnotes: { number?: string; lines: Line[] }[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]!;
    if (RULE.test(line.text)) continue;
    const note = noteAt(lines, at);
    if (note === undefined || (note.isNumber && !follows(footnotes.at(-1)?.number, note.number))) {
      if (footnotes.length === 0) footnotes.push({ lines: [] });
      footnotes.at(-1)!.lines.push(line);
      continue;
    }
    footnotes.push({
      number: note.number,
      lines: note.rest === "" ? [] : [{ ...line, text: note.rest }],
    });
  }
  return {
    body: lines.slice(0, start),
    footnotes: footnotes.filter(({ lines }) => lines.length > 0),
  };
}

/** The first line of the footnotes: all after it are notes, and something tells them from the body. */
function startOf(lines: readonly Line[]): number {
  const rule = lines.findLastIndex(({ text }) => RULE.test(text));
  if (rule >= 0 && lines.slice(rule + 1).some((_, at) => noteAt(lines, rule + 1 + at))) return rule;
  let start = lines.length;
  for (let at = lines.length - 1; at > 0; at--) {
    const line = lines[at]!;
    const note = noteAt(lines, at);
    if (note !== undefined && (!note.isNumber || line.small || isApart(lines, at))) start = at;
    // Small letters at the foot of a page are notes, also the rest of one of the page before.
    else if (line.small && lines.slice(at).every(({ small }) => small) && line.gap > 0) start = at;
    // The space above the notes: what stands before it is the body.
    if (start === at && !lines.slice(0, at).some(({ small }) => small) && line.gap > 1) break;
  }
  return start;
}

/** Whether a line with a plain number begins the notes: alone on its line, or after a wide gap. */
function isApart(lines: readonly Line[], at: number): boolean {
  const { text, gap } = lines[at]!;
  const later = lines.slice(at + 1);
  return (
    (MARK.test(text) || gap > 0) &&
    later.every(({ text }) => !/^\d{1,3}(?:\.\d{1,3})*\. /.test(text))
  );
}

interface Note {
  readonly number: string;
  /** Its words on the same line. */
  readonly rest: string;
  /** Whether the mark is a plain number, which a word of the text may be too. */
  readonly isNumber: boolean;
}

function noteAt(lines: readonly Line[], at: number): Note | undefined {
  const { text, mark, left } = lines[at]!;
  if (mark !== undefined) return { number: mark, rest: text, isNumber: false };
  if (MARK.test(text)) {
    const next = lines[at + 1];
    const isNote = next !== undefined && next.gap === 0 && next.left > left;
    return isNote ? { number: plain(text), rest: "", isNumber: /^[\da-h]/.test(text) } : undefined;
  }
  const marked = MARKED.exec(text);
  if (marked)
    return { number: plain(marked[1]!), rest: text.slice(marked[0].length), isNumber: false };
  const numbered = NUMBERED.exec(text);
  if (!numbered) return undefined;
  return { number: numbered[1]!, rest: text.slice(numbered[0].length), isNumber: true };
}

/** Whether a number is the next one after that of a note; the first of a page may be any. */
function follows(before: string | undefined, number: string): boolean {
  return before === undefined || !/^\d+$/.test(before) || Number(number) === Number(before) + 1;
}

function plain(mark: string): string {
  return mark.normalize("NFKC");
}
