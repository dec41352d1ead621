import fc from "fast-check";
import { daysInMonth, twoDigits } from "../../scripts/time/calendar.ts";
import type { Moment } from "../../scripts/time/moment.ts";
import { parseDate } from "../../scripts/time/partial-date.ts";
import type { PartialDate } from "../../scripts/time/partial-date.ts";
import { parseDuration } from "../../scripts/time/duration.ts";
import type { Duration } from "../../scripts/time/duration.ts";

/** The date of a text that a test knows to be one. */
export function date(text: string): PartialDate {
  const reading = parseDate(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.reason}`);
  return reading.date;
}

/** The duration of a text that a test knows to be one. */
export function duration(text: string): Duration {
  const reading = parseDuration(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.reason}`);
  return reading.duration;
}

export const calendarDays = fc
  .record({ year: fc.integer({ min: 1600, max: 2400 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.integer({ min: 1, max: daysInMonth(year, month) }).map((day) => ({ year, month, day })),
  );

/** Days, months, years and masks, most of them near enough to each other to overlap. */
export const singleTexts = fc
  .tuple(
    fc.integer({ min: 2014, max: 2019 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom("day", "month", "year", "decade", "unknown month", "unknown day"),
    fc.constantFrom("", "", "", "~", "?", "%"),
  )
  .map(([year, month, day, form, sign]) => {
    const [m, d] = [twoDigits(month), twoDigits(day)];
    const text = {
      day: `${year}-${m}-${d}`,
      month: `${year}-${m}`,
      year: `${year}`,
      decade: `${String(year).slice(0, 3)}X`,
      "unknown month": `${year}-XX-${d}`,
      "unknown day": `${year}-${m}-XX`,
    }[form];
    return `${text}${sign}`;
  });

export const dateTexts = fc
  .oneof(
    singleTexts,
    singleTexts.map((text) => `${text}/..`),
    singleTexts.map((text) => `../${text}`),
    fc.tuple(singleTexts, singleTexts).map(([a, b]) => `${a}/${b}`),
    fc.constantFrom("[2016-05-16..2016-05-20]", "[..2017-03]", "[2016..]", "XXXX-04-06"),
  )
  .filter((text) => parseDate(text).ok);

export const moments: fc.Arbitrary<Moment> = dateTexts.map(date);

export const durations = fc
  .record({
    years: fc.integer({ min: 0, max: 30 }),
    months: fc.integer({ min: 0, max: 30 }),
    days: fc.integer({ min: 0, max: 400 }),
    hours: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ years, months, days, hours }) => duration(`P${years}Y${months}M${days}DT${hours}H`));
