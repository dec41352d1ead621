import { describe, expect, it } from "vitest";
import { timelineOf } from "../../../scripts/publish/flat/timeline.ts";
import type { Timed } from "../../../scripts/publish/flat/timeline.ts";
import { random } from "../../random.ts";

const event = (id: string, date: string | null, ...after: string[]): Timed => ({ id, date, after });
const told = (...events: Timed[]) =>
  timelineOf(events).map(({ id, known }) => (known === null ? id : `${id} ${known}`));

describe("the timeline of a case", () => {
  it("has an undated event between what it followed and what followed it", () => {
    expect(
      told(
        event("arrested", "2016-05-17"),
        event("full-term", "2021-02-04"),
        event("ended", "2019-07", "released"),
        event("released", null, "commuted"),
        event("commuted", "2018-04-12", "arrested"),
      ),
    ).toEqual([
      "arrested",
      "commuted follows",
      "released follows",
      "ended follows",
      "full-term dates",
    ]);
  });

  it("says where neither dates nor the record tell", () => {
    expect(told(event("a", "2018"), event("b", "2018-06"), event("c", null))).toEqual([
      "a",
      "b not-known",
      "c not-known",
    ]);
    expect(told(event("a", "2018-06-01"), event("b", "2018-06-01"))).toEqual(["a", "b not-known"]);
  });

  it("believes the record where it says what followed, by way of others too", () => {
    expect(told(event("c", "2018", "b"), event("b", null, "a"), event("a", "2018"))).toEqual([
      "a",
      "b follows",
      "c follows",
    ]);
  });

  it("ends where events follow each other in a circle", () => {
    expect(told(event("a", null, "b"), event("b", null, "a"))).toHaveLength(2);
  });

  it("contradicts no date and nothing that followed, whatever the order in the record", () => {
    const next = random(7);
    for (let round = 0; round < 200; round++) {
      const count = 2 + Math.floor(next() * 8);
      const days = Array.from({ length: count }, (_, index) => 2000 + index * 2);
      const events = days.map((year, index) =>
        event(
          String(index),
          next() < 0.4 ? null : next() < 0.5 ? String(year) : `[${year - 3}..${year + 3}]`,
          ...(index > 0 && next() < 0.5 ? [String(Math.floor(next() * index))] : []),
        ),
      );
      const placed = timelineOf(events.toSorted(() => next() - 0.5)).map(({ id }) => Number(id));
      for (const { id, after } of events)
        for (const earlier of after)
          expect(placed.indexOf(Number(earlier))).toBeLessThan(placed.indexOf(Number(id)));
      const certain = events.filter(({ date }) => date?.length === 4).map(({ id }) => Number(id));
      const order = certain.map((id) => placed.indexOf(id));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });
});
