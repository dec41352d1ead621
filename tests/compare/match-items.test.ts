import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchItems } from "../../scripts/compare/match-items.ts";
import type { RecommendationItem } from "../../scripts/schema/records.ts";
import { runs } from "../random.ts";

/** Items of one State each; an empty text means no State. */
function items(list: string, states: readonly string[]): RecommendationItem[] {
  return states.map((state, index) => ({
    id: `${list}${index}`,
    ...(state === "" ? {} : { from: [state] }),
  }));
}

/** The length of the longest common subsequence, by comparing all with all. */
function longestCommonRow(a: readonly string[], b: readonly string[]): number {
  const best = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i]![j] =
        a[i] === b[j] && a[i] !== ""
          ? best[i + 1]![j + 1]! + 1
          : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  return best[0]![0]!;
}

describe("the matching of items by States and order", () => {
  const lists = fc.array(fc.constantFrom("", "FRA", "ESP", "PER", "CHL"), { maxLength: 30 });

  it("finds as many pairs as there can be, each of the same States, in the order of both lists", () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const [first, second] = [items("a", a), items("b", b)];
        const { pairs, onlyA, onlyB } = matchItems(first, second);
        expect(pairs).toHaveLength(longestCommonRow(a, b));
        expect(onlyA).toHaveLength(a.length - pairs.length);
        expect(onlyB).toHaveLength(b.length - pairs.length);
        const places = pairs.map((pair) => [first.indexOf(pair.a), second.indexOf(pair.b)]);
        for (const [at, [i, j]] of places.entries()) {
          expect(a[i!]).toBe(b[j!]);
          if (at > 0)
            expect([i! > places[at - 1]![0]!, j! > places[at - 1]![1]!]).toEqual([true, true]);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
