import type { RecommendationItem } from "../schema/records.ts";
import { withoutLastBrackets, wordingForm } from "../schema/wording-form.ts";

/** Two items taken for the same recommendation, and how they were matched. */
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
 * Matches the items of two sets on one review: first by number; then by wording, with a State in
 * common; then by exactly the same States in the same order, for lists keep the order of the
 * report. The last is an inference, so each pair says how it was matched.
 */
export function matchItems(
  a: readonly RecommendationItem[],
  b: readonly RecommendationItem[],
): Matching {
  const pairs: Pair[] = [];
  // Sets keep the order; matched items are removed.
  const [restA, restB] = [new Set(a), new Set(b)];
  pairUp(
    "number",
    ({ id, number }) => number ?? id,
    () => true,
  );
  pairUp("wording", formOf, shareState);
  for (const [inA, inB] of inOrder([...restA], [...restB])) take(inA, inB, "order");
  return { pairs, onlyA: [...restA], onlyB: [...restB] };

  function pairUp(
    by: Pair["by"],
    keyOf: (item: RecommendationItem) => string | undefined,
    fits: (a: RecommendationItem, b: RecommendationItem) => boolean,
  ): void {
    const known = new Map<string | undefined, RecommendationItem[]>();
    for (const item of restB) {
      const key = keyOf(item);
      const others = known.get(key);
      if (others) others.push(item);
      else known.set(key, [item]);
    }
    known.delete(undefined);
    for (const item of restA) {
      const candidates = known.get(keyOf(item)) ?? [];
      const at = candidates.findIndex((other) => fits(item, other));
      if (at >= 0) take(item, candidates.splice(at, 1)[0]!, by);
    }
  }

  function take(inA: RecommendationItem, inB: RecommendationItem, by: Pair["by"]): void {
    pairs.push({ a: inA, b: inB, by });
    restA.delete(inA);
    restB.delete(inB);
  }
}

/** What of the wording is compared. */
export function formOf({ text }: RecommendationItem): string | undefined {
  const wording = chosen(text);
  return wording === undefined ? undefined : wordingForm(wording);
}

/** The wording as it is shown. */
export function wordingOf({ text }: RecommendationItem): string | undefined {
  const wording = chosen(text);
  return wording === undefined ? undefined : withoutLastBrackets(wording);
}

/** The English wording, or the first of another language. */
function chosen(text: RecommendationItem["text"]): string | undefined {
  return text?.en ?? Object.values(text ?? {})[0];
}

function shareState(a: RecommendationItem, b: RecommendationItem): boolean {
  if (!a.from || !b.from) return true;
  return a.from.some((state) => b.from!.includes(state));
}

/**
 * A pair of places in two lists, linked to the pair before it; both places rise along the links.
 */
interface Link {
  readonly i: number;
  readonly j: number;
  readonly before: Link | undefined;
}

/**
 * The longest series of pairs with the same States in the order of both lists (Hunt and Szymanski,
 * 1977): n log n if few items have the same States.
 */
function inOrder(
  a: readonly RecommendationItem[],
  b: readonly RecommendationItem[],
): [RecommendationItem, RecommendationItem][] {
  const statesOf = ({ from }: RecommendationItem) => [...(from ?? [])].sort().join(" ");
  const places = new Map<string, number[]>();
  // Backwards, so that each item of the other list is used once.
  for (const [j, item] of [...b.entries()].reverse()) {
    const states = statesOf(item);
    const others = places.get(states);
    if (others) others.push(j);
    else if (states !== "") places.set(states, [j]);
  }
  /** For each length, the series that ends first in `b`. */
  const ends: Link[] = [];
  for (const [i, item] of a.entries())
    for (const j of places.get(statesOf(item)) ?? []) {
      const length = firstFrom(ends, j);
      ends[length] = { i, j, before: ends[length - 1] };
    }
  const pairs: [RecommendationItem, RecommendationItem][] = [];
  for (let link = ends.at(-1); link; link = link.before) pairs.push([a[link.i]!, b[link.j]!]);
  return pairs.reverse();
}

/** The index of the first link that ends at `j` or later. */
function firstFrom(ends: readonly Link[], j: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]!.j < j) low = middle + 1;
    else high = middle;
  }
  return low;
}
