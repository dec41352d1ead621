import { expect, it, vi } from "vitest";
import type { Corpus } from "../../scripts/corpus/corpus.ts";
import { gone } from "../../scripts/corpus/gone.ts";

const counted = vi.hoisted(() => ({ comparisons: 0 }));
vi.mock(import("fastest-levenshtein"), async (original) => {
  const { distance, ...more } = await original();
  return {
    ...more,
    distance: (a: string, b: string) => {
      counted.comparisons++;
      return distance(a, b);
    },
  };
});

/** How many names are compared while a script renames so many records of similar names. */
function comparisons(count: number, nameOf: (at: number, fresh: boolean) => string): number {
  const names = Array.from({ length: count }, (_, at) => `sources/${nameOf(at, false)}`);
  const records = names.map((_, at) => ({
    ...{ collection: "sources", id: nameOf(at, true), parts: [] },
  }));
  const corpus = {
    ...{ records, retired: { redirects: [], tombstones: [] }, named: () => undefined },
  } as unknown as Corpus;
  counted.comparisons = 0;
  expect(gone(corpus, names, () => true)).toHaveLength(count);
  return counted.comparisons;
}

it.each<[string, (at: number, fresh: boolean) => string]>([
  ["numbered alike", (at, fresh) => `${fresh ? "daily" : "news"}-${at}`],
  ["with one letter changed", (at, fresh) => `report-${at}-${fresh ? "b" : "a"}`],
  ["of nothing in common", (at, fresh) => `${(at * 7919) % 1e6}${fresh ? "xyz" : "abc"}${at}`],
])("twice the names that are gone, %s, cost twice the comparisons", (_, nameOf) => {
  const [small, large] = [comparisons(500, nameOf), comparisons(1000, nameOf)];
  expect(large).toBeLessThan(2.4 * Math.max(small, 1000));
});
