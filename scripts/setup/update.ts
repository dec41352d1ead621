import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTwoFilesPatch } from "diff";
import { writeWhole } from "../edit/write-file.ts";
import { isTaken, writeTogether } from "./write-together.ts";
import { sha256 } from "./written-files.ts";

/** What became of the files around a dataset; paths in the order of the new files. */
export interface Updated {
  readonly written: readonly string[];
  readonly replaced: readonly string[];
  /** Edited here, and other in this version: path and unified diff. */
  readonly offered: readonly { readonly path: string; readonly diff: string }[];
  /** Edited or taken away here, and in this version as before. */
  readonly kept: readonly string[];
  /** Written by an earlier version, and no longer by this one. */
  readonly retired: readonly string[];
  /** The SHA-256 of each file as it was written or offered, for the next update. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Brings the files of this version to a repository. Those that nobody has edited since are replaced, new
 * ones are written, and edited ones stay as they are.
 *
 * @param files texts by path, from `root` on, with `/`
 * @param known the SHA-256 of each file as it was written or offered earlier
 * @throws when the disk refuses
 */
export function updateFiles(
  root: string,
  files: ReadonlyMap<string, string>,
  known: Readonly<Record<string, string>>,
): Updated {
  const fates = [...files].map(([path, text]) => ({
    path,
    text,
    ...fateOf(root, path, text, known),
  }));
  const of = (fate: Fate) => fates.filter((each) => each.fate === fate);
  const missing = new Map(of("missing").map(({ path, text }) => [path, text]));
  const { written } = writeTogether(root, missing);
  for (const { path, text } of of("unedited")) writeWhole(join(root, path), text);
  return {
    written,
    replaced: of("unedited").map(({ path }) => path),
    offered: of("edited").map(({ path, text, there = "" }) => ({
      path,
      diff: createTwoFilesPatch(path, `${path}, as casebook writes it now`, there, text),
    })),
    kept: of("own").map(({ path }) => path),
    retired: Object.keys(known).filter((path) => !files.has(path)),
    files: Object.fromEntries([...files].map(([path, text]) => [path, sha256(text)])),
  };
}

type Fate = "missing" | "same" | "unedited" | "edited" | "own";

function fateOf(
  root: string,
  path: string,
  text: string,
  known: Readonly<Record<string, string>>,
): { readonly fate: Fate; readonly there?: string } {
  const before = Object.hasOwn(known, path) ? known[path] : undefined;
  const isNews = before !== sha256(text);
  if (!isTaken(root, path)) return { fate: before !== undefined ? "own" : "missing" };
  // A link, or a folder of that name, is an edit.
  if (!isPlainFile(root, path)) return { fate: "own" };
  const there = readFileSync(join(root, path), "utf8");
  if (there === text) return { fate: "same" };
  if (sha256(there) === before) return { fate: "unedited" };
  return isNews ? { fate: "edited", there } : { fate: "own" };
}

function isPlainFile(root: string, path: string): boolean {
  const parts = path.split("/");
  return parts.every((_, index) => {
    const stat = lstatSync(join(root, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
    return index === parts.length - 1 ? stat?.isFile() : stat?.isDirectory();
  });
}
