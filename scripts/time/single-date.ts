import { dayNumber, daysInMonth, monthNames } from "./calendar.ts";
import { slipInSingle } from "./misspelt-date.ts";
import type { Moment } from "./moment.ts";

/** A date without slash and brackets. `yearless` has open bounds, so no comparison decides. */
export interface SingleDate extends Moment {
  readonly text: string;
  readonly kind: "day" | "month" | "year" | "masked" | "yearless";
}

export type SingleAttempt =
  | { readonly ok: true; readonly date: SingleDate }
  | {
      readonly ok: false;
      readonly reason: string;
      /** What was probably meant; it may not be a date. */
      readonly candidate?: string | undefined;
    };

/** The fields of a date, as written. */
export interface DateFields {
  /** `2018`, `201X`, `20XX` or `XXXX`. */
  readonly year: string;
  /** `04`, `XX` or absent. */
  readonly month: string | undefined;
  /** `12`, `XX` or absent. */
  readonly day: string | undefined;
  readonly qualifier: string | undefined;
}

/** Splits a single date into its fields; `undefined` if it does not have their form. */
export function dateFields(text: string): DateFields | undefined {
  const match =
    /^([1-9]\d{3}|[1-9]\d{2}X|[1-9]\dXX|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%])?$/.exec(text);
  if (match === null) return undefined;
  const [, year = "", month, day, qualifier] = match;
  return { year, month, day, qualifier };
}

/** Reads a date without slash and brackets. */
export function readSingleDate(text: string): SingleAttempt {
  const fields = dateFields(text);
  if (fields === undefined) return { ok: false, ...slipInSingle(text) };
  const impossible = wrongNumber(fields);
  if (impossible !== undefined) return { ok: false, ...impossible };

  const { year, month, day, qualifier } = fields;
  const flags = {
    approximate: qualifier === "~" || qualifier === "%",
    uncertain: qualifier === "?" || qualifier === "%",
  };
  if (year === "XXXX") {
    if (month === undefined || month === "XX" || day === "XX") {
      return {
        ok: false,
        reason:
          "Where the year is missing the month must be known, as in XXXX-04-06. Where nothing is known leave the date out and say why in undated.",
      };
    }
    const possible = day === undefined || Number(day) <= daysInMonth(leapYear, Number(month));
    if (!possible) return { ok: false, reason: noSuchDay(fields) };
    const open = { earliest: -Infinity, latest: Infinity };
    return { ok: true, date: { text, kind: "yearless", ...open, ...flags } };
  }

  const bounds = boundsOf(year, month, day);
  if (bounds === undefined) return { ok: false, reason: noSuchDay(fields) };
  const masked = year.endsWith("X") || month === "XX" || day === "XX";
  const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  return { ok: true, date: { text, kind: masked ? "masked" : precision, ...bounds, ...flags } };
}

/** Any year with a 29 February, for dates whose year is not known. */
const leapYear = 2000;

/** The first and last day that fit the fields; `undefined` if none does. */
function boundsOf(
  year: string,
  month: string | undefined,
  day: string | undefined,
): { earliest: number; latest: number } | undefined {
  const years = numbersOf(year, 0, 9999);
  const months = numbersOf(month ?? "XX", 1, 12);
  const earliest = firstDay(years, months, (y, m) => dayWithin(day, y, m, 1));
  const latest = firstDay(years.reverse(), months.reverse(), (y, m) =>
    dayWithin(day, y, m, daysInMonth(y, m)),
  );
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
}

/** The numbers that a field with `X` may mean, ascending. */
function numbersOf(field: string, lowest: number, highest: number): number[] {
  const from = Math.max(lowest, Number(field.replaceAll("X", "0")));
  const to = Math.min(highest, Number(field.replaceAll("X", "9")));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function firstDay(
  years: readonly number[],
  months: readonly number[],
  dayIn: (year: number, month: number) => number | undefined,
): number | undefined {
  for (const year of years) {
    for (const month of months) {
      const day = dayIn(year, month);
      if (day !== undefined) return dayNumber(year, month, day);
    }
  }
  return undefined;
}

function dayWithin(
  day: string | undefined,
  year: number,
  month: number,
  unknown: number,
): number | undefined {
  if (day === undefined || day === "XX") return unknown;
  return Number(day) <= daysInMonth(year, month) ? Number(day) : undefined;
}

function wrongNumber({ year, month, day, qualifier = "" }: DateFields) {
  if (month === "00") {
    const candidate =
      day === undefined || day === "00" ? `${year}${qualifier}` : `${year}-XX-${day}${qualifier}`;
    return {
      reason:
        "There is no month 00. A month that is not known is left out, or written XX before a known day.",
      candidate,
    };
  }
  const number = month === undefined || month === "XX" ? 1 : Number(month);
  if (number > 12) {
    if (day !== undefined && day !== "XX" && Number(day) >= 1 && Number(day) <= 12) {
      return {
        reason: `There is no month ${month}. The order is year, month, day.`,
        candidate: `${year}-${day}-${month}${qualifier}`,
      };
    }
    return partOfYear(number) ?? { reason: `There is no month ${month}. Months are 01 to 12.` };
  }
  if (day === "00") {
    return {
      reason: "There is no day 00. A day that is not known is left out.",
      candidate: `${year}-${month}${qualifier}`,
    };
  }
  if (day !== undefined && day !== "XX" && Number(day) > 31) {
    return { reason: `There is no day ${day}. Days are 01 to 31.` };
  }
  return undefined;
}

/** EDTF's codes 21 to 41 in the place of a month (ISO 8601-2:2019, 4.8). */
function partOfYear(code: number) {
  if (code >= 21 && code <= 32) {
    return {
      reason: `${code} stands for a season, and which months that means depends on the place. Write the months it may be, as [2018-03..2018-05].`,
    };
  }
  const months = code >= 33 && code <= 36 ? 3 : code >= 37 && code <= 39 ? 4 : code <= 41 ? 6 : 0;
  if (code < 33 || months === 0) return undefined;
  return {
    reason: `${code} stands for a part of the year. Name its months: a slash between them for what lasted, as 2018-01/2018-03, or brackets for one moment, as [2018-01..2018-03].`,
  };
}

function noSuchDay({ year, month, day }: DateFields): string {
  const number = Number(day);
  if (month === undefined || month === "XX") return `No month has a day ${day}.`;
  const name = monthNames[Number(month) - 1];
  const known = !year.includes("X");
  if (known) {
    const last = daysInMonth(Number(year), Number(month));
    return `${name} ${year} has ${last} days, so there is no day ${number}.`;
  }
  return `${name} never has a day ${number}.`;
}
