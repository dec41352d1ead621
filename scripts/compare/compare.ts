import { addTo } from "../diagnostics/add-to.ts";
import type { RecommendationItem, RecommendationSet, Review } from "../schema/records.ts";
import { matchItems, wordingForm } from "./match-items.ts";
import type { Pair } from "./match-items.ts";

/** The records of a dataset to compare, by their ids. */
export interface Compared {
  readonly recommendations: ReadonlyMap<string, RecommendationSet>;
  readonly reviews: ReadonlyMap<string, Review>;
}

/** How two datasets agree in one field. */
export interface FieldTally {
  readonly field: string;
  agree: number;
  disagree: number;
  /** Only the first dataset has a value. */
  onlyA: number;
  onlyB: number;
}

/** A field with different values in the two datasets. */
export interface Disagreement {
  /** Full name in the first dataset: `recommendations/a-hrc-28-10#126.27`. */
  readonly a: string;
  readonly b: string;
  readonly field: string;
  readonly valueA: unknown;
  readonly valueB: unknown;
  /** How the two items were matched; left out for a review. */
  readonly matchedBy?: Pair["by"];
}

export interface Comparison {
  /** The compared sets: full names, and the number of matched items by kind of match. */
  readonly sets: readonly {
    readonly a: string;
    readonly b: string;
    readonly matched: Readonly<Record<Pair["by"], number>>;
  }[];
  readonly fields: readonly FieldTally[];
  readonly disagreements: readonly Disagreement[];
  /** Full names of items in a compared set that the other set lacks. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

/**
 * Compares two datasets where they are about the same thing: sets with the same id or of the same
 * review, and reviews with the same id. Summaries are not compared: each dataset words its own.
 */
export function compare(a: Compared, b: Compared): Comparison {
  const tallies = new Map<string, FieldTally>();
  const disagreements: Disagreement[] = [];
  const sets: Comparison["sets"][number][] = [];
  const onlyA: string[] = [];
  const onlyB: string[] = [];
  for (const [idA, idB] of setPairs(a.recommendations, b.recommendations)) {
    const [setA, setB] = [a.recommendations.get(idA)!, b.recommendations.get(idB)!];
    const [nameA, nameB] = [`recommendations/${idA}`, `recommendations/${idB}`];
    const matching = matchItems(setA.items, setB.items);
    const matched = { number: 0, wording: 0, order: 0 };
    for (const pair of matching.pairs) {
      matched[pair.by]++;
      for (const [field, read] of Object.entries(itemFields))
        judge(field, read(pair.a), read(pair.b), {
          ...{ a: `${nameA}#${pair.a.id}`, b: `${nameB}#${pair.b.id}`, matchedBy: pair.by },
        });
    }
    sets.push({ a: nameA, b: nameB, matched });
    onlyA.push(...matching.onlyA.map(({ id }) => `${nameA}#${id}`));
    onlyB.push(...matching.onlyB.map(({ id }) => `${nameB}#${id}`));
  }
  for (const [id, reviewA] of a.reviews) {
    const reviewB = b.reviews.get(id);
    if (!reviewB) continue;
    const name = { a: `reviews/${id}`, b: `reviews/${id}` };
    for (const [field, read] of Object.entries(reviewFields))
      judge(`review ${field}`, read(reviewA), read(reviewB), name);
  }
  return { sets, fields: [...tallies.values()], disagreements, onlyA, onlyB };

  function judge(
    field: string,
    valueA: unknown,
    valueB: unknown,
    where: Pick<Disagreement, "a" | "b" | "matchedBy">,
  ): void {
    if (valueA === undefined && valueB === undefined) return;
    const tally = tallies.get(field) ?? { field, agree: 0, disagree: 0, onlyA: 0, onlyB: 0 };
    tallies.set(field, tally);
    if (valueA === undefined) tally.onlyB++;
    else if (valueB === undefined) tally.onlyA++;
    else if (JSON.stringify(valueA) === JSON.stringify(valueB)) tally.agree++;
    else {
      tally.disagree++;
      disagreements.push({ ...where, field, valueA, valueB });
    }
  }
}

const inOrder = (list: readonly string[] | undefined) => list && [...list].sort();

const itemFields: Readonly<Record<string, (item: RecommendationItem) => unknown>> = {
  "recommending States": ({ from }) => inOrder(from),
  // The last answer counts.
  position: ({ positions }) => positions?.at(-1)?.value,
  group: ({ group }) => group,
  wording: wordingForm,
  themes: ({ themes }) => inOrder(themes),
  "affected persons": ({ affectedPersons }) => inOrder(affectedPersons),
  SDGs: ({ sdgs }) => inOrder(sdgs),
};

const reviewFields: Readonly<Record<string, (review: Review) => unknown>> = {
  session: ({ session }) => session,
  date: ({ date }) => date?.value,
  report: ({ report }) => report,
  received: ({ totals }) => totals?.received,
  supported: ({ totals }) => totals?.supported,
  noted: ({ totals }) => totals?.noted,
};

/**
 * Pairs of sets with the same id or the same review. If both datasets hold the report and a list
 * made from it, each is compared only with its own kind.
 */
function setPairs(
  a: Compared["recommendations"],
  b: Compared["recommendations"],
): [string, string][] {
  const ofReview = new Map<string, string[]>();
  for (const [id, { review }] of b) if (review !== undefined) addTo(ofReview, review, id);
  return [...a].flatMap(([idA, { review }]) => {
    const others = (ofReview.get(review ?? "") ?? []).filter((idB) => !(b.has(idA) && a.has(idB)));
    const own = b.has(idA) ? [idA] : [];
    return [...own, ...others.filter((idB) => idB !== idA)].map((idB): [string, string] => [
      idA,
      idB,
    ]);
  });
}
