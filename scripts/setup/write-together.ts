import { lstatSync, mkdirSync, rmSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeNew } from "../edit/write-file.ts";

/**
 * Writes new files, all of them or none. What is there stays as it is: a file of that name, a folder or a
 * link.
 *
 * @param files texts by path, from `root` on, with `/`
 * @returns the paths that were written, and those that were there
 * @throws when the disk refuses; what was written is then taken away again
 */
export function writeTogether(
  root: string,
  files: ReadonlyMap<string, string>,
): { readonly written: readonly string[]; readonly kept: readonly string[] } {
  const [written, kept, made]: [string[], string[], string[]] = [[], [], []];
  try {
    for (const [path, text] of files) {
      if (isTaken(root, path)) {
        kept.push(path);
        continue;
      }
      makeFolders(dirname(join(root, path)), made);
      (writeNew(join(root, path), text) ? written : kept).push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(join(root, path), { force: true });
    for (const folder of made.toReversed()) removeEmpty(folder);
    throw error;
  }
  return { written, kept };
}

/** Whether the path is taken, or leads through a link, which could lead anywhere. */
export function isTaken(root: string, path: string): boolean {
  const parts = path.split("/");
  return parts.some((_, index) => {
    const stat = lstatSync(join(root, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
    return stat !== undefined && (index === parts.length - 1 || stat.isSymbolicLink());
  });
}

function makeFolders(folder: string, made: string[]): void {
  if (lstatSync(folder, { throwIfNoEntry: false })) return;
  makeFolders(dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else put something there meanwhile.
  }
}
