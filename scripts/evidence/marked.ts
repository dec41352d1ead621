import { foldName } from "../diagnostics/fold-name.ts";
import type { KnownNames } from "./compare.ts";
import { datesIn } from "./dates-in.ts";
import { withDigits } from "./number-words.ts";
import { numbersIn } from "./said.ts";
import type { StatedValue } from "./statements.ts";

/** A piece of a passage; what matters for the statement is marked. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * A passage with the words marked that a statement has too: its numbers, months and names, and the longer
 * words of texts in our own words.
 */
export function marked(
  passage: string,
  values: readonly StatedValue[],
  names: KnownNames,
): Piece[] {
  const numbers = new Set(values.flatMap(({ text }) => numbersIn(withDigits(text))));
  const months = new Set(values.flatMap(({ text }) => monthsOf(text)));
  const words = new Set(values.flatMap((value) => wordsOf(value, names)));
  const pieces: Piece[] = [];
  for (const token of passage.split(/([\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*)/u)) {
    if (token === "") continue;
    const isMarked = matters(token);
    const last = pieces.at(-1);
    if (last?.marked === isMarked)
      pieces[pieces.length - 1] = { text: last.text + token, marked: isMarked };
    else pieces.push({ text: token, marked: isMarked });
  }
  return pieces;

  function matters(token: string): boolean {
    if (!/[\p{L}\p{N}]/u.test(token)) return false;
    if (numbersIn(withDigits(token)).some((number) => numbers.has(number))) return true;
    if (datesIn(token).some(({ month }) => months.has(month))) return true;
    return foldName(token)
      .split(" ")
      .some((word) => word.length > 2 && words.has(stemOf(word)));
  }
}

function monthsOf(text: string): number[] {
  const edtf = [...text.matchAll(/(?<=\d{4}-|XXXX-)\d\d/g)].map(([month]) => Number(month));
  return [...edtf, ...datesIn(text).map(({ month }) => month)];
}

function wordsOf({ kind, text }: StatedValue, names: KnownNames): string[] {
  switch (kind) {
    case "person":
      return stems(names.of(`people/${text}`).join(" "), 3);
    case "organization":
      return stems(names.of(`organizations/${text}`).join(" "), 4);
    case "state":
      return stems(names.state(text), 3);
    case "name":
    case "quoted":
      return stems(text, 3);
    case "words":
      return stems(text, 6);
    default:
      return [];
  }
}

function stems(text: string, shortest: number): string[] {
  return foldName(text)
    .split(" ")
    .filter((word) => word.length >= shortest)
    .map(stemOf);
}

/** So that “arrested” finds “arrests”. */
function stemOf(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word;
}
