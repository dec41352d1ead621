import { ordinalInWords, ordinalPattern } from "./number-words.ts";

/** What a meeting or a report is called that is counted. */
export type Counted = "review" | "session" | "report" | "congress";

/** A thing that a text counts: “its second review”, “the 61st session”. */
export interface Ordinal {
  readonly number: number;
  readonly of: Counted;
  readonly words: string;
}

/** The things that a text counts, in its order. */
export function ordinalsIn(text: string): readonly Ordinal[] {
  return [...text.matchAll(pattern)].flatMap(([words, ordinal = "", noun = ""]) => {
    const number = ordinalNumber(ordinal.toLowerCase());
    return number === undefined ? [] : [{ number, of: nouns[noun.toLowerCase()]!, words }];
  });
}

const nouns: Readonly<Record<string, Counted>> = {
  review: "review",
  session: "session",
  report: "report",
  congress: "congress",
  conference: "congress",
  assembly: "congress",
};

const pattern = new RegExp(
  String.raw`\b(${ordinalPattern}|\d{1,3}(?:st|nd|rd|th)) (?:regular |annual |universal periodic |periodic |national |combined )?(${Object.keys(nouns).join("|")})\b`,
  "giu",
);

/** The number of an English ordinal, in words or in digits. */
function ordinalNumber(text: string): number | undefined {
  const digits = /^\d+/.exec(text)?.[0];
  return digits === undefined ? ordinalInWords(text) : Number(digits);
}
