import type { Stats } from "./stats.ts";
import type { Count } from "./tally.ts";

/** A figure that a change of the dataset alters. */
export interface Moved {
  /** The figure: `recommendations by level`. */
  readonly figure: string;
  /** The key within it: `not-implemented`. */
  readonly key: string;
  readonly label?: string;
  /** The difference; negative if there are fewer. */
  readonly by: number;
}

/**
 * The figures that differ. They are all sums over records, so the figures of the changed records
 * are enough.
 */
export function moved(before: Stats, after: Stats): Moved[] {
  const was = figuresOf(before);
  return figuresOf(after).flatMap(([figure, counts], index) => {
    const old = new Map(was[index]![1].map(({ key, count }) => [key, count]));
    const now = new Map(counts.map((count) => [count.key, count]));
    return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
      const by = (now.get(key)?.count ?? 0) - (old.get(key) ?? 0);
      const label = now.get(key)?.label;
      return by === 0 ? [] : [{ figure, key, ...(label === undefined ? {} : { label }), by }];
    });
  });
}

function figuresOf(stats: Stats): (readonly [string, readonly Count[]])[] {
  const { records, statements, citations, sources, cases, recommendations } = stats;
  return [
    ["records", records.byCollection],
    ["statements", statements.byCollection],
    ["citations by support", citations.bySupport],
    ["sources by kind", sources.byKind],
    ["cases by theme", cases.byTheme],
    ["recommendations by issuer", recommendations.byIssuer],
    ["recommendations by the State's position", recommendations.byPosition],
    [
      "recommendations by level of implementation",
      [...recommendations.byLevel, { key: "not assessed", count: recommendations.notAssessed }],
    ],
    ["discrepancies", stats.discrepancies.byStatus],
    ["open questions", stats.openQuestions.byCollection],
  ];
}
