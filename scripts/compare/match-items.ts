import type { RecommendationItem } from "../schema/records.ts";

/** Two items that are taken for one recommendation, and how they were known for it. */
export interface Pair {
  readonly a: RecommendationItem;
  readonly b: RecommendationItem;
  readonly by: "number" | "wording" | "order";
}

export interface Matching {
  readonly pairs: readonly Pair[];
  readonly onlyA: readonly RecommendationItem[];
  readonly onlyB: readonly RecommendationItem[];
}

/**
 * Which items of two sets on one review are the same: those of one number; of the rest those of one
 * wording and a State in common; of the rest those of the very same States that stand in the same
 * order, for lists keep the order of the report. The last is a reading, and each pair says how it was
 * found.
 */
export function matchItems(
  a: readonly RecommendationItem[],
  b: readonly RecommendationItem[],
): Matching {
  const pairs: Pair[] = [];
  let [restA, restB] = [[...a], [...b]];
  pairUp(
    "number",
    ({ id, number }) => number ?? id,
    () => true,
  );
  pairUp("wording", wordingForm, shareState);
  for (const [inA, inB] of inOrder(restA, restB)) take(inA, inB, "order");
  return { pairs, onlyA: restA, onlyB: restB };

  function pairUp(
    by: Pair["by"],
    keyOf: (item: RecommendationItem) => string | undefined,
    fits: (a: RecommendationItem, b: RecommendationItem) => boolean,
  ): void {
    const known = new Map<string, RecommendationItem[]>();
    for (const item of restB) {
      const key = keyOf(item);
      if (key !== undefined) known.set(key, [...(known.get(key) ?? []), item]);
    }
    for (const item of restA) {
      const candidates = known.get(keyOf(item) ?? "") ?? [];
      const at = candidates.findIndex((other) => fits(item, other));
      if (at >= 0) take(item, candidates.splice(at, 1)[0]!, by);
    }
  }

  function take(inA: RecommendationItem, inB: RecommendationItem, by: Pair["by"]): void {
    pairs.push({ a: inA, b: inB, by });
    restA = restA.filter((item) => item !== inA);
    restB = restB.filter((item) => item !== inB);
  }
}

/** The English wording without what typing changes: case, blanks and marks. */
export function wordingForm({ text }: RecommendationItem): string | undefined {
  const words = text?.en?.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words ? words.join(" ") : undefined;
}

function shareState(a: RecommendationItem, b: RecommendationItem): boolean {
  if (!a.from || !b.from) return true;
  return a.from.some((state) => b.from!.includes(state));
}

/** The longest row of pairs with the same States that keeps the order of both lists. */
function inOrder(
  a: readonly RecommendationItem[],
  b: readonly RecommendationItem[],
): [RecommendationItem, RecommendationItem][] {
  const statesOf = ({ from }: RecommendationItem) => [...(from ?? [])].sort().join(" ");
  const [left, right] = [a.map(statesOf), b.map(statesOf)];
  const same = (i: number, j: number) => left[i] !== "" && left[i] === right[j];
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i]![j] = same(i, j)
        ? longest[i + 1]![j + 1]! + 1
        : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const pairs: [RecommendationItem, RecommendationItem][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (same(i, j)) pairs.push([a[i++]!, b[j++]!]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}
