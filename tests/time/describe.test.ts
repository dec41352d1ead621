import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeBounds, describeDate, describeDuration } from "../../scripts/time/describe.ts";
import { endOf, startOf } from "../../scripts/time/partial-date.ts";
import { date, dateTexts, duration } from "./arbitraries.ts";
import { runs } from "../random.ts";

describe("a date in plain words", () => {
  test.each([
    ["2018-04-12", "2018-04-12"],
    ["2016-11", "November 2016"],
    ["2016", "2016"],
    ["2019~", "about 2019"],
    ["2019?", "perhaps 2019"],
    ["2016-11%", "perhaps about November 2016"],
    ["201X", "the 2010s"],
    ["20XX", "2000 to 2099"],
    ["2016-XX", "an unknown month of 2016"],
    ["2016-XX-XX", "an unknown day of 2016"],
    ["2016-XX-20", "day 20 of an unknown month of 2016"],
    ["2016-05-XX", "an unknown day of May 2016"],
    ["201X-05-12", "12 May of a year in the 2010s"],
    ["XXXX-04-06", "6 April, year unknown"],
    ["XXXX-04", "April, year unknown"],
    ["2016-05-16/2016-05-20", "from 2016-05-16 to 2016-05-20"],
    ["2018-03-13/..", "from 2018-03-13 on"],
    ["../2017-03", "until March 2017"],
    ["[2016-05-16..2016-05-20]", "between 2016-05-16 and 2016-05-20"],
    ["[2016-05..2016-07]", "between 2016-05-01 and 2016-07-31"],
    ["[..2017-03]", "2017-03-31 or earlier"],
    ["[2017-03..]", "2017-03-01 or later"],
  ])("%s: %s", (text, words) => {
    expect(describeDate(date(text))).toBe(words);
  });

  test("the ends of an interval, and what was computed", () => {
    expect(describeBounds(startOf(date("2018-03/2018-05")))).toBe("March 2018");
    expect(describeBounds(endOf(date("2018-03-20/2018")))).toBe(
      "between 2018-03-20 and 2018-12-31",
    );
    expect(describeBounds(endOf(date("2018-03-13/..")))).toBe("2018-03-13 or later");
    expect(describeBounds(date("XXXX-04-06"))).toBe("an unknown day");
  });

  test("every date has words", () => {
    fc.assert(
      fc.property(dateTexts, (text) => {
        expect(describeDate(date(text))).not.toMatch(/undefined|NaN|Infinity|X/);
      }),
      { numRuns: runs(500) },
    );
  });
});

test.each([
  ["P5Y", "5 years"],
  ["P2Y6M", "2 years 6 months"],
  ["P1W", "1 week"],
  ["PT4H", "4 hours"],
  ["P0D", "no time"],
])("%s in plain words: %s", (text, words) => {
  expect(describeDuration(duration(text))).toBe(words);
});
