import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, formatDay } from "../../scripts/time/calendar.ts";
import { addDuration, momentAfter, parseDuration } from "../../scripts/time/duration.ts";
import { endOf, startOf } from "../../scripts/time/partial-date.ts";
import { endAfter, fitsDuration } from "../../scripts/time/stated-duration.ts";
import type { StatedDuration } from "../../scripts/time/stated-duration.ts";
import { calendarDays, date, duration, durations } from "./arbitraries.ts";
import { runs } from "../random.ts";

const none = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };

describe("reading a duration", () => {
  test.each([
    ["P5Y", { years: 5 }],
    ["P2Y6M", { years: 2, months: 6 }],
    ["P50D", { days: 50 }],
    ["P3M", { months: 3 }],
    ["PT4H", { hours: 4 }],
    ["PT5M", { minutes: 5 }],
    ["P1W", { weeks: 1 }],
    ["P0D", {}],
    ["P1Y2M3DT4H5M6S", { years: 1, months: 2, days: 3, hours: 4, minutes: 5, seconds: 6 }],
  ])("%s", (text, units) => {
    expect(duration(text)).toEqual({ text, ...none, ...units });
  });

  test.each([
    ["P", "A number is missing after P", undefined],
    ["PT", "A number is missing after T", undefined],
    ["P1YT", "A number is missing after T", undefined],
    ["P2.5Y", "whole numbers", "P2Y6M"],
    ["P0,5Y", "whole numbers", "P6M"],
    ["PT1.5H", "whole numbers", "PT1H30M"],
    ["P1.3Y", "whole numbers", undefined],
    ["P1.5M", "whole numbers", undefined],
    ["-P1D", "no sign", undefined],
    ["P-1D", "no sign", undefined],
    ["+P1D", "no sign", undefined],
    ["P1M2W", "Weeks stand alone", undefined],
    ["P1D1Y", "A duration is P", undefined],
    ["P4H", "after a T", "PT4H"],
    ["p5y", "capital letters", "P5Y"],
    ["5Y", "begins with P", "P5Y"],
    ["5 years", "A duration is P", "P5Y"],
    ["2 years and 6 months", "A duration is P", "P2Y6M"],
    ["3 weeks", "A duration is P", "P3W"],
    ["P12345D", "four digits", undefined],
    ["", "empty", undefined],
    ["life", "A duration is P", undefined],
    [`P${"1".repeat(60)}D`, "at most 40 characters", undefined],
  ])("%j is refused: %s", (text, reason, suggestion) => {
    const reading = parseDuration(text);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.reason).toContain(reason);
    expect(reading.suggestion).toBe(suggestion);
  });

  test("no text throws, and a suggestion is always a duration", () => {
    const letters = fc.string({
      unit: fc.constantFrom(..."PTYMWDHS0123456789.,- "),
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: "grapheme" })), (text) => {
        const reading = parseDuration(text);
        if (reading.ok || reading.suggestion === undefined) return;
        expect(parseDuration(reading.suggestion).ok).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe("adding a duration to a day", () => {
  test.each([
    ["2018-01-31", "P1M", "2018-02-28"],
    ["2016-01-31", "P1M", "2016-02-29"],
    ["2016-02-29", "P1Y", "2017-02-28"],
    ["2016-02-29", "P4Y", "2020-02-29"],
    ["2016-11-28", "P5Y", "2021-11-28"],
    ["2017-04-07", "P2Y6M", "2019-10-07"],
    ["2018-12-31", "P50D", "2019-02-19"],
    ["2018-12-31", "P1W", "2019-01-07"],
    ["2018-12-31", "PT4H", "2018-12-31"],
    ["2018-12-31", "PT36H", "2019-01-01"],
    ["2018-12-31", "P0D", "2018-12-31"],
    ["2018-01-31", "P1M1D", "2018-03-01"],
  ])("%s and %s: %s", (from, length, to) => {
    expect(formatDay(addDuration(date(from).earliest, duration(length)))).toBe(to);
  });

  test("an open bound stays open", () => {
    expect(addDuration(Infinity, duration("P5Y"))).toBe(Infinity);
    expect(addDuration(-Infinity, duration("P5Y"))).toBe(-Infinity);
  });

  test("a part of a day may spill into the next", () => {
    const over = momentAfter(date("2018-12-31"), duration("PT4H"));
    expect([over.earliest, over.latest].map(formatDay)).toEqual(["2018-12-31", "2019-01-01"]);
  });

  test("later days stay later, and nothing ends before it began", () => {
    fc.assert(
      fc.property(calendarDays, fc.nat(1000), durations, ({ year, month, day }, later, length) => {
        const from = dayNumber(year, month, day);
        expect(addDuration(from, length)).toBeGreaterThanOrEqual(from);
        expect(addDuration(from + later, length)).toBeGreaterThanOrEqual(addDuration(from, length));
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe("a stated duration against its bounds", () => {
  const cases: [StatedDuration, string, string][] = [
    // Psychiatric detention stated as almost three months (inventory F079)
    [{ about: "P3M" }, "2018-03-31/2018-05-05", "violated"],
    [{ about: "P3M" }, "2018-03/2018-05", "unknown"],
    [{ about: "P3M" }, "2018-03-31~/2018-05-05", "doubtful"],
    [{ about: "P3M" }, "2018-03-31/..", "unknown"],
    [{ about: "P3M" }, "../2018-05-05", "unknown"],
    [{ about: "P1M" }, "2018-03-31/2018-05-05", "holds"],
    // The first and the last day may both be counted
    [{ exact: "P36D" }, "2018-03-31/2018-05-05", "holds"],
    [{ exact: "P35D" }, "2018-03-31/2018-05-05", "holds"],
    [{ exact: "P37D" }, "2018-03-31/2018-05-05", "violated"],
    [{ exact: "P33D" }, "2018-03-31/2018-05-05", "violated"],
    [{ "at-least": "P1M" }, "2018-03-31/2018-05-05", "holds"],
    [{ "at-least": "P2M" }, "2018-03-31/2018-05-05", "violated"],
    [{ "more-than": "P1M" }, "2018-03-31/2018-05-05", "holds"],
    [{ "more-than": "P2M" }, "2018-03-31/2018-05-05", "violated"],
    [{ "at-most": "P2M" }, "2018-03-31/2018-05-05", "holds"],
    [{ "at-most": "P1W" }, "2018-03-31/2018-05-05", "violated"],
    [{ between: { min: "P1M", max: "P2M" } }, "2018-03-31/2018-05-05", "holds"],
    [{ between: { min: "P2M", max: "P3M" } }, "2018-03-31/2018-05-05", "violated"],
    [{ exact: "PT4H" }, "2018-03-31/2018-03-31", "holds"],
    [{ "at-most": "P1M" }, "2018-03/2018-04-15", "unknown"],
    [{ "at-least": "P1M" }, "2018-03/2018-04-15", "unknown"],
    [{ exact: "P5Y" }, "2016/2021", "unknown"],
    [{ exact: "P5Y" }, "2016/2019", "violated"],
    [{ words: "months" }, "2018-03-31/2018-05-05", "unknown"],
    [{ exact: "three months" }, "2018-03-31/2018-05-05", "unknown"],
  ];
  test.each(cases)("%j, %s: %s", (stated, interval, verdict) => {
    expect(fitsDuration(stated, startOf(date(interval)), endOf(date(interval)))).toBe(verdict);
  });

  test("a date without a year says nothing", () => {
    expect(fitsDuration({ exact: "P1D" }, date("XXXX-04-06"), date("2018"))).toBe("unknown");
  });

  test("a duration fits the end that it leads to", () => {
    fc.assert(
      fc.property(calendarDays, durations, (from, length) => {
        const day = dayNumber(from.year, from.month, from.day);
        const moment = { earliest: day, latest: day, approximate: false, uncertain: false };
        const end = momentAfter(moment, length);
        for (const word of ["exact", "about", "at-least", "at-most", "more-than"] as const) {
          const stated = { [word]: length.text } as StatedDuration;
          expect(fitsDuration(stated, moment, end)).toBe("holds");
        }
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("when a sentence has run out", () => {
  const cases: [string, StatedDuration, string][] = [
    ["2016-11-28", { exact: "P5Y" }, "2021-11-28 2021-11-28"],
    ["2016-11", { exact: "P5Y" }, "2021-11-01 2021-11-30"],
    ["2016-11-28", { "at-least": "P5Y" }, "2021-11-28 Infinity"],
    ["2016-11-28", { "at-most": "P5Y" }, "2016-11-28 2021-11-28"],
    ["2016-11-28", { about: "P100D" }, "2017-02-11 2017-04-02"],
    ["2016-11-28", { between: { min: "P1Y", max: "P2Y" } }, "2017-11-28 2018-11-28"],
    ["[2016-11..]", { exact: "P5Y" }, "2021-11-01 Infinity"],
  ];
  test.each(cases)("%s and %j: %s", (from, stated, expected) => {
    const end = endAfter(date(from), stated);
    const day = (bound: number) => (Number.isFinite(bound) ? formatDay(bound) : String(bound));
    expect(end && `${day(end.earliest)} ${day(end.latest)}`).toBe(expected);
  });

  test("doubt about the start is doubt about the end; words have no end", () => {
    expect(endAfter(date("2016-11~"), { exact: "P5Y" })?.approximate).toBe(true);
    expect(endAfter(date("2016-11"), { words: "years" })).toBeUndefined();
  });
});
