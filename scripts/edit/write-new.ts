import { linkSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { freshFile } from "./fresh-file.ts";

/**
 * Writes a file that is not there yet, whole or not at all; folders are made where they are missing.
 *
 * @returns false when there is something under that name; it stays as it is
 * @throws when the disk refuses
 */
export function writeNew(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = freshFile(path, text);
  try {
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
