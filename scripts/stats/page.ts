import type { Stats } from "./stats.ts";
import type { Count } from "./tally.ts";

/** The dataset that the figures describe. */
export interface Subject {
  readonly title: string;
  readonly version: string;
}

export interface Section {
  readonly title: string;
  /** `parts`: the counts make up a whole. `counts`: they do not. */
  readonly shape: "parts" | "counts";
  readonly counts: readonly Count[];
  /** Remarks for the reader, a sentence each. */
  readonly notes: readonly string[];
}

/** The sections of the page, in order. All formats print these. */
export function sectionsOf(stats: Stats): Section[] {
  const { records, statements, coverage, citations, sources, cases, recommendations } = stats;
  const { discrepancies, openQuestions } = stats;
  return [
    {
      title: `Records: ${records.total}`,
      shape: "counts",
      counts: records.byCollection,
      notes: [`${records.stubs} of them are stubs, known by name alone or from another document.`],
    },
    {
      title: `Statements: ${statements.total}`,
      shape: "counts",
      counts: statements.byCollection,
      notes: [
        "A statement carries citations of its own, or is an item of a set of recommendations.",
      ],
    },
    {
      title: "Statements by what stands behind them",
      shape: "counts",
      counts: [
        { key: "opened", count: coverage.opened },
        { key: "sealed", count: coverage.sealed },
        { key: "checked", count: coverage.checked },
      ],
      notes: [
        "Opened: somebody opened a source that is cited, and the citation says how far it bears the statement out. Sealed: the hash of what the place says is kept, too, and the statement has not changed after it was compared. Checked: a person, who is named, compared the statement with that place, and neither has changed since.",
        `Not opened: ${coverage.statements - coverage.opened}. Their sources are known from other documents or from lists.`,
      ],
    },
    {
      title: `Citations by support: ${citations.total}`,
      shape: "parts",
      counts: citations.bySupport,
      notes: [
        "How far the place cited bears the statement out; unchecked: nobody has compared it.",
        `Places that rest on unchecked citations alone: ${citations.uncheckedAlone}; ${citations.takenOver} of them were taken over from the row of a table.`,
      ],
    },
    {
      title: `Sources by kind: ${sources.total}`,
      shape: "counts",
      counts: sources.byKind,
      notes: [`${sources.opened} of them were opened, whole or in part.`],
    },
    {
      title: `Cases by theme: ${cases.total}`,
      shape: "counts",
      counts: cases.byTheme,
      notes: [`A case counts at each of its themes; ${cases.withoutTheme} cases have none.`],
    },
    {
      title: `Recommendations by issuer: ${recommendations.total}`,
      shape: "counts",
      counts: recommendations.byIssuer,
      notes: [],
    },
    {
      title: "Recommendations by the State's position",
      shape: "parts",
      counts: recommendations.byPosition,
      notes: ["Of those that other States made in the review; others have no position."],
    },
    {
      title: "Recommendations by level of implementation",
      shape: "counts",
      counts: [
        ...recommendations.byLevel,
        { key: "not assessed", count: recommendations.notAssessed },
      ],
      notes: [
        "What assessors found; a recommendation counts at each level that a standing assessment gives it. Demands of NGOs are left out.",
        `Assessed without being named: ${recommendations.unnamed} more.`,
      ],
    },
    {
      title: `Discrepancies: ${discrepancies.total}`,
      shape: "parts",
      counts: discrepancies.byStatus,
      notes: ["A discrepancy is a second value that a source gives for a field."],
    },
    {
      title: "Open discrepancies by collection",
      shape: "counts",
      counts: discrepancies.openByCollection,
      notes: [],
    },
    {
      title: `Open questions: ${openQuestions.total}`,
      shape: "counts",
      counts: openQuestions.byCollection,
      notes: [],
    },
  ];
}
