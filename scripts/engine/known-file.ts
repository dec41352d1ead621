import { isEmpty, nothingFound } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import type { RecordRuns } from "./rule-runs.ts";
import type { ValidatedFile } from "./validate-file.ts";

/** What is known of a file by itself. */
export interface KnownFile extends Pick<ValidatedFile, "file" | "sha256" | "facts" | "seen"> {
  readonly outcome: Outcome;
}

/** What is known of a file after the rules about single records; some files they do not concern. */
export function knownFile(validated: ValidatedFile, runRules?: RecordRuns): KnownFile {
  const { file, sha256, facts, seen, findings, valid } = validated;
  const outcome: Outcome = { findings, skips: [], crashed: [] };
  if (valid) runRules?.(outcome, file, valid);
  // Not begun with `...`: V8 (Node 20) makes a hidden class of its own for each such object.
  return { file, sha256, facts, seen, outcome: isEmpty(outcome) ? nothingFound : outcome };
}
