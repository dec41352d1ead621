import { calendarDay, daysInMonth, formatDay, monthNames } from "./calendar.ts";
import type { Duration } from "./duration.ts";
import type { Moment } from "./moment.ts";
import type { PartialDate } from "./partial-date.ts";
import { dateFields } from "./single-date.ts";
import type { DateFields } from "./single-date.ts";

/**
 * A date in plain words, for use inside a sentence: `2018-04-12`, `November 2016`,
 * `between 2016-05-16 and 2016-05-20`, `6 April, year unknown`, `about 2019`,
 * `from 2018-03-13 on`. Days keep the form of the data.
 */
export function describeDate(date: PartialDate): string {
  switch (date.kind) {
    case "interval":
      return describeInterval(date.text);
    case "one-of":
      return describeBounds(date);
    case "day":
    case "month":
    case "year":
    case "masked":
    case "yearless":
      return describeSingle(date.text);
    default:
      return date satisfies never;
  }
}

/**
 * The bounds of a moment in plain words, for ends of intervals and for what was computed:
 * `2018-04-12`, `November 2016`, `2016`, `between … and …`, `2017-03-31 or earlier`,
 * `2016-01-01 or later`, `an unknown day`.
 */
export function describeBounds({ earliest, latest }: Pick<Moment, "earliest" | "latest">): string {
  if (earliest === -Infinity && latest === Infinity) return "an unknown day";
  if (earliest === -Infinity) return `${formatDay(latest)} or earlier`;
  if (latest === Infinity) return `${formatDay(earliest)} or later`;
  if (earliest === latest) return formatDay(earliest);
  const from = calendarDay(earliest);
  const to = calendarDay(latest);
  const wholeMonths = from.day === 1 && to.day === daysInMonth(to.year, to.month);
  if (wholeMonths && from.year === to.year) {
    if (from.month === to.month) return `${nameOfMonth(from.month)} ${from.year}`;
    if (from.month === 1 && to.month === 12) return String(from.year);
  }
  return `between ${formatDay(earliest)} and ${formatDay(latest)}`;
}

/** A duration in plain words: `2 years 6 months`, `50 days`, `1 week`, `no time` for zero. */
export function describeDuration(duration: Duration): string {
  const units = ["year", "month", "week", "day", "hour", "minute", "second"] as const;
  const parts = units
    .map((unit) => ({ unit, count: duration[`${unit}s`] }))
    .filter(({ count }) => count > 0)
    .map(({ unit, count }) => `${count} ${unit}${count === 1 ? "" : "s"}`);
  return parts.length === 0 ? "no time" : parts.join(" ");
}

function describeInterval(text: string): string {
  const [from = "", to = ""] = text.split("/");
  if (to === "..") return `from ${describeSingle(from)} on`;
  if (from === "..") return `until ${describeSingle(to)}`;
  return `from ${describeSingle(from)} to ${describeSingle(to)}`;
}

function describeSingle(text: string): string {
  const fields = dateFields(text);
  if (fields === undefined) throw new RangeError("Only a date that was read can be described.");
  const doubt = { "~": "about ", "?": "perhaps ", "%": "perhaps about " }[fields.qualifier ?? ""];
  return `${doubt ?? ""}${describeFields(fields)}`;
}

function describeFields(fields: DateFields): string {
  const { year, month, day } = fields;
  if (year === "XXXX") {
    const name = nameOfMonth(Number(month));
    return `${day === undefined ? name : `${Number(day)} ${name}`}, year unknown`;
  }
  const years = yearInWords(year);
  if (month === undefined) return years;
  if (month === "XX") {
    if (day === undefined) return `an unknown month of ${years}`;
    if (day === "XX") return `an unknown day of ${years}`;
    return `day ${Number(day)} of an unknown month of ${years}`;
  }
  const known = !year.includes("X");
  if (known && day !== undefined && day !== "XX") return `${year}-${month}-${day}`;
  const name = nameOfMonth(Number(month));
  const monthOfYear = known ? `${name} ${year}` : `${name} of a year in ${years}`;
  if (day === undefined) return monthOfYear;
  return day === "XX" ? `an unknown day of ${monthOfYear}` : `${Number(day)} ${monthOfYear}`;
}

function yearInWords(year: string): string {
  if (year.endsWith("XX")) return `${year.slice(0, 2)}00 to ${year.slice(0, 2)}99`;
  return year.endsWith("X") ? `the ${year.slice(0, 3)}0s` : year;
}

function nameOfMonth(month: number): string {
  return monthNames[month - 1] ?? String(month);
}
