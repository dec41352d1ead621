import { statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { globSync, hasMagic } from "glob";
import type { Finding } from "../diagnostics/finding.ts";
import type { DataFile } from "./discover.ts";
import { findingOfFile } from "../yaml/fault.ts";

export interface Selection {
  /** Paths relative to the root, with `/`. */
  readonly paths: ReadonlySet<string>;
  /** Arguments that match no file of the dataset, as written. */
  readonly unmatched: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * The files that somebody named on the command line: a file, a folder, or a pattern such as
 * `data/cases/*.yml` (the syntax of the `glob` package). Relative names and patterns start from the
 * folder `from`. A path outside `root` is a finding.
 */
export function selectPaths(
  root: string,
  from: string,
  files: readonly DataFile[],
  names: readonly string[],
): Selection {
  const known = new Set(files.map((file) => file.path));
  const paths = new Set<string>();
  const unmatched: string[] = [];
  const findings: Finding[] = [];
  for (const name of names) {
    // An unset variable of a shell is no wish for the whole dataset.
    const named = name === "" ? [] : absolutePaths(from, name);
    const found = named.map((path) => insideRoot(root, path));
    if (found.includes(undefined)) findings.push(outside(name));
    const matches = found.flatMap((path) => (path === undefined ? [] : filesAt(path, known)));
    if (!matches.length && !found.includes(undefined)) unmatched.push(name);
    for (const path of matches) paths.add(path);
  }
  return { paths, unmatched, findings };
}

function absolutePaths(from: string, name: string): string[] {
  const literal = resolve(from, name);
  // A name with a bracket is taken literally if such a file exists.
  if (!hasMagic(name) || statSync(literal, { throwIfNoEntry: false })) return [literal];
  return globSync(name.replaceAll(sep, "/"), {
    cwd: from,
    absolute: true,
    follow: false,
    dot: true,
  });
}

/** The path relative to the root, with `/`; undefined if it leaves the root. */
function insideRoot(root: string, path: string): string | undefined {
  const inside = relative(root, path);
  if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
  return inside.replaceAll(sep, "/");
}

function filesAt(path: string, known: ReadonlySet<string>): string[] {
  if (known.has(path)) return [path];
  const folder = path === "" ? "" : `${path}/`;
  return [...known].filter((file) => file.startsWith(folder));
}

function outside(name: string): Finding {
  const message = "This path lies outside the dataset, which alone is checked.";
  return findingOfFile(name, "files/outside", message, "Name a file below data/.");
}
