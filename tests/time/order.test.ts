import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Moment } from "../../scripts/time/moment.ts";
import { notLater, order } from "../../scripts/time/order.ts";
import { endOf, startOf } from "../../scripts/time/partial-date.ts";
import { date, moments } from "./arbitraries.ts";
import { runs } from "../random.ts";

describe("which came first", () => {
  test.each([
    ["2016", "2017", "before"],
    ["2017-01-01", "2016", "after"],
    ["2018-04-12", "2018-04-12", "same"],
    ["2016-11", "2016-11", "unknown"],
    ["2016-11-28", "2016-11", "unknown"],
    ["XXXX-04-06", "2016", "unknown"],
    ["[..2017-03]", "2017-04", "before"],
    ["[..2017-03]", "2017-03-31", "unknown"],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(order(date(a), date(b))).toBe(expected);
  });
});

describe("the demand that one date is not later than another", () => {
  test.each([
    // arrest, release
    ["2018-03-31", "2018-05-05", "holds"],
    ["2018-03-31", "2018-03-31", "holds"],
    ["2018-05-05", "2018-03-31", "violated"],
    ["2018", "2017", "violated"],
    // two events of the same month, and a day beside its month: nothing to report
    ["2016-11", "2016-11", "unknown"],
    ["2016-11-28", "2016-11", "unknown"],
    ["2016", "2016-05", "unknown"],
    ["2016-05-20", "2016", "unknown"],
    // both the first and the last day are later: most likely broken
    ["[2016-05..2016-07]", "[2016-04..2016-06]", "doubtful"],
    ["[2016-04..2016-06]", "[2016-05..2016-07]", "unknown"],
    ["[2016-05..2016-07]", "[2016-05..2016-06]", "unknown"],
    ["[2016-05..2016-06]", "[2016-04..2016-06]", "unknown"],
    // the source is not sure
    ["2019~", "2018", "doubtful"],
    ["2019", "2018?", "doubtful"],
    ["[2016-05..2016-07]", "2016-04%", "doubtful"],
    ["2017~", "2018", "unknown"],
    // open bounds and missing years
    ["[2017..]", "[..2018]", "unknown"],
    ["[2019..]", "[..2018]", "violated"],
    ["XXXX-04-06", "2016", "unknown"],
    ["2016", "XXXX-04-06", "unknown"],
  ])("%s, then %s: %s", (a, b, expected) => {
    expect(notLater(date(a), date(b))).toBe(expected);
  });

  test("an interval is judged by the end that the rule names", () => {
    const detention = date("2018-03-31/2018-05-05");
    expect(notLater(startOf(detention), date("2018-04-10"))).toBe("holds");
    expect(notLater(endOf(detention), date("2018-04-10"))).toBe("violated");
    expect(notLater(endOf(date("2018-04-13/..")), date("2018-04"))).toBe("unknown");
  });
});

describe("laws of the order", () => {
  const opposite = { before: "after", after: "before", same: "same", unknown: "unknown" };

  test("seen from the other side it is the opposite", () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        expect(order(b, a)).toBe(opposite[order(a, b)]);
      }),
      { numRuns: runs(1000) },
    );
  });

  test("a date is never later than itself, and two demands are not both violated", () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        expect(["holds", "unknown"]).toContain(notLater(a, a));
        expect([notLater(a, b), notLater(b, a)]).not.toEqual(["violated", "violated"]);
        expect([notLater(a, b), notLater(b, a)]).not.toEqual(["doubtful", "doubtful"]);
      }),
      { numRuns: runs(1000) },
    );
  });

  test("knowing less never makes a verdict certain", () => {
    const less = fc.tuple(fc.nat(400), fc.nat(400), fc.boolean());
    fc.assert(
      fc.property(moments, moments, less, less, (a, b, lessOfA, lessOfB) => {
        const [wideA, wideB] = [widened(a, lessOfA), widened(b, lessOfB)];
        const [sharp, vague] = [notLater(a, b), notLater(wideA, wideB)];
        if (vague === "violated" || vague === "holds") expect(sharp).toBe(vague);
        const [sharpOrder, vagueOrder] = [order(a, b), order(wideA, wideB)];
        if (vagueOrder !== "unknown") expect(sharpOrder).toBe(vagueOrder);
      }),
      { numRuns: runs(2000) },
    );
  });

  test("the verdict is certain exactly where every reading, or none, is in order", () => {
    const small = fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 4 }))
      .map(([earliest, length]): Moment => {
        return { earliest, latest: earliest + length, approximate: false, uncertain: false };
      });
    fc.assert(
      fc.property(small, small, (a, b) => {
        const readings = daysOf(a).flatMap((x) => daysOf(b).map((y) => x <= y));
        const verdict = notLater(a, b);
        expect(verdict === "holds").toBe(readings.every(Boolean));
        expect(verdict === "violated").toBe(!readings.some(Boolean));
      }),
      { numRuns: runs(1000) },
    );
  });
});

function widened(moment: Moment, [back, on, vague]: [number, number, boolean]): Moment {
  return {
    earliest: moment.earliest - back,
    latest: moment.latest + on,
    approximate: moment.approximate || vague,
    uncertain: moment.uncertain,
  };
}

function daysOf({ earliest, latest }: Moment): number[] {
  return Array.from({ length: latest - earliest + 1 }, (_, index) => earliest + index);
}
