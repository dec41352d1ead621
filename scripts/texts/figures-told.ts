import { monthNames } from "../time/calendar.ts";
import { numberInWords, numberWordPattern } from "./number-words.ts";

/** A figure that a text tells: the day of a month, a year, or how many of something. */
export interface Figure {
  readonly of: "day" | "year" | "count";
  readonly value: number;
  readonly words: string;
  /** Set if the day is told by its number alone: “the 21st”. */
  readonly alone?: true;
}

/** The figures of a text or of a value as JSON, dates in EDTF and lengths in ISO 8601 among them. */
export function figuresTold(text: string): readonly Figure[] {
  const left = [...text];
  const found: Figure[] = [];
  for (const [pattern, make] of kinds)
    for (const match of left.join("").matchAll(pattern)) {
      found.push(...make(match));
      left.fill(" ", match.index, match.index + match[0].length);
    }
  return found;
}

const month = monthNames.join("|");
const day = (value: string, words: string): Figure => ({ of: "day", value: Number(value), words });
const year = (value: string): Figure => ({ of: "year", value: Number(value), words: value });
const count = (value: string, words: string): Figure => ({
  of: "count",
  value: numberInWords(value) ?? Number(value.replaceAll(",", "")),
  words,
});

/** Every day from one to another of a month. */
function span(first: string, last: string, words: string): Figure[] {
  const days = Math.max(0, Number(last) - Number(first) + 1);
  return Array.from({ length: days }, (_, index) => day(String(Number(first) + index), words));
}

/** Each is looked for in what those before it left. */
const kinds: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly Figure[]])[] = [
  [
    /\b((?:(?:19|20)\d\d|XXXX)-\d\d)-(\d\d)(?:\/|\.\.)\1-(\d\d)\b/g,
    ([words, of = "", first = "", last = ""]) => [
      ...(of.startsWith("X") ? [] : [year(of.slice(0, 4))]),
      ...span(first, last, words),
    ],
  ],
  [
    /\b((?:19|20)\d\d|XXXX)-(\d\d)-(\d\d)\b/g,
    ([words, of = "", , number = ""]) => [...(of === "XXXX" ? [] : [year(of)]), day(number, words)],
  ],
  [/\b((?:19|20)\d\d)-\d\d\b/g, ([, of = ""]) => [year(of)]],
  // What numbers a part of a document counts nothing.
  [
    /\b(?:articles?|paragraphs?|footnotes?|sections?|items?|recommendations?|No\.|Convention|Resolution|principles?) \d[\d.()]*(?:(?:, | and | to |[-–])\d[\d.()]*)*|[\p{L}\d]*[/#][\p{L}\d/.]+|\b\d+\.\d+/giu,
    () => [],
  ],
  [/\bPT?(\d+)[YMWDH]\b/g, ([words, number = ""]) => [count(number, words)]],
  [
    new RegExp(String.raw`\b(\d{1,2})(?: (?:to|and|or) |[-–])(\d{1,2}) (?:${month})\b`, "g"),
    ([words, first = "", last = ""]) =>
      words.includes(" and ") || words.includes(" or ")
        ? [day(first, words), day(last, words)]
        : span(first, last, words),
  ],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:${month})\b`, "g"),
    ([words, number = ""]) => [day(number, words)],
  ],
  [
    /\b[Tt]he (\d{1,2})(?:st|nd|rd|th)\b(?! (?:\p{Ll}+ )?(?:session|congress|conference|meeting|anniversary|century|report|review|day|article|annual|amendment|group|time))/gu,
    ([words, number = ""]) => [{ ...day(number, words), alone: true }],
  ],
  [/\b((?:19|20)\d\d)\b/g, ([, of = ""]) => [year(of)]],
  [
    /(?<![\w.-])(\d{1,3}(?:,\d{3})+|\d+)(?![\w.]*\w)/g,
    ([words, number = ""]) => [count(number, words)],
  ],
  [
    new RegExp(
      String.raw`\b(${numberWordPattern})(?= (?:hours?|days?|weeks?|months?|years?|people|persons)\b)`,
      "gi",
    ),
    ([words, number = ""]) => [count(number.toLowerCase(), words)],
  ],
];
