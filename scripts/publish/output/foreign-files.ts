import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { errorCode } from "./cannot-publish.ts";

/** Left behind by file managers. */
const litter = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);
const unlisted = new Set(["manifest.json", "SHA256SUMS"]);

/**
 * The files of a folder that are not part of a release of this tool, sorted: those that its manifest does
 * not list, or all where it has no such manifest.
 *
 * @returns empty where the folder is empty or missing; `.` where it is a file
 */
export function foreignFiles(folder: string): string[] {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return ["."];
  const listed = listedFiles(folder);
  return filesIn(folder).filter((path) => !listed || !(listed.has(path) || unlisted.has(path)));
}

/** The paths of all files below a folder, sorted, with `/`. Links count as files. */
export function filesIn(folder: string): string[] {
  return allFilesIn(folder).filter((path) => !litter.has(path.slice(path.lastIndexOf("/") + 1)));
}

/** The same with what file managers leave behind, which a released folder has none of. */
export function allFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, "/"))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

function listedFiles(folder: string): Set<string> | undefined {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
  const { files, schemaVersion } = (manifest ?? {}) as Record<string, unknown>;
  if (!Array.isArray(files) || typeof schemaVersion !== "string") return undefined;
  return new Set(files.map((file: { path?: unknown }) => String(file?.path)));
}
