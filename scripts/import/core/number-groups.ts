import type { RecommendationSet } from "../../schema/records.ts";

/** The groups of a report by the paragraphs that its numbers begin with: 124.4 is of 124. */
export function groupsOf(
  source: string,
  numbered: readonly { readonly number: string; readonly row: number }[],
): NonNullable<RecommendationSet["groups"]> {
  const groups = new Map<string, { first: number; last: number }>();
  for (const { number, row } of numbered) {
    const paragraph = number.slice(0, number.indexOf("."));
    const { first, last } = groups.get(paragraph) ?? { first: row, last: row };
    groups.set(paragraph, { first: Math.min(first, row), last: Math.max(last, row) });
  }
  // From the first row to the last: others may stand between them.
  return [...groups].map(([id, { first, last }]) => ({
    id,
    citations: [
      {
        source,
        at: { row: first === last ? `${first}` : `${first}-${last}` },
        supports: "full" as const,
      },
    ],
  }));
}
