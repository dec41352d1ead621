import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a new file, completely or not at all. Missing folders are made.
 *
 * @returns false if the name is taken; what is there stays as it is
 * @throws when the disk refuses
 */
export function writeNew(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = freshFile(path, text);
  try {
    // A link fails if the name is taken; a renaming would not.
    linkSync(fresh, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

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

/**
 * Writes a text to a new file beside `path`, flushes it to the disk and returns its path. A crash
 * may leave it behind; its name ends in `~`, which no check reads.
 *
 * @throws when the disk refuses, or somebody puts a link there meanwhile; the new file is then
 *   removed
 */
function freshFile(path: string, text: string): string {
  const fresh = `${path}.new~`;
  rmSync(fresh, { force: true });
  const handle = openSync(fresh, "wx");
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return fresh;
}
