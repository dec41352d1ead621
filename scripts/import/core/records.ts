import type { Citation, RecommendationSet, Review, Source } from "../../schema/records.ts";
import type { Proposed } from "./format.ts";
import type { GivenFile } from "./given-file.ts";
import { groupBy } from "./group-by.ts";
import { present } from "./present.ts";
import { rowRanges } from "./text.ts";

type ProposedReview = Extract<Proposed, { collection: "reviews" }>;

/**
 * Citations of the rows of a file that a value was read in, one for each run of rows. A program read
 * them; nobody has compared the value with its source, so they are unchecked.
 */
export function citeRows(source: string, rows: readonly { readonly row: number }[]): Citation[] {
  const numbers = rows.map(({ row }) => row);
  return rowRanges(numbers).map((row) => ({ source, at: { row }, supports: "unchecked" as const }));
}

/** The source record of a given file. */
export function fileSource(
  { sha256 }: GivenFile,
  id: string,
  more: Pick<Source, "title" | "licence" | "summary" | "publisher" | "language" | "state"> & {
    readonly rows: number;
    readonly mediaType: string;
  },
): Proposed {
  const { rows, mediaType, ...fields } = more;
  return {
    collection: "sources",
    id,
    record: { kind: "dataset", ...fields, extent: { rows }, copies: [{ sha256, mediaType }] },
  };
}

/** The source record of a UN document that nobody has opened. */
export function stubSource(
  id: string,
  fields: Omit<Source, "kind" | "stage" | "licence">,
): Proposed {
  return {
    collection: "sources",
    id,
    record: { kind: "un-document", stage: "stub", licence: "un-document", ...fields },
  };
}

/** The title of the report of a review. */
export function reportTitle(name: string): string {
  return `Report of the Working Group on the Universal Periodic Review, ${name}`;
}

export function reviewId(state: string, cycle: number): string {
  return `upr-${state.toLowerCase()}-${cycle}`;
}

/** The record of a review; `report` is the id of the source record of its report. */
export function reviewRecord(fields: {
  state: string;
  cycle: number;
  session: number;
  report?: string | undefined;
}): ProposedReview {
  const { state, cycle } = fields;
  const record: Review = present(fields);
  return { collection: "reviews", id: reviewId(state, cycle), record };
}

/** The groups of a report: the paragraphs at the beginning of its numbers, 124 for 124.4. */
export function groupsOf(
  source: string,
  numbered: readonly { readonly number: string; readonly row: number }[],
): NonNullable<RecommendationSet["groups"]> {
  const groups = groupBy(numbered, ({ number }) => number.slice(0, number.indexOf(".")));
  // From the first row to the last, with rows of other groups between them.
  return [...groups].map(([id, all]) => {
    const rows = all.map(({ row }) => row);
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    const row = first === last ? `${first}` : `${first}-${last}`;
    return { id, citations: [{ source, at: { row }, supports: "unchecked" as const }] };
  });
}
