import { readdirSync, watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { join } from "node:path";
import { isLitter } from "../dataset/stray.ts";
import type { Io } from "./io.ts";

/** How long to wait for more events after the first, in milliseconds. */
const SETTLING = 10;

/**
 * Begins, and then reports files that were saved, came or went, one call after the other, until
 * Ctrl+C or SIGTERM. Events during the beginning are reported after it.
 *
 * @param changed takes paths relative to the root, with `/`
 */
export async function untilInterrupted(
  io: Io,
  root: string,
  begin: () => Promise<void>,
  changed: (paths: readonly string[]) => Promise<void>,
): Promise<void> {
  const watchers = new Map<string, FSWatcher>();
  const waiting = new Set<string>();
  let hasEnded = false;
  watchFolders();
  let telling = begin();
  let tellFailure: (error: unknown) => void = () => {};
  try {
    await new Promise<void>((done, failed) => {
      tellFailure = failed;
      telling.catch(failed);
      io.interrupted().then(done, failed);
    });
    await telling;
  } finally {
    hasEnded = true;
    for (const watcher of watchers.values()) watcher.close();
  }

  /** One watcher for each folder: one for each of ten thousand files would cost more. */
  function watchFolders(): void {
    // After a save just before the end; new watchers would never be closed.
    if (hasEnded) return;
    const below = readdirSync(join(root, "data"), { withFileTypes: true });
    const folders = below.filter((entry) => entry.isDirectory()).map(({ name }) => `data/${name}`);
    for (const folder of ["", "data", ...folders]) {
      if (watchers.has(folder)) continue;
      const watcher = watch(join(root, folder), (_, name) => name !== null && note(folder, name));
      // The folder went; the watcher above it reports that.
      watcher.on("error", () => watcher.close()).on("close", () => watchers.delete(folder));
      watchers.set(folder, watcher);
    }
  }

  function note(folder: string, name: string): void {
    if (isLitter(name) || (folder === "" && name !== "casebook.config.yml")) return;
    if (waiting.size === 0) setTimeout(tell, SETTLING);
    waiting.add(folder === "" ? name : `${folder}/${name}`);
  }

  function tell(): void {
    const paths = [...waiting].toSorted();
    waiting.clear();
    telling = telling.then(() => (hasEnded ? undefined : changed(paths)));
    telling.then(watchFolders).catch((error: unknown) => tellFailure(error));
  }
}
