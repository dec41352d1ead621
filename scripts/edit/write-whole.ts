import { chmodSync, lstatSync, renameSync, rmSync } from "node:fs";
import { freshFile } from "./fresh-file.ts";

/**
 * Writes a text file so that there is always a whole one: into a new file beside it, which then
 * takes its place. Its mode is kept.
 *
 * @throws when there is something other than an ordinary file, a symbolic link among them, or the
 *   disk refuses; then the file is as it was
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
