import type { Finding } from "../diagnostics/finding.ts";

/** A rule that could not check records, and the table or row that it lacked. */
export interface Skip {
  readonly rule: string;
  readonly needs: string;
  /** How many records; 1 if left out. */
  readonly records?: number;
  /** The table, if all of it is missing. */
  readonly table?: string;
}

/** The result of checking a file, or of running a rule over several records. */
export interface Outcome {
  readonly findings: Finding[];
  readonly skips: Skip[];
  /** The rules that crashed; each crash is a finding as well. */
  readonly crashed: string[];
}

export function emptyOutcome(): Outcome {
  return { findings: [], skips: [], crashed: [] };
}

/** The outcome of most files: one object for all. */
export const nothingFound: Outcome = Object.freeze({
  findings: Object.freeze([]) as unknown as Finding[],
  skips: Object.freeze([]) as unknown as Skip[],
  crashed: Object.freeze([]) as unknown as string[],
});

export function isEmpty({ findings, skips, crashed }: Outcome): boolean {
  return findings.length + skips.length + crashed.length === 0;
}
