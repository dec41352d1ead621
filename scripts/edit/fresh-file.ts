import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a text to a new file beside `path`, flushes it to the disk and returns its path. A crash
 * may leave it behind; its name ends in `~`, which no check reads.
 *
 * @throws when the disk refuses, or somebody puts a link there meanwhile; the new file is then
 *   removed
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
