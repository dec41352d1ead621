import { isEmpty, nothingFound } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import type { RecordRuns } from "./rule-runs.ts";
import type { ValidatedFile } from "./validate-file.ts";

/** What is known of a file by itself. */
export interface KnownFile extends Pick<ValidatedFile, "file" | "sha256" | "facts" | "seen"> {
  readonly outcome: Outcome;
}

/** What is known of a file after the rules about single records, if they apply to it. */
export function knownFile(validated: ValidatedFile, runRules?: RecordRuns): KnownFile {
  const { file, sha256, facts, seen, findings, valid } = validated;
  const outcome: Outcome = { findings, skips: [], crashed: [] };
  if (valid) runRules?.(outcome, file, valid);
  // Without `...` at the start: V8 (Node 20) makes a new hidden class for each such object.
  return { file, sha256, facts, seen, outcome: isEmpty(outcome) ? nothingFound : outcome };
}
