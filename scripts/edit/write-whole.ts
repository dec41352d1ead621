import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";

/**
 * Writes a text file so that there is always a whole one: into a new file beside it, which then
 * takes its place. Its mode is kept. What a crash may leave behind ends in `~`, which no check reads.
 *
 * @throws when there is something other than an ordinary file, a symbolic link among them, or the
 *   disk refuses; then the file is as it was
 */
export function writeWhole(path: string, text: string): void {
  const before = lstatSync(path, { throwIfNoEntry: false });
  if (before && !before.isFile()) throw new Error(`${path} is not an ordinary file`);
  const fresh = `${path}.new~`;
  rmSync(fresh, { force: true });
  // Fails if somebody put a link there meanwhile.
  const handle = openSync(fresh, "wx");
  try {
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (before) chmodSync(fresh, before.mode & 0o7777);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
