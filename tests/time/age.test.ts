import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agesAgree, birthBounds } from "../../scripts/time/age.ts";
import { calendarDay, dayNumber, formatDay } from "../../scripts/time/calendar.ts";
import { calendarDays, date } from "./arbitraries.ts";
import { runs } from "../random.ts";

describe("the bounds of a birth", () => {
  test.each([
    [52, "2018-03-31", "1965-04-01", "1966-03-31"],
    [52, "2018", "1965-01-02", "1966-12-31"],
    [52, "[2018-03..2018-05]", "1965-03-02", "1966-05-31"],
    [0, "2018-03-31", "2017-04-01", "2018-03-31"],
    [2, "2018-02-28", "2015-03-01", "2016-02-29"],
    [1, "2017-02-28", "2015-03-01", "2016-02-29"],
    [0, "2017-02-28", "2016-02-29", "2017-02-28"],
    [4, "2016-02-29", "2011-03-01", "2012-02-29"],
  ])("aged %d on %s: %s to %s", (age, on, earliest, latest) => {
    const born = birthBounds({ age, on: date(on) });
    expect([born.earliest, born.latest].map(formatDay)).toEqual([earliest, latest]);
  });

  test("a date without a year says nothing", () => {
    expect(birthBounds({ age: 52, on: date("XXXX-03-31") })).toMatchObject({
      earliest: -Infinity,
      latest: Infinity,
    });
  });

  test("an age is a whole number", () => {
    expect(() => birthBounds({ age: 1.5, on: date("2018") })).toThrow(RangeError);
    expect(() => birthBounds({ age: -1, on: date("2018") })).toThrow(RangeError);
  });

  test("whoever is born on a day has that day within the bounds of every age", () => {
    fc.assert(
      fc.property(calendarDays, fc.nat(40_000), (born, livedFor) => {
        const birth = dayNumber(born.year, born.month, born.day);
        const today = calendarDay(birth + livedFor);
        const passed =
          today.month > born.month || (today.month === born.month && today.day >= born.day);
        const age = today.year - born.year - (passed ? 0 : 1);
        const on = date(formatDay(birth + livedFor));
        const bounds = birthBounds({ age, on });
        expect(bounds.earliest).toBeLessThanOrEqual(birth);
        expect(bounds.latest).toBeGreaterThanOrEqual(birth);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe("two ages of one person", () => {
  test.each([
    [52, "2018", 53, "2019", "unknown"],
    [52, "2018-03-31", 52, "2019-03-30", "unknown"],
    [52, "2018-03-31", 52, "2019-03-31", "violated"],
    [52, "2018", 50, "2019", "violated"],
    [52, "2018", 50, "2019~", "doubtful"],
    [52, "2018", 20, "XXXX-04-06", "unknown"],
  ])("%d on %s and %d on %s: %s", (first, firstOn, second, secondOn, verdict) => {
    const a = { age: first, on: date(firstOn) };
    const b = { age: second, on: date(secondOn) };
    expect(agesAgree(a, b)).toBe(verdict);
    expect(agesAgree(b, a)).toBe(verdict);
  });
});
