import type { Finding } from "../diagnostics/finding.ts";

/** A rule that could not judge records, and the table or the row that it lacked. */
export interface Skip {
  readonly rule: string;
  readonly needs: string;
  /** How many records; one where it is left out. */
  readonly records?: number;
}

/** What came of judging a file, or of a rule about several records. */
export interface Outcome {
  readonly findings: Finding[];
  readonly skips: Skip[];
  /** The rules that crashed; each crash is a finding as well. */
  readonly crashed: string[];
}

export function emptyOutcome(): Outcome {
  return { findings: [], skips: [], crashed: [] };
}

/** What comes of most files: one object for all of them. */
export const nothingFound: Outcome = Object.freeze({
  findings: Object.freeze([]) as unknown as Finding[],
  skips: Object.freeze([]) as unknown as Skip[],
  crashed: Object.freeze([]) as unknown as string[],
});

export function isEmpty({ findings, skips, crashed }: Outcome): boolean {
  return findings.length + skips.length + crashed.length === 0;
}
