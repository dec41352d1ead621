import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file that is not there yet, whole or not at all; folders are made where they are missing.
 * What a crash may leave behind ends in `~`, which no check reads.
 *
 * @returns false when there is something under that name; it stays as it is
 * @throws when the disk refuses
 */
export function writeNew(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.new~`;
  rmSync(fresh, { force: true });
  const handle = openSync(fresh, "wx");
  try {
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // A second name for the file: fails where the name is taken, which a renaming would not.
    linkSync(fresh, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}
