import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a text beside the file that it is for, down to the disk, and gives the path. What a crash
 * may leave behind ends in `~`, which no check reads.
 *
 * @throws when the disk refuses, or somebody puts a link there meanwhile; then nothing is left
 */
export function freshFile(path: string, text: string): string {
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
