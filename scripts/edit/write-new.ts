import { linkSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { freshFile } from "./fresh-file.ts";

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
