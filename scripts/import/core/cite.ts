import type { Citation } from "../../schema/records.ts";
import { rowRanges } from "./text.ts";

/**
 * The rows of a file that a value was read in, as citations: one for each run of rows. The file was
 * opened and says just this, so they bear the value out in full.
 */
export function citeRows(source: string, rows: readonly number[]): Citation[] {
  return rowRanges(rows).map((row) => ({ source, at: { row }, supports: "full" as const }));
}
