import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sumOf } from "../publish/output/blocks.ts";
import type { Sum } from "../publish/output/blocks.ts";
import { allFilesIn } from "../publish/output/foreign-files.ts";

/** A fault of a release. */
export interface Problem {
  /** Path within the release, with `/`. */
  readonly file: string;
  readonly message: string;
}

/** An entry of the manifest. */
interface Entry extends Sum {
  readonly path: string;
}

const MANIFEST = "manifest.json";
const SUMS = "SHA256SUMS";

/**
 * Compares the files of a release with its manifest and sums: all listed files must exist unchanged, and no
 * others.
 *
 * @param folder exists
 */
export function fileProblems(folder: string): Problem[] {
  const problems: Problem[] = [];
  const there = new Map(allFilesIn(folder).map((path) => [path, stateOf(join(folder, path))]));
  for (const [path, state] of there)
    if (state === "link") problems.push({ file: path, message: "is a link or a special file." });
  const listed = manifestEntries(folder, problems);
  if (listed) {
    for (const entry of listed.values()) compare(entry, there.get(entry.path), problems);
    reportExtra(there.keys(), new Set([...listed.keys(), MANIFEST, SUMS]), MANIFEST, problems);
  }
  const sums = sumsOf(folder, problems);
  if (sums) {
    for (const [path, sha256] of sums) {
      const state = there.get(path);
      if (listed?.get(path)?.sha256 === sha256) continue; // Already compared with the manifest.
      if (state === undefined)
        problems.push({ file: path, message: `is listed in ${SUMS}, but is missing.` });
      else if (state !== "link" && state.sha256 !== sha256)
        problems.push({ file: path, message: `does not match its checksum in ${SUMS}.` });
    }
    reportExtra(there.keys(), new Set([...sums.keys(), SUMS]), SUMS, problems);
  }
  return problems;
}

/** The value of a JSON file of the release; undefined where it is missing or not JSON. */
export function readJson(folder: string, path: string): unknown {
  if (!isOrdinary(folder, path)) return undefined;
  try {
    return JSON.parse(readFileSync(join(folder, path), "utf8"));
  } catch {
    return undefined;
  }
}

/** Whether a file of the release is there, and no link; a pipe or a device would never end. */
export function isOrdinary(folder: string, path: string): boolean {
  try {
    return lstatSync(join(folder, path)).isFile();
  } catch {
    return false;
  }
}

type State = Sum | "link";

function stateOf(path: string): State {
  if (!lstatSync(path).isFile()) return "link";
  return sumOf(path);
}

function manifestEntries(folder: string, problems: Problem[]): Map<string, Entry> | undefined {
  const manifest = readJson(folder, MANIFEST) as { files?: unknown } | null | undefined;
  if (!Array.isArray(manifest?.files)) {
    problems.push({ file: MANIFEST, message: "is missing, or is not the manifest of a release." });
    return undefined;
  }
  const entries = new Map<string, Entry>();
  for (const file of manifest.files as unknown[]) {
    if (!isEntry(file)) {
      const message = `lists a file without a path inside the release, size and SHA-256: ${JSON.stringify(file)}.`;
      problems.push({ file: MANIFEST, message });
    } else if (entries.has(file.path)) {
      problems.push({ file: MANIFEST, message: `lists ${file.path} twice.` });
    } else entries.set(file.path, file);
  }
  return entries;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const { path, bytes, sha256 } = value as Record<string, unknown>;
  return (
    typeof path === "string" &&
    isInside(path) &&
    Number.isSafeInteger(bytes) &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}

function isInside(path: string): boolean {
  return path.split("/").every((step) => step !== "" && step !== "." && step !== "..");
}

function compare(entry: Entry, state: State | undefined, problems: Problem[]): void {
  const { path: file } = entry;
  if (state === undefined)
    problems.push({ file, message: "is listed in manifest.json, but is missing." });
  else if (state === "link") return;
  else if (state.bytes !== entry.bytes)
    problems.push({
      file,
      message: `has ${state.bytes} bytes; manifest.json says ${entry.bytes}.`,
    });
  else if (state.sha256 !== entry.sha256)
    problems.push({ file, message: "does not match its checksum in manifest.json." });
}

function reportExtra(
  there: Iterable<string>,
  known: ReadonlySet<string>,
  list: string,
  problems: Problem[],
): void {
  for (const file of there)
    if (!known.has(file)) problems.push({ file, message: `is not listed in ${list}.` });
}

/** The sums by path, from lines of `sha256sum`. */
function sumsOf(folder: string, problems: Problem[]): Map<string, string> | undefined {
  if (!isOrdinary(folder, SUMS)) {
    problems.push({ file: SUMS, message: "is missing." });
    return undefined;
  }
  const text = readFileSync(join(folder, SUMS), "utf8");
  const sums = new Map<string, string>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "") continue;
    const [, sha256, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (!sha256 || !path || !isInside(path)) {
      problems.push({ file: SUMS, message: `has a line ${index + 1} that is not a checksum.` });
    } else if (sums.has(path)) {
      problems.push({ file: SUMS, message: `lists ${path} twice.` });
    } else sums.set(path, sha256);
  }
  return sums;
}
