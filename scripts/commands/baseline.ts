import { existsSync } from "node:fs";
import { relative, sep } from "node:path";
import { baselineText, isBaselinable, parseBaseline } from "../diagnostics/baseline.ts";
import type { Baseline } from "../diagnostics/baseline.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { writeWhole } from "../edit/write-file.ts";
import { UsageError } from "./usage-error.ts";
import { absolute, say } from "./io.ts";
import { readUserFile, writeUserFile } from "./user-file.ts";
import type { Io } from "./io.ts";

export interface BaselineOptions {
  /** As it is written on the command line. */
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/**
 * The baseline to compare a check with; undefined if none is named.
 *
 * @param counting the current findings, for a new baseline
 * @throws UsageError if the file does not exist or is not a baseline
 */
export function baselineOf(
  io: Io,
  { root, baseline, updateBaseline }: BaselineOptions & { readonly root: string },
  counting: () => readonly Diagnostic[],
): Baseline | undefined {
  if (baseline === undefined) {
    if (updateBaseline) throw new UsageError("Name the file to write: --baseline FILE.");
    return undefined;
  }
  const path = absolute(io, baseline);
  if (updateBaseline) update(io, path, baseline, counting());
  else if (!existsSync(path))
    throw new UsageError(`There is no baseline ${baseline}; --update-baseline writes one.`);
  const file = relative(root, path).replaceAll(sep, "/");
  return baselineIn(readUserFile(io, baseline), file);
}

/**
 * Reads a baseline.
 *
 * @param file its path from the folder that holds `data/`
 * @throws UsageError if the text is not a baseline
 */
export function baselineIn(text: string, file: string): Baseline {
  const entries = parseBaseline(text);
  if (typeof entries === "string")
    throw new UsageError(`${file} is not a baseline. ${entries} --update-baseline rewrites it.`);
  return { file, text, entries };
}

function update(io: Io, path: string, name: string, findings: readonly Diagnostic[]): void {
  const accepted = findings.filter(({ rule }) => isBaselinable(rule)).length;
  writeUserFile(io, name, baselineText(findings), writeWhole);
  say(io, `Wrote ${accepted} of ${findings.length} findings to ${name}.`);
}
