import { calendarDay, dayNumber, daysInMonth } from "./calendar.ts";
import { withBounds } from "./moment.ts";
import type { Moment } from "./moment.ts";

/** A length of time as it is written: calendar units, not converted into each other. */
export interface Duration {
  readonly text: string;
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

export type DurationReading =
  | { readonly ok: true; readonly duration: Duration }
  | {
      readonly ok: false;
      /** What is wrong, as a full sentence for a contributor. */
      readonly reason: string;
      /** The duration that was certainly meant, and can be read. Absent in any doubt. */
      readonly suggestion?: string;
    };

/**
 * Reads an ISO 8601 duration in whole units: `P5Y`, `P2Y6M`, `P50D`, `P3M`, `P1W`, `PT4H`, `P0D`.
 * As in ISO 8601-1 weeks stand alone. Refused: fractions, signs, nothing after P or T, more than
 * four digits a unit.
 */
export function parseDuration(text: string): DurationReading {
  const duration = readDuration(text);
  if (duration !== undefined) return { ok: true, duration };
  const { reason, candidate } = text.length > longestDuration ? { reason: tooLong } : slip(text);
  return candidate !== undefined && readDuration(candidate) !== undefined
    ? { ok: false, reason, suggestion: candidate }
    : { ok: false, reason };
}

/**
 * The day a length of time after a day, by the calendar: 2018-01-31 and `P1M` give 2018-02-28.
 * Years and months are counted first, then weeks and days; hours that make whole days count as
 * days and the rest is dropped. An open bound stays open.
 */
export function addDuration(day: number, duration: Duration): number {
  if (!Number.isFinite(day)) return day;
  const wholeDays = Math.floor(secondsOf(duration) / secondsPerDay);
  const shifted = addMonths(day, duration.years * 12 + duration.months);
  return shifted + duration.weeks * 7 + duration.days + wholeDays;
}

/**
 * Whether one length of time is always longer than another: `P2M` than `P50D`, but not `P1M` than
 * `P30D`, which depends on the month.
 */
export function isLonger(a: Duration, b: Duration): boolean {
  return fourYears.every((day) => {
    const [end, other] = [addDuration(day, a), addDuration(day, b)];
    const [rest, otherRest] = [a, b].map((each) => secondsOf(each) % secondsPerDay) as [
      number,
      number,
    ];
    return end === other ? rest > otherRest : end > other;
  });
}

/** The same for a moment: the earliest and the latest day on which it is over. */
export function momentAfter(start: Moment, duration: Duration): Moment {
  const partOfDay = secondsOf(duration) % secondsPerDay > 0 ? 1 : 0;
  return withBounds(
    start,
    addDuration(start.earliest, duration),
    addDuration(start.latest, duration) + partOfDay,
  );
}

/**
 * The fewest and the most days that a length of time can take, by the calendar: `P1M` 28 to 31, `P5Y` 1826 or
 * 1827. Hours are parts of a day, to four places.
 */
export function daysOf(duration: Duration): { readonly min: number; readonly max: number } {
  const rest = Math.round(((secondsOf(duration) % secondsPerDay) / secondsPerDay) * 1e4) / 1e4;
  const days = fourYears.map((day) => addDuration(day, duration) - day);
  return { min: Math.min(...days) + rest, max: Math.max(...days) + rest };
}

/** A day so many calendar months later (or earlier, below 0); 31 January becomes 28 February. */
export function addMonths(day: number, months: number): number {
  if (!Number.isFinite(day)) return day;
  const from = calendarDay(day);
  const counted = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(counted / 12);
  const month = counted - year * 12 + 1;
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)));
}

const longestDuration = 40;
const tooLong = `A duration has at most ${longestDuration} characters. Keep words for the summary.`;
const secondsPerDay = 86_400;
const example =
  "A duration is P, then numbers with Y, M, W or D, then T before hours: P5Y, P2Y6M, P50D, P1W, PT4H.";

/** The first days of the months of four years, one of them a leap year. */
const fourYears = Array.from({ length: 48 }, (_, month) => addMonths(dayNumber(2017, 1, 1), month));

function secondsOf({ hours, minutes, seconds }: Duration): number {
  return hours * 3600 + minutes * 60 + seconds;
}

function readDuration(text: string): Duration | undefined {
  const form =
    /^P(?=[\dT])(?:(\d{1,4})W|(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,4})S)?)?)$/;
  const match = form.exec(text);
  if (match === null) return undefined;
  const [weeks = 0, years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((digits: string | undefined) => Number(digits ?? 0));
  return { text, years, months, weeks, days, hours, minutes, seconds };
}

function slip(text: string): { reason: string; candidate?: string | undefined } {
  const upper = text.trim().toUpperCase();
  if (text === "") return { reason: `The duration is empty. ${example}` };
  if (text !== upper && readDuration(upper) !== undefined) {
    return { reason: "A duration has capital letters and no blanks.", candidate: upper };
  }
  if (/^[+-]|[+-]\d/.test(text)) return { reason: "A duration has no sign; it is never negative." };
  if (/^P?T?$/.test(upper) || /^P.*T$/.test(upper)) {
    return { reason: `A number is missing after ${upper.slice(-1)}. ${example}` };
  }
  if (/\d[.,]\d/.test(text)) {
    return {
      reason: "A duration has whole numbers. Write two and a half years as P2Y6M.",
      candidate: wholeUnits(upper.replace(",", ".")),
    };
  }
  if (/\d{5}/.test(text)) return { reason: "A duration has at most four digits a unit." };
  if (/^P\d+H$/.test(upper) || /^P\d+H\d+M$/.test(upper)) {
    return { reason: "Hours stand after a T.", candidate: `PT${upper.slice(1)}` };
  }
  if (/^P.*\dW/.test(upper)) {
    return {
      reason: "Weeks stand alone, as P3W. Beside other units count them as days, as P1M14D.",
    };
  }
  if (/^(?:\d+[YMWD])+$/.test(upper)) {
    return { reason: "A duration begins with P.", candidate: `P${upper}` };
  }
  return { reason: example, candidate: inWords(text) };
}

/** `P2.5Y` as `P2Y6M`, `PT1.5H` as `PT1H30M`; nothing if the result is not whole. */
function wholeUnits(text: string): string | undefined {
  const match = /^P(T?)(\d+\.\d+)([YHW])$/.exec(text);
  if (match === null) return undefined;
  const [, time = "", number = "", unit = ""] = match;
  const parts = { Y: 12, H: 60, W: 7 }[unit];
  if (parts === undefined || (unit === "H") !== (time === "T")) return undefined;
  const count = Number(number) * parts;
  if (!Number.isInteger(count)) return undefined;
  if (unit === "W") return `P${count}D`;
  const whole = Math.floor(count / parts);
  const rest = count % parts;
  return `P${time}${whole > 0 ? `${whole}${unit}` : ""}${rest > 0 ? `${rest}M` : ""}`;
}

/** `5 years`, `2 years 6 months`, `50 days`. */
function inWords(text: string): string | undefined {
  const form =
    /^(?:(\d+) years?)?(?:,? ?(?:and )?(\d+) months?)?(?:,? ?(?:and )?(\d+) days?)?$/i.exec(text);
  const weeks = /^(\d+) weeks?$/i.exec(text)?.[1];
  const hours = /^(\d+) hours?$/i.exec(text)?.[1];
  if (weeks !== undefined) return `P${weeks}W`;
  if (hours !== undefined) return `PT${hours}H`;
  if (form === null) return undefined;
  const [, years, months, days] = form;
  return `P${years ? `${years}Y` : ""}${months ? `${months}M` : ""}${days ? `${days}D` : ""}`;
}
