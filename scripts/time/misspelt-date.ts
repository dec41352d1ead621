import { monthNames, twoDigits } from "./calendar.ts";

/** Why a text is not a date, and what was meant, if that is clear. */
export interface Slip {
  /** One or two full sentences for a contributor. */
  readonly reason: string;
  /** What was meant; callers check that it is a date before they show it. */
  readonly candidate?: string | undefined;
}

/** Explains a text without slash and brackets that does not have the form of a date. */
export function slipInSingle(text: string): Slip {
  for (const [pattern, explain] of singleSlips) {
    const match = pattern.exec(text);
    const slip = match === null ? undefined : explain(match);
    if (slip !== undefined) return slip;
  }
  return { reason: `${forms} Anything else belongs into the summary or a note.` };
}

const forms =
  "A date is a year 2018, a month 2018-04 or a day 2018-04-12; 2018-03/2018-05 is what lasted, [2018-03..2018-05] one moment between.";

/** The form of a mistake, and its explanation. */
export type SlipRule = readonly [RegExp, (match: RegExpExecArray) => Slip | undefined];

// Each pattern is anchored and reads at most 40 characters. The first that matches explains the text.
const singleSlips: readonly SlipRule[] = [
  [
    /^$/,
    () => ({
      reason: "The date is empty. Leave the field out, or write what is known, as 2018 or 2018-04.",
    }),
  ],
  [
    /^(?:unknown|undated|no date|n\.?d\.?|-|\?+|X+(?:-X+)*)$/i,
    () => ({
      reason: "This says that no date is known. Leave the date out and say why in undated.",
    }),
  ],
  [
    /^\s|\s$/,
    ({ input }) => ({
      reason: "A date has no blanks before or after it.",
      candidate: repaired(input.trim()),
    }),
  ],
  [
    /^(\d{4}-\d\d-\d\d)[T ]\d\d(?::?\d\d)?/i,
    ([, day]) => ({
      reason: "A date has no time of day. Write the day alone; a time belongs into the summary.",
      candidate: day,
    }),
  ],
  [
    /^(\d{4})[\u2010-\u2015\u2212](\d\d?)[\u2010-\u2015\u2212](\d\d?)$/,
    ([, y, m = "", d = ""]) => ({
      reason: "The dashes are typographic ones. Use the hyphen of the keyboard.",
      candidate: isoDay(y, m, d),
    }),
  ],
  [
    /^(\d{4})[\u2010\u2011](\d\d)$/,
    ([, y, m]) => ({
      reason: "The dash is a typographic one. Use the hyphen of the keyboard.",
      candidate: `${y}-${m}`,
    }),
  ],
  [
    /^(?:(?:c|ca|approx)\.? ?|(?:circa|about|around) |~ ?)([\dX-]+)$/i,
    ([, rest]) => ({ reason: "About is written as ~ after the date.", candidate: `${rest}~` }),
  ],
  [
    /^([\dX-]+) +([~?%])$/,
    ([, date, sign]) => ({
      reason: `There is no blank before ${sign}.`,
      candidate: `${date}${sign}`,
    }),
  ],
  [
    /^([\dX-]+)(?:~\?|\?~)$/,
    ([, date]) => ({
      reason: "About and uncertain together are written as %.",
      candidate: `${date}%`,
    }),
  ],
  [
    /^(\d{4}-\d\d-\d\d|\d{4}-\d\d|\d{4})[~?%]{2,}$/,
    () => ({ reason: "One sign follows a date: ~ (about), ? (uncertain) or % (both)." }),
  ],
  [
    /[~?%].*[\dX]$/,
    ({ input }) =>
      /^\d{3}\?$/.test(input)
        ? undefined
        : {
            reason:
              "The signs ~ ? % stand at the end of a date and hold for the whole of it; a part of a date has none.",
          },
  ],
  [
    /^(\d{2,3})(\?{1,2})$/,
    ([, digits = "", marks = ""]) =>
      digits.length + marks.length === 4
        ? {
            reason: "A digit that is not known is written X.",
            candidate: digits + "X".repeat(marks.length),
          }
        : undefined,
  ],
  [
    /^(\d{3})0s$/,
    ([, decade]) => ({
      reason: "A decade is written with X for its last digit.",
      candidate: `${decade}X`,
    }),
  ],
  [
    /^[\dx]{4}(?:-[\dx]{2}){0,2}[~?%]?$/,
    ({ input }) =>
      input.includes("x")
        ? {
            reason: "The X of an unknown digit is a capital letter.",
            candidate: input.toUpperCase(),
          }
        : undefined,
  ],
  [
    /^(?:\?{4}-|-)-?(\d\d)-(\d\d)$/,
    ([, m, d]) => ({ reason: "A missing year is written XXXX.", candidate: `XXXX-${m}-${d}` }),
  ],
  [
    /^\d\d?-\d\d?$/,
    () => ({
      reason:
        "The year is missing, and whether the day or the month comes first cannot be told. Write XXXX, the month and the day, as XXXX-04-06.",
    }),
  ],
  [
    /^(\d{4})-([01])X$/,
    ([, y, tens]) => ({
      reason: "A month is known as a whole or not at all: 04 or XX.",
      candidate: tens === "1" ? `[${y}-10..${y}-12]` : `[${y}-01..${y}-09]`,
    }),
  ],
  [
    /^(\d{4}-\d\d)-([0-3])X$/,
    ([, month, tens]) => ({
      reason:
        "A day is known as a whole or not at all: 12 or XX. Days between two bounds stand in brackets.",
      candidate:
        tens === "3"
          ? undefined
          : `[${month}-${tens === "0" ? "01" : `${tens}0`}..${month}-${tens}9]`,
    }),
  ],
  [
    /^[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?$/,
    ({ input }) =>
      input.startsWith("0")
        ? { reason: "A year has four digits and does not begin with 0." }
        : {
            reason:
              "X stands for the last digit or the last two of a year (201X, 20XX), for all four before a known month (XXXX-04-06), and for a whole month or day (2016-XX-20).",
          },
  ],
  [
    /^(\d{4})[-. ](\d\d?)[-. ](\d\d?)([~?%]?)$/,
    ([, y, m = "", d = "", sign]) => ({
      reason: "A day is written with hyphens and two digits each for month and day, as 2018-04-12.",
      candidate: `${isoDay(y, m, d)}${sign}`,
    }),
  ],
  [
    /^(\d{4})[-.](\d\d?)([~?%]?)$/,
    ([, y, m = "", sign]) => ({
      reason: "A month is written with a hyphen and two digits, as 2018-04.",
      candidate: `${y}-${m.padStart(2, "0")}${sign}`,
    }),
  ],
  [
    /^(\d\d?)[-. ](\d\d?)[-. ](\d{4})([~?%]?)$/,
    ([, first = "", second = "", y = "", sign = ""]) => dayFirst(first, second, y, sign),
  ],
  [
    /^(\d\d?)[-. ](\d{4})([~?%]?)$/,
    ([, m = "", y, sign]) => ({
      reason: "The year comes first, as in 2018-04.",
      candidate: `${y}-${m.padStart(2, "0")}${sign}`,
    }),
  ],
  [
    /^(\d{4})(\d\d)(\d\d)$/,
    ([, y, m = "", d = ""]) => ({
      reason: "A day is written with hyphens, as 2018-04-12.",
      candidate: isoDay(y, m, d),
    }),
  ],
  [/^[\p{L}\d ,.]+$/u, ({ input }) => namedMonth(input)],
  [/^\d{4}\s*(?:\.\.|-|[\u2010-\u2015\u2212])\s*\d{4}$/, ({ input }) => betweenYears(input)],
  [
    /^[\d-]+\.\.[\d-]*$|^\.\.[\d-]+$/,
    ({ input }) => ({
      reason:
        "Two points stand in brackets, as [2016..2018], for one moment within bounds. What lasted has a slash, as 2016/2018.",
      candidate: /^\.\.|\.\.$/.test(input) ? `[${input}]` : undefined,
    }),
  ],
  [
    /^[Y+-]|^\d{5,}|^\d{4}S\d|^\d+[eE]/,
    () => ({ reason: "A year has four digits, 1000 to 9999, without sign or letter." }),
  ],
  [/^\d{1,3}$/, () => ({ reason: "A year has four digits, as 2018." })],
  [
    /^(?:before|by|until|till)\b/i,
    () => ({
      reason:
        "What happened at some time before is written [..2017-03], what lasted until then ../2017-03.",
    }),
  ],
  [
    /^(?:after|since|from)\b/i,
    () => ({
      reason:
        "What happened at some time after is written [2017-03..]; 2017-03/.. is what has lasted since then.",
    }),
  ],
  [
    /^between\b/i,
    () => ({ reason: "One moment between two dates is written [2017-03..2017-05]." }),
  ],
  [
    /^\{|^[\dX-]+,/,
    () => ({
      reason:
        "A list of dates is not one date. Give each its own event, or bounds for one moment, as [2016..2018].",
    }),
  ],
  [
    /[[\]]/,
    () => ({
      reason: "Square brackets stand around the whole: [2016-05-16..2016-05-20], [..2017-03].",
    }),
  ],
  [
    /[^\x20-\x7e]/,
    () => ({ reason: `The date holds a character that does not belong there. ${forms}` }),
  ],
];

/** Looks for a second slip after the first is corrected. */
function repaired(text: string): string {
  return text === "" ? text : (slipInSingle(text).candidate ?? text);
}

/** A day as `2018-04-12`, even if it does not exist. */
export function isoDay(year: string | undefined, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** `12.04.2018` may be April or December; `28.11.2016` and `04.04.2018` can be only one day. */
export function dayFirst(first: string, second: string, year: string, sign: string): Slip {
  const [a, b] = [Number(first), Number(second)];
  const reason = "A day is written year, month, day with hyphens, as 2018-04-12.";
  if (b > 12 && a <= 12) return { reason, candidate: isoDay(year, first, second) + sign };
  if (a > 12 || a === b) return { reason, candidate: isoDay(year, second, first) + sign };
  if (b > 12) return { reason };
  return {
    reason: `${reason} Which of ${first} and ${second} is the month only the source can tell.`,
  };
}

function betweenYears(text: string): Slip {
  const from = text.slice(0, 4);
  const to = text.slice(-4);
  return {
    reason: `Two years have a slash for what lasted (${from}/${to}), or brackets for one moment between them ([${from}..${to}]). Which is meant only the source can tell.`,
  };
}

/** `May 2016`, `12 April 2018`, `April 12, 2018`, `6 April`: English names, whole or of three letters. */
function namedMonth(text: string): Slip | undefined {
  const words = text
    .toLowerCase()
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/g, "$1")
    .split(/[ ,.]+/)
    .filter((word) => word !== "" && word !== "of");
  const month = words.map(monthOf).find((number) => number > 0);
  const numbers = words.filter((word) => /^\d+$/.test(word));
  if (month === undefined || words.length !== numbers.length + 1) return undefined;
  const years = numbers.filter((word) => word.length === 4);
  const days = numbers.filter((word) => word.length <= 2);
  if (years.length > 1 || days.length > 1 || numbers.length > years.length + days.length)
    return undefined;
  const parts = [years[0] ?? "XXXX", twoDigits(month), ...days.map((day) => day.padStart(2, "0"))];
  return {
    reason: "A month is written as a number after the year, as 2018-04 or 2018-04-12.",
    candidate: parts.join("-"),
  };
}

/** 1 to 12, or 0. */
function monthOf(word: string): number {
  if (word === "sept") return 9;
  return (
    1 +
    monthNames.findIndex((name) => {
      const lower = name.toLowerCase();
      return lower === word || lower.slice(0, 3) === word;
    })
  );
}
