import type { DataFile } from "../dataset/discover.ts";
import type { FactsCache, Kept } from "../facts/facts-cache.ts";
import { readUnlessKnown } from "../yaml/source-text.ts";
import type { SourceText } from "../yaml/source-text.ts";
import { knownFile } from "./known-file.ts";
import type { KnownFile } from "./known-file.ts";
import { emptyOutcome, nothingFound } from "./outcome.ts";
import type { RecordRuns } from "./rule-runs.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { ValidateText } from "./validate-file.ts";

export interface RecordsSetting {
  readonly root: string;
  readonly read: (file: string) => SourceText;
  readonly timed: Stopwatch["timed"];
  readonly validate: ValidateText;
  readonly runRules: RecordRuns;
  /** Already open. */
  readonly cache: FactsCache | undefined;
  /** What is known of unchanged records, by path; they are not checked again. */
  readonly known: ReadonlyMap<string, KnownFile>;
}

/** The third pass: checks each record by itself, and drops its value before it reads the next. */
export function checkRecords(
  files: readonly DataFile[],
  { root, read, timed, validate, runRules, cache, known }: RecordsSetting,
): KnownFile[] {
  return files.map((file) => {
    const earlier = known.get(file.path);
    // Where a record of a wrong folder belongs hangs on which records there are.
    return earlier && !isStray(earlier) ? earlier : checked(file);
  });

  function checked(file: DataFile): KnownFile {
    const source = timed("read files", () => sourceOf(file.path));
    if ("facts" in source) return unchanged(file, source);
    const record = knownFile(validate(file, source, { partly: true }), runRules);
    const { facts, seen, outcome } = record;
    // A record with a finding is not cached: its text is needed for the lines of the finding.
    const { findings, skips } = outcome;
    const judged = findings.length === 0 && !skips.some(({ table }) => table !== undefined);
    if (facts && seen === "whole" && judged) cache?.keep({ facts, skips: outcome.skips });
    return record;
  }

  /** The text of a file, or, if it has not changed, what the cache knows of it. */
  function sourceOf(path: string): SourceText | Kept {
    return cache ? readUnlessKnown(root, path, (sha256) => cache.known(path, sha256)) : read(path);
  }
}

function isStray({ outcome }: KnownFile): boolean {
  return outcome.findings.some(({ rule }) => rule === "schema/wrong-folder");
}

function unchanged(file: DataFile, { facts, skips }: Kept): KnownFile {
  const outcome = skips.length === 0 ? nothingFound : { ...emptyOutcome(), skips: [...skips] };
  return { file, sha256: facts.sha256, facts, seen: "whole", outcome };
}
