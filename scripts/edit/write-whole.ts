import { chmodSync, lstatSync, renameSync, rmSync } from "node:fs";
import { freshFile } from "./fresh-file.ts";

/**
 * Replaces a text file, which is complete at any moment: the text goes into a new file beside it,
 * which then takes its place. The mode is kept.
 *
 * @throws when the path is not an ordinary file (a symbolic link, for example), or the disk
 *   refuses; the file is then unchanged
 */
export function writeWhole(path: string, text: string): void {
  const before = lstatSync(path, { throwIfNoEntry: false });
  if (before && !before.isFile()) throw new Error(`${path} is not an ordinary file`);
  const fresh = freshFile(path, text);
  try {
    if (before) chmodSync(fresh, before.mode & 0o7777);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
