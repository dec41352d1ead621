import { addTo } from "../diagnostics/add-to.ts";
import type { RecommendationItem, RecommendationSet, Review } from "../schema/records.ts";
import { formOf, matchItems, wordingOf } from "./match-items.ts";
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
  /** One has an answer of the State, and the other says that it is pending. */
  pending: number;
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
  /** `pending`: one list was made before the State answered. */
  readonly kind: "different" | "pending";
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
    readonly fields: readonly FieldTally[];
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
 *
 * @param only the fields to compare, of `comparedFields`; all if undefined
 */
export function compare(a: Compared, b: Compared, only?: readonly string[]): Comparison {
  const tallies: Tallies = new Map();
  const disagreements: Disagreement[] = [];
  const sets: Comparison["sets"][number][] = [];
  const onlyA: string[] = [];
  const onlyB: string[] = [];
  for (const [idA, idB] of setPairs(a.recommendations, b.recommendations)) {
    const [setA, setB] = [a.recommendations.get(idA)!, b.recommendations.get(idB)!];
    const [nameA, nameB] = [`recommendations/${idA}`, `recommendations/${idB}`];
    const matching = matchItems(setA.items, setB.items);
    const matched = { number: 0, wording: 0, order: 0 };
    const ofSet: Tallies = new Map();
    for (const pair of matching.pairs) {
      matched[pair.by]++;
      for (const [field, { read, form = read }] of Object.entries(itemFields)) {
        const values = { a: read(pair.a), b: read(pair.b) };
        const place = { a: `${nameA}#${pair.a.id}`, b: `${nameB}#${pair.b.id}` };
        judge(field, values, same(form(pair.a), form(pair.b)), ofSet, {
          ...{ ...place, matchedBy: pair.by },
        });
      }
    }
    sets.push({ a: nameA, b: nameB, matched, fields: [...ofSet.values()] });
    onlyA.push(...matching.onlyA.map(({ id }) => `${nameA}#${id}`));
    onlyB.push(...matching.onlyB.map(({ id }) => `${nameB}#${id}`));
  }
  for (const [id, reviewA] of a.reviews) {
    const reviewB = b.reviews.get(id);
    if (!reviewB) continue;
    const name = { a: `reviews/${id}`, b: `reviews/${id}` };
    for (const [field, read] of Object.entries(reviewFields)) {
      const values = { a: read(reviewA), b: read(reviewB) };
      judge(`review ${field}`, values, same(values.a, values.b), new Map(), name);
    }
  }
  return { sets, fields: [...tallies.values()], disagreements, onlyA, onlyB };

  function judge(
    field: string,
    { a: valueA, b: valueB }: { readonly a: unknown; readonly b: unknown },
    agree: boolean,
    ofSet: Tallies,
    where: Pick<Disagreement, "a" | "b" | "matchedBy">,
  ): void {
    if (only && !only.includes(field)) return;
    const outcome = outcomeOf(field, valueA, valueB, agree);
    if (outcome === undefined) return;
    for (const counted of [tallies, ofSet]) tallyOf(counted, field)[outcome]++;
    if (outcome === "disagree" || outcome === "pending") {
      const kind = outcome === "pending" ? outcome : "different";
      disagreements.push({ ...where, field, kind, valueA, valueB });
    }
  }
}

type Tallies = Map<string, FieldTally>;
type Outcome = Exclude<keyof FieldTally, "field">;

function outcomeOf(field: string, a: unknown, b: unknown, agree: boolean): Outcome | undefined {
  if (a === undefined && b === undefined) return undefined;
  if (a === undefined) return "onlyB";
  if (b === undefined) return "onlyA";
  if (agree) return "agree";
  return field === "position" && (a === "pending" || b === "pending") ? "pending" : "disagree";
}

function tallyOf(tallies: Tallies, field: string): FieldTally {
  const known = tallies.get(field);
  if (known) return known;
  const tally = { field, agree: 0, disagree: 0, pending: 0, onlyA: 0, onlyB: 0 };
  tallies.set(field, tally);
  return tally;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const inOrder = (list: readonly string[] | undefined) => list && [...list].sort();

interface ItemField {
  /** The value that the report shows. */
  readonly read: (item: RecommendationItem) => unknown;
  /** What is compared, if that is less. */
  readonly form?: (item: RecommendationItem) => unknown;
}

const itemFields: Readonly<Record<string, ItemField>> = {
  "recommending States": { read: ({ from }) => inOrder(from) },
  // The last answer counts.
  position: { read: ({ positions }) => positions?.at(-1)?.value },
  group: { read: ({ group }) => group },
  wording: { read: wordingOf, form: formOf },
  themes: { read: ({ themes }) => inOrder(themes) },
  "affected persons": { read: ({ affectedPersons }) => inOrder(affectedPersons) },
  SDGs: { read: ({ sdgs }) => inOrder(sdgs) },
};

const reviewFields: Readonly<Record<string, (review: Review) => unknown>> = {
  session: ({ session }) => session,
  date: ({ date }) => date?.value,
  report: ({ report }) => report,
  received: ({ totals }) => totals?.received,
  supported: ({ totals }) => totals?.supported,
  noted: ({ totals }) => totals?.noted,
};

/** The fields that can be compared. */
export const comparedFields: readonly string[] = [
  ...Object.keys(itemFields),
  ...Object.keys(reviewFields).map((field) => `review ${field}`),
];

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
