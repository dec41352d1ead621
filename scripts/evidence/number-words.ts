import { ordinalInWords, unitOrTens } from "../texts/number-words.ts";

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/**
 * A text with its English number words written as digits: “five hundred and fifty submissions” becomes
 * “550 submissions”, “two and a half years” “2.5 years”, “twentieth” “20”.
 */
export function withDigits(text: string): string {
  const made: string[] = [];
  let number: Growing | undefined;
  for (const token of text.split(/(\p{L}+|\d+(?:[.,]\d+)*)/u)) {
    const next = grown(number, token);
    if (next === "other") made.push(...written(number), token);
    else if (next.begins) made.push(...written(number));
    number = next === "other" ? undefined : { ...next, begins: false };
  }
  return [...made, ...written(number)].join("");
}

/** A number as it is read, with the text between its last word and what comes next. */
interface Growing {
  /** What is complete: thousands and more. */
  readonly done: number;
  /** What a scale may still multiply. */
  readonly open: number;
  readonly between: string;
  /** Whether it was read from this token alone. */
  readonly begins?: boolean;
}

function grown(number: Growing | undefined, token: string): Growing | "other" {
  const word = token.toLowerCase();
  const value = valueOf(word);
  if (value !== undefined) {
    const joins =
      number !== undefined &&
      /^(?: |-| and )$/.test(number.between) &&
      (number.open % 100 === 0 ||
        (value < 10 && number.open % 10 === 0 && number.open % 100 >= 20));
    return joins && !(number.open === 0 && number.done === 0)
      ? { done: number.done, open: number.open + value, between: "" }
      : { done: 0, open: value, between: "", begins: true };
  }
  if (!number) return "other";
  if (/^(?: |-)$/.test(number.between)) {
    if (word === "hundred") return { ...number, open: number.open * 100, between: "" };
    const scale = scales[word];
    if (scale !== undefined)
      return { done: number.done + number.open * scale, open: 0, between: "" };
  }
  const between = number.between + token;
  if (between.endsWith(" and a half"))
    return { done: number.done, open: number.open + 0.5, between: "" };
  return /^(?: |-| and| and | and a| and a )$/.test(between) ? { ...number, between } : "other";
}

function written(number: Growing | undefined): string[] {
  return number ? [String(number.done + number.open), number.between] : [];
}

function valueOf(word: string): number | undefined {
  return unitOrTens(word) ?? (word === "dozen" ? 12 : ordinalInWords(word));
}
