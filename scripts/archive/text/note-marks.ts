import type { NoteMarks } from "./document-text.ts";

/** A text without the marks of notes, and what became of them. */
export interface Unmarked {
  readonly text: string;
  readonly noteMarks: NoteMarks;
}

/** Raised digits, but not in a unit such as `km²`, and the signs that only ever mark a note. */
const RAISED =
  /(?<=\S)(?<!\b[kcdm]?m) ?[⁰¹²³⁴-⁹]+(?:[,–-][⁰¹²³⁴-⁹]+)*|(?<=\p{L}[.,;:)”’"]*)(?:\*+|[†‡]+)(?=\s|$|[.,;:)])/gu;

/** A unit of length, with whose power a mark could be confused. */
const UNIT = /(?:^|[^\p{L}])[kcdm]?m$/u;

/** A number of up to three digits behind a word of small letters or a year, or the punctuation after one. */
const GLUED =
  /(?<=\p{Ll}{3}[.,;:)”’"»\]]{0,2}|\)[.,;:]?|\b(?:19|20)\d\d[.,;:)”’"»\]]{1,2})([1-9]\d{0,2})(?![\p{L}\d/%°]|[-–.,:]\d)/gu;

/** What may be a mark and need not: `CO2`, `Article1`, `2012.1`. */
const DOUBTFUL =
  /(?<=\p{L}[.,;:)”’"»\]]{0,2}|\b(?:19|20)\d\d[.,;:)”’"»\]]{1,2})[1-9]\d{0,2}(?![\p{L}\d])/u;

/** Symbols and addresses, codes such as `G20`, and abbreviations that come with a number. */
const NUMBERED =
  /\/|^["(“]?(?:\p{Lu}|[Aa]dd\.|[Cc]orr\.|[Rr]ev\.|[Nn]os?\.|[Aa]rts?\.|[Pp]aras?\.|pp?\.|[Vv]ol\.|[Cc]h\.|[Ss]ec\.)\d/u;

/**
 * Takes off the marks that their characters tell.
 *
 * @param notes the numbers of the notes on the same page: a number joined to a word is a mark if it is
 *   one of them and no other word has it
 */
export function unmarked(text: string, notes: readonly string[] = []): Unmarked {
  let removed = false;
  let plain = text.replace(RAISED, () => {
    removed = true;
    return "";
  });
  for (const note of notes) {
    const places = [...plain.matchAll(GLUED)].filter(([found]) => found === note);
    if (places.length !== 1) continue;
    const [place] = places;
    plain = plain.slice(0, place!.index) + plain.slice(place!.index + note.length);
    removed = true;
  }
  return {
    text: plain,
    noteMarks: isDoubtful(plain) ? "uncertain" : removed ? "removed" : "none",
  };
}

/** Whether a number is joined to a word of the text and may be the mark of a note. */
function isDoubtful(text: string): boolean {
  return text.split(/\s+/).some((word) => DOUBTFUL.test(word) && !NUMBERED.test(word));
}

/** Whether one of these numbers stands alone behind a word, as a mark that lost its height would. */
export function mayBeMarked(text: string, notes: readonly string[]): boolean {
  const alone = [...text.matchAll(/(?<=\p{L} )\d{1,3}(?= \(|[.,;:]|$)/gu)];
  return alone.some(([number]) => notes.includes(number));
}

/**
 * Raised characters as text: the end of an ordinal (`5th`), the power of a unit (`km²`).
 *
 * @param before the text that they follow
 * @returns undefined if they are marks of notes: numbers, signs, one letter
 */
export function raisedText(raised: string, before: string): string | undefined {
  const text = raised.trim();
  if (/^[23]$/.test(text) && UNIT.test(before)) return text === "2" ? "²" : "³";
  const isMark =
    /^[[(]?(?:\d{1,3}|\*{1,4}|[†‡§]|[a-h])(?:[,;–-]\s*(?:\d{1,3}|[a-h]))*[,\])]?$/.test(text);
  return isMark ? undefined : raised;
}

/** The marks of a whole from those of its parts. */
export function bothMarks(a: NoteMarks, b: NoteMarks): NoteMarks {
  if (a === "uncertain" || b === "uncertain") return "uncertain";
  return a === "removed" || b === "removed" ? "removed" : "none";
}
