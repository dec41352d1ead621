import { foldName } from "../diagnostics/fold-name.ts";
import { datesIn } from "./dates-in.ts";
import type { DateIn } from "./dates-in.ts";
import { withDigits } from "./number-words.ts";
import { skeleton } from "./passage.ts";

/** What a text says that can be compared with a record. */
export interface Said {
  readonly numbers: ReadonlySet<number>;
  readonly dates: readonly DateIn[];
  /** Lengths of time in one unit each: `30 months`, `50 days`, `4 hours`. */
  readonly lengths: ReadonlySet<string>;
  /** Its words as `foldName` writes them, with a blank before and after. */
  readonly folded: string;
  readonly skeleton: string;
}

/** @param items numbers of items that stand in the place: their sums count as said */
export function saidIn(text: string, items: readonly number[] = []): Said {
  const digits = withDigits(text.replaceAll(/\s+/gu, " "));
  return {
    numbers: new Set([...numbersIn(digits), ...sumsOf(items), ...countsIn(digits)]),
    dates: datesIn(digits),
    lengths: new Set([...lengthsIn(digits), ...spansIn(digits)]),
    folded: ` ${foldName(text)} `,
    skeleton: skeleton(text),
  };
}

/** What several texts say together. */
export function saidTogether(all: readonly Said[]): Said {
  return {
    numbers: new Set(all.flatMap(({ numbers }) => [...numbers])),
    dates: all.flatMap(({ dates }) => dates),
    lengths: new Set(all.flatMap(({ lengths }) => [...lengths])),
    folded: all.map(({ folded }) => folded).join(""),
    skeleton: all.map((each) => each.skeleton).join(" "),
  };
}

/**
 * Numbers in digits. `1.300` may be more than a thousand or a fraction, `124.4` one number or two: all count.
 * `13,000` is thirteen thousand.
 */
export function numbersIn(text: string): number[] {
  const scaled = [...text.matchAll(/(\d+(?:\.\d+)?) (million|billion)/g)].map(
    ([, number, scale]) => Number(number) * (scale === "million" ? 1e6 : 1e9),
  );
  return [...scaled, ...plainNumbersIn(text)];
}

function plainNumbersIn(text: string): number[] {
  return [
    ...text.matchAll(/\d+(?:([.,\u00A0\u202F ])\d{3})(?:\1\d{3})*(?!\d)|\d+(?:[.,]\d+)?/gu),
  ].flatMap(([found, thousands]) => {
    const isOneFraction = thousands !== "," && /^\d+[.,]\d+$/.test(found);
    return [
      ...(thousands === undefined ? (found.match(/\d+/g) ?? []).map(Number) : []),
      ...(thousands === undefined ? [] : [Number(found.replaceAll(/\D/g, ""))]),
      ...(isOneFraction ? [Number(found.replace(",", "."))] : []),
    ];
  });
}

const unitWords: readonly (readonly [pattern: string, unit: Unit, times: number])[] = [
  ["years?|ans?|années?|años?|Jahren?|Jahre?|anni|anno|лет|год[а-я]*|жыл[а-я]*", "months", 12],
  ["months?|mois|mes(?:es)?|Monaten?|Monate?|mes[ei]|месяц[а-я]*|ай[а-я]*", "months", 1],
  ["weeks?|semaines?|semanas?|Wochen?|settiman[ae]|недел[а-я]*|апта[а-я]*", "days", 7],
  ["days?|jours?|días?|Tagen?|Tage?|giorn[oi]|дн[а-я]+|день|сут[а-я]+|күн[а-я]*", "days", 1],
  ["hours?|heures?|horas?|Stunden?|or[ae]|час[а-я]*|сағат[а-я]*", "hours", 1],
  ["minutes?|минут[а-я]*", "minutes", 1],
];
type Unit = "months" | "days" | "hours" | "minutes";

const length = new RegExp(
  String.raw`(\d+(?:\.\d+)?)(?:(?: ?[-–—] ?| to | or | and )(\d+(?:\.\d+)?))?[- ]?(?:${unitWords.map(([pattern]) => `(${pattern})`).join("|")})(?!\p{L})`,
  "giu",
);

/** A year and six months also count as eighteen months, two days as 48 hours. */
export function lengthsIn(text: string): Set<string> {
  const found = new Set<string>();
  let before: { readonly end: number; readonly months: number } | undefined;
  for (const match of text.matchAll(length)) {
    const [all, first, second, ...units] = match;
    const [, unit, times] = unitWords[units.slice(0, unitWords.length).findIndex(Boolean)]!;
    for (const number of [first, second]) {
      if (number === undefined) continue;
      const count = Number(number) * times;
      found.add(`${count} ${unit}`);
      if (unit === "days") found.add(`${count * 24} hours`);
      const joined =
        before && unit === "months" && /^,? (?:and )?$/.test(text.slice(before.end, match.index));
      if (joined) found.add(`${before!.months + count} months`);
      before = unit === "months" ? { end: match.index + all.length, months: count } : undefined;
    }
  }
  return found;
}

/** From 2014 to 2021 are seven years, or eight if both count. */
function spansIn(text: string): string[] {
  return [
    ...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?: ?[-–—] ?| to )((?:19|20)\d\d)(?!\d)/g),
  ].flatMap(([, first, last]) =>
    [0, 1].map((more) => `${(Number(last) - Number(first) + more) * 12} months`),
  );
}

/** What a text counts without a number: a list of numbers has so many, and “no case” is none. */
function countsIn(text: string): number[] {
  const lists = text.match(/\d+(?:(?:, | and |, and )\d+){2,}/g) ?? [];
  return [
    ...lists.map((list) => list.match(/\d+/g)!.length),
    ...(/\b(?:no|none|nobody|never|not a single)\b/i.test(text) ? [0] : []),
  ];
}

/** The sums of neighbours: of paragraphs with 47, 96 and 51 items, also 143 and 194. */
function sumsOf(items: readonly number[]): number[] {
  return items.flatMap((_, from) => {
    let sum = 0;
    return items.slice(from).map((item) => (sum += item));
  });
}
