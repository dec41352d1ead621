import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay, formatDay, dayNumber } from "../../scripts/time/calendar.ts";
import { endOf, longestDate, parseDate, startOf } from "../../scripts/time/partial-date.ts";
import { calendarDays, date, dateTexts } from "./arbitraries.ts";
import { runs } from "../random.ts";

const day = (bound: number) => (Number.isFinite(bound) ? formatDay(bound) : String(bound));
const bounds = ({ earliest, latest }: { earliest: number; latest: number }) =>
  `${day(earliest)} ${day(latest)}`;

describe("what a date means", () => {
  test.each([
    ["2016", "year", "2016-01-01 2016-12-31"],
    ["2016-11", "month", "2016-11-01 2016-11-30"],
    ["2018-04-12", "day", "2018-04-12 2018-04-12"],
    ["2016-02-29", "day", "2016-02-29 2016-02-29"],
    ["2000-02", "month", "2000-02-01 2000-02-29"],
    ["1900-02", "month", "1900-02-01 1900-02-28"],
    ["201X", "masked", "2010-01-01 2019-12-31"],
    ["20XX", "masked", "2000-01-01 2099-12-31"],
    ["201X-05", "masked", "2010-05-01 2019-05-31"],
    ["201X-02-29", "masked", "2012-02-29 2016-02-29"],
    ["20XX-02-29", "masked", "2000-02-29 2096-02-29"],
    ["2016-XX", "masked", "2016-01-01 2016-12-31"],
    ["2016-XX-XX", "masked", "2016-01-01 2016-12-31"],
    ["2016-XX-20", "masked", "2016-01-20 2016-12-20"],
    ["2018-XX-31", "masked", "2018-01-31 2018-12-31"],
    ["2016-05-XX", "masked", "2016-05-01 2016-05-31"],
    ["2017-02-XX", "masked", "2017-02-01 2017-02-28"],
    ["XXXX-04-06", "yearless", "-Infinity Infinity"],
    ["XXXX-02-29", "yearless", "-Infinity Infinity"],
    ["XXXX-04", "yearless", "-Infinity Infinity"],
    ["2016-05-16/2016-05-20", "interval", "2016-05-16 2016-05-20"],
    ["2018-03-01/2018-03-01", "interval", "2018-03-01 2018-03-01"],
    ["2018/2018", "interval", "2018-01-01 2018-12-31"],
    ["2018-03/2018", "interval", "2018-03-01 2018-12-31"],
    ["2018-03-13/..", "interval", "2018-03-13 Infinity"],
    ["../2017-03", "interval", "-Infinity 2017-03-31"],
    ["[2016-05-16..2016-05-20]", "one-of", "2016-05-16 2016-05-20"],
    ["[2016..2018]", "one-of", "2016-01-01 2018-12-31"],
    ["[..2017-03]", "one-of", "-Infinity 2017-03-31"],
    ["[2017-03..]", "one-of", "2017-03-01 Infinity"],
  ])("%s is a %s: %s", (text, kind, expected) => {
    expect(date(text)).toMatchObject({ text, kind });
    expect(bounds(date(text))).toBe(expected);
  });

  test.each([
    ["2019~", true, false],
    ["2019?", false, true],
    ["2019%", true, true],
    ["2016-05~/2016-06", true, false],
    ["2016-05/2016-06?", false, true],
    ["XXXX-04-06~", true, false],
    ["2019", false, false],
  ])("%s: about is %s, uncertain is %s, and the bounds stay", (text, approximate, uncertain) => {
    expect(date(text)).toMatchObject({ approximate, uncertain });
    expect(bounds(date(text))).toBe(bounds(date(text.replace(/[~?%]/, ""))));
  });

  test.each([
    ["2018-03/2018-05", "2018-03-01 2018-03-31", "2018-05-01 2018-05-31"],
    ["2018-03/2018-03-15", "2018-03-01 2018-03-15", "2018-03-15 2018-03-15"],
    ["2018-03-20/2018", "2018-03-20 2018-03-20", "2018-03-20 2018-12-31"],
    ["2018-03-13/..", "2018-03-13 2018-03-13", "2018-03-13 Infinity"],
    ["../2017-03", "-Infinity 2017-03-31", "2017-03-01 2017-03-31"],
    ["[2016-05..2016-07]", "2016-05-01 2016-07-31", "2016-05-01 2016-07-31"],
    ["2016", "2016-01-01 2016-12-31", "2016-01-01 2016-12-31"],
  ])("%s began %s and ended %s", (text, start, end) => {
    expect(bounds(startOf(date(text)))).toBe(start);
    expect(bounds(endOf(date(text)))).toBe(end);
  });

  test("only the doubtful end of an interval is in doubt", () => {
    const interval = date("2016-05~/2016-06");
    expect(startOf(interval).approximate).toBe(true);
    expect(endOf(interval).approximate).toBe(false);
  });
});

describe("what is refused, and what is suggested instead", () => {
  test.each([
    // Days that do not exist
    ["2017-02-29", "February 2017 has 28 days", undefined],
    ["1900-02-29", "February 1900 has 28 days", undefined],
    ["2016-04-31", "April 2016 has 30 days", undefined],
    ["2016-XX-32", "no day 32", undefined],
    ["201X-02-30", "February never has a day 30", undefined],
    ["XXXX-04-31", "April never has a day 31", undefined],
    ["2016-00-20", "no month 00", "2016-XX-20"],
    ["2016-11-00", "no day 00", "2016-11"],
    ["2016-13", "no month 13", undefined],
    ["2016-28-11", "year, month, day", "2016-11-28"],
    ["31.04.2018", "April 2018 has 30 days", undefined],
    // Forms of EDTF outside the profile
    ["2016-21", "season", undefined],
    ["2016-24", "season", undefined],
    ["2016-33", "part of the year", undefined],
    ["2016-37", "part of the year", undefined],
    ["2016-41", "part of the year", undefined],
    ["2016-42", "no month 42", undefined],
    ["[2016-05..2018]", "both months", "[2016-05..2018-12]"],
    ["[2016..2016-05-16]", "both days", "[2016-01-01..2016-05-16]"],
    ["{2016..2018}", "list of dates", undefined],
    ["[2016,2017]", "list of dates", undefined],
    ["2016-02-3X", "known as a whole", undefined],
    ["2016-05-1X", "known as a whole", "[2016-05-10..2016-05-19]"],
    ["2016-1X", "known as a whole", "[2016-10..2016-12]"],
    ["2XXX", "X stands for", undefined],
    ["XXXX", "month must be known", undefined],
    ["XXXX-XX-04", "month must be known", undefined],
    ["Y170000002", "four digits", undefined],
    ["Y1e5", "four digits", undefined],
    ["-0500", "four digits", undefined],
    ["0206", "does not begin with 0", undefined],
    ["2016~-05", "at the end", undefined],
    ["~2016", "after the date", "2016~"],
    ["2016?~", "written as %", "2016%"],
    ["[2016~..2017]", "plain year, month or day", undefined],
    ["[201X..2017]", "plain year, month or day", undefined],
    ["XXXX-04-06/XXXX-04-09", "no year", undefined],
    ["2016-11-28T00:00:00Z", "no time of day", "2016-11-28"],
    ["2016-11-28T23:30:00", "no time of day", "2016-11-28"],
    ["2016/", "end of the interval is empty", "2016/.."],
    ["/2016", "start of the interval is empty", "../2016"],
    ["../..", "says nothing", undefined],
    ["[..]", "say nothing", undefined],
    ["2018-03-01/P3M", "duration", undefined],
    // Slips of the pen
    ["2019-5", "two digits", "2019-05"],
    ["2019-5-1", "two digits", "2019-05-01"],
    ["2019-5/2019-6", "The start of the interval", "2019-05/2019-06"],
    ["2019-05/2019-6", "The end of the interval", "2019-05/2019-06"],
    ["12.04.2018", "year, month, day", undefined],
    ["28.11.2016", "year, month, day", "2016-11-28"],
    ["04.04.2018", "year, month, day", "2018-04-04"],
    ["11/28/2016", "year, month, day", "2016-11-28"],
    ["04/2018", "year comes first", "2018-04"],
    ["2018/04", "hyphen", "2018-04"],
    ["2011/12", "only the source", undefined],
    ["2018/04/12", "hyphens", "2018-04-12"],
    ["20180412", "hyphens", "2018-04-12"],
    ["2018.04.12", "hyphens", "2018-04-12"],
    ["May 2016", "as a number", "2016-05"],
    ["12 April 2018", "as a number", "2018-04-12"],
    ["April 12, 2018", "as a number", "2018-04-12"],
    ["6 April", "as a number", "XXXX-04-06"],
    ["29 February 2017", "February 2017 has 28 days", undefined],
    ["2010s", "decade", "201X"],
    ["201x", "capital", "201X"],
    ["c. 2016", "~ after the date", "2016~"],
    ["--04-06", "XXXX", "XXXX-04-06"],
    ["04-06", "year is missing", undefined],
    [" 2016", "no blanks", "2016"],
    ["2016 ", "no blanks", "2016"],
    ["2016 / 2017", "no blanks", "2016/2017"],
    ["2018–04–12", "typographic", "2018-04-12"],
    ["2016–2018", "only the source", undefined],
    ["2016-2018", "only the source", undefined],
    ["2016..2018", "only the source", undefined],
    ["..2017-03", "in brackets", "[..2017-03]"],
    ["[2016-05-16/2016-05-20]", "not a slash", "[2016-05-16..2016-05-20]"],
    ["[2016]", "two bounds", "2016"],
    ["2016-05-16/20", "whole dates", "2016-05-16/2016-05-20"],
    ["2018/present", "two points", "2018/.."],
    ["before 2017-03", "[..2017-03]", undefined],
    ["since 2017", "2017-03/..", undefined],
    ["2018-05/2018-03", "start 2018-05 is later than its end 2018-03", undefined],
    ["[2018-05..2018-03]", "lower bound 2018-05", undefined],
    ["2016/2017/2018", "one slash", undefined],
    ["unknown", "undated", undefined],
    ["", "empty", undefined],
    ["soon", "A date is a year", undefined],
    ["2016-05\u0000", "character", undefined],
    ["２０１６", "character", undefined],
    [`2016${"-05".repeat(20)}`, "at most 40 characters", undefined],
  ])("%j: %s", (text, reason, suggestion) => {
    const reading = parseDate(text);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.reason).toContain(reason);
    expect(reading.suggestion).toBe(suggestion);
  });

  test("no text, however strange, throws; and a suggestion is always a date", () => {
    const characters = fc.constantFrom(..."0123456789X~?%/.[]{}-, TZx–May");
    const texts = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 50 }),
      fc.string({ unit: characters, maxLength: 24 }),
      fc.tuple(dateTexts, characters, fc.nat(24)).map(([text, inserted, at]) => {
        return text.slice(0, at) + inserted + text.slice(at);
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = parseDate(text);
        if (reading.ok) {
          expect(text.length).toBeLessThanOrEqual(longestDate);
          expect(reading.date.text).toBe(text);
        } else {
          expect(reading.reason).toMatch(/^\S.*[.\])]$/s);
          if (reading.suggestion !== undefined) {
            expect(reading.suggestion).not.toBe(text);
            expect(parseDate(reading.suggestion).ok).toBe(true);
          }
        }
      }),
      { numRuns: runs(3000) },
    );
  });
});

describe("bounds", () => {
  test("the earliest day is not after the latest, of the whole and of each end", () => {
    fc.assert(
      fc.property(dateTexts, (text) => {
        const whole = date(text);
        for (const { earliest, latest } of [whole, startOf(whole), endOf(whole)]) {
          expect(earliest).toBeLessThanOrEqual(latest);
        }
        expect(startOf(whole).earliest).toBe(whole.earliest);
        expect(endOf(whole).latest).toBe(whole.latest);
      }),
      { numRuns: runs(1000) },
    );
  });

  test("a day, its month, its year and its decade lie within each other", () => {
    fc.assert(
      fc.property(calendarDays, ({ year, month, day }) => {
        const text = formatDay(dayNumber(year, month, day));
        const wider = [text, text.slice(0, 7), text.slice(0, 4), `${text.slice(0, 3)}X`].map(date);
        wider.reduce((inner, outer) => {
          expect(outer.earliest).toBeLessThanOrEqual(inner.earliest);
          expect(outer.latest).toBeGreaterThanOrEqual(inner.latest);
          return outer;
        });
      }),
      { numRuns: runs(500) },
    );
  });

  test("day numbers agree with the calendar of the platform, and come back as they were", () => {
    fc.assert(
      fc.property(calendarDays, (calendar) => {
        const number = dayNumber(calendar.year, calendar.month, calendar.day);
        expect(number).toBe(Date.UTC(calendar.year, calendar.month - 1, calendar.day) / 86_400_000);
        expect(calendarDay(number)).toEqual(calendar);
        expect(date(formatDay(number))).toMatchObject({ earliest: number, latest: number });
      }),
      { numRuns: runs(2000) },
    );
  });

  test("a day that does not exist has no number, an open bound no day", () => {
    expect(() => dayNumber(2017, 2, 29)).toThrow(RangeError);
    expect(() => formatDay(Infinity)).toThrow(RangeError);
  });

  test("the same text gives the same reading", () => {
    expect(parseDate("2018-04-12")).toBe(parseDate("2018-04-12"));
  });
});
