import { describe, expect, it } from "vitest";
import { changesBetween } from "../../scripts/changes/changes.ts";
import type { Dataset, Values } from "../../scripts/changes/change.ts";

/** How often a value is read while two datasets are compared. */
function readsOf(before: Dataset, after: Dataset): number {
  let reads = 0;
  const seen = <V>(value: V): V => {
    if (typeof value !== "object" || value === null) return value;
    return new Proxy(value, {
      get(target, key, receiver) {
        reads++;
        return seen(Reflect.get(target, key, receiver) as unknown);
      },
    }) as V;
  };
  changesBetween(seen(before), seen(after), () => () => undefined);
  return reads;
}

const dataset = (sources: Readonly<Record<string, Values>>, more: Partial<Dataset> = {}) => ({
  ...{ version: "1.0.0", collections: { sources }, redirects: [], tombstones: [], reasons: [] },
  ...more,
});
const records = (count: number, make: (at: number) => readonly [string, Values]) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => make(at)));

const cases: Readonly<Record<string, (n: number) => readonly [Dataset, Dataset]>> = {
  "as many records gone as new": (n) => [
    dataset(records(n, (at) => [`old-${at}`, { title: `Old ${at}` }])),
    dataset(records(n, (at) => [`new-${at}`, { title: `New ${at}` }])),
  ],
  "a list of equal words": (n) => [
    dataset({ a: { themes: [] } }),
    dataset({ a: { themes: Array.from({ length: n }, () => "torture") } }),
  ],
  "a list of parts with one id": (n) => [
    dataset({ a: { items: [{ id: "1" }] } }),
    dataset({ a: { items: Array.from({ length: n }, () => ({ id: "1" })) } }),
  ],
  "a reason, a redirect and a tombstone for each record": (n) => [
    dataset(records(n, (at) => [`a-${at}`, { title: "One", items: [{ id: "x" }] }])),
    dataset(
      records(n, (at) => [`a-${at}`, { title: "Two", items: [{ id: "y" }] }]),
      {
        redirects: Array.from({ length: n }, (_, at) => ({
          ...{ from: `sources/a-${at}#x`, to: [`sources/a-${at}#y`], kind: "moved" },
        })),
        tombstones: Array.from({ length: n }, (_, at) => ({
          ...{ record: `sources/a-${at}#z`, reason: "wrong" },
        })),
        reasons: Array.from({ length: n }, (_, at) => ({
          ...({ version: "1.0.0", reason: "correction", note: `${at}` } as const),
          records: [`sources/a-${at}`],
        })),
      },
    ),
  ],
};

describe("twice the data cost a comparison no more than n log n", () => {
  it.each(Object.keys(cases))("%s", (name) => {
    const [small, large] = [500, 1000].map((n) => readsOf(...cases[name]!(n)));
    expect(large! / small!).toBeLessThan(2.4);
  });
});
