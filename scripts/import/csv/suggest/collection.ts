import type { ProposedCollection } from "../../core/format.ts";
import type { Reference } from "../../core/reference.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { shareOf } from "./column-facts.ts";
import { hints } from "./hints.ts";
import type { Hint } from "./hints.ts";
import type { SuggestedColumn } from "./column.ts";

/** What the rows of a table seem to be. */
export interface SuggestedCollection {
  /** Undefined if no collection holds them, or nothing tells. */
  readonly collection: ProposedCollection | undefined;
  /** How sure that is, and why, in words. */
  readonly why: string;
}

/**
 * What the rows of a table seem to be, by what its columns are as recommendations and by its headings.
 *
 * @param columns as columns of recommendations
 */
export function suggestedCollection(
  columns: readonly SuggestedColumn[],
  reference: Reference,
): SuggestedCollection {
  const facts = columns.map((column) => column.facts);
  const votes = facts.find(({ values }) => shareOf(values, isVote) >= 0.8 && values.size <= 6);
  if (votes)
    return {
      collection: undefined,
      why: `“${votes.name}” holds votes (yes, no, abstain), and Casebook has no record of a vote: such a table is not imported`,
    };
  const asked = recommendationEvidence(columns);
  const scores = (Object.keys(hints) as ProposedCollection[])
    .map((collection) => ({ collection, ...scoreOf(collection, facts, reference) }))
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (asked.score >= 3 && asked.score >= first!.score)
    return { collection: "recommendations", why: sure(asked, first!) };
  if (first!.score < 2)
    return {
      collection: undefined,
      why: "nothing in the headings tells; choose one, or ignore the table",
    };
  return { collection: first!.collection, why: sure(first!, second!) };
}

interface Evidence {
  readonly score: number;
  readonly headings: readonly string[];
}

function sure({ score, headings }: Evidence, next: Evidence): string {
  const how =
    score >= 6 && score >= next.score * 2
      ? "quite sure"
      : score > next.score + 1
        ? "likely"
        : "a guess";
  return `${how}, by ${headings.map((name) => `“${name}”`).join(", ")}`;
}

/** A table of recommendations has their wording; States and answers alone are in many tables. */
function recommendationEvidence(columns: readonly SuggestedColumn[]): Evidence {
  const text = columns.find(({ is }) => is === "text" || is === "summary");
  if (!text) return { score: 0, headings: [] };
  const more = columns.filter(({ is }) =>
    ["number", "paragraph", "position", "recommending-states", "level", "document"].includes(
      is ?? "",
    ),
  );
  return {
    score: 2 + 2 * more.length,
    headings: [text, ...more].map(({ facts }) => facts.name),
  };
}

function scoreOf(
  collection: ProposedCollection,
  facts: readonly ColumnFacts[],
  reference: Reference,
): Evidence {
  const found = new Map<Hint, string>();
  for (const each of facts) {
    const hint = hintFor(collection, each.name);
    if (hint && hint.weight > 0 && !found.has(hint)) found.set(hint, each.name);
  }
  let score = [...found.keys()].reduce((all, { weight }) => all + weight, 0);
  const headings = [...found.values()];
  if (collection === "statistics") {
    const years = facts.filter(
      ({ name, values }) => isYear(name) && shareOf(values, isNumber) > 0.5,
    );
    score += 3 * Math.min(2, years.length);
    headings.push(...years.slice(0, 3).map(({ name }) => name));
  }
  if (
    collection === "laws" &&
    facts.some(
      ({ values }) =>
        shareOf(values, (text) => reference.labelsOf("treaties")(text) !== undefined) > 0.8,
    )
  )
    score += 4;
  return { score, headings };
}

/** What the heading of a column says in tables of a collection. */
export function hintFor(collection: ProposedCollection, heading: string): Hint | undefined {
  return hints[collection]?.find((each) => each.heading.test(heading));
}

export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

function isNumber(text: string): boolean {
  return /^[\d\s.,]+$/.test(text);
}

function isVote(text: string): boolean {
  return /^(?:yes|no|abstain(?:ed|ing|s)?|abstention|absent|in favou?r|against|y|n|a|x|non-?voting|not voting)$/i.test(
    text,
  );
}
