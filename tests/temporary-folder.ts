import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";

const made = new Set<string>();

/**
 * A new folder, removed when the test file that made it ends; outside of tests, when the process ends.
 *
 * @param name what the folder's name begins with, for whoever finds it after a crash
 */
export function temporaryFolder(name = "casebook-"): string {
  if (made.size === 0) removeOnExit();
  const folder = mkdtempSync(join(tmpdir(), name));
  made.add(folder);
  return folder;
}

/** Removes every folder that was made since the last call. */
export function removeTemporaryFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  made.clear();
}

let listens = false;

function removeOnExit(): void {
  if (listens) return;
  listens = true;
  process.once("exit", removeTemporaryFolders);
  // The runner of the tests has handlers of its own.
  if (process.env["VITEST"] !== undefined) return;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
