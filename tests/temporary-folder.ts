import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFolder } from "./run-folder.ts";

const made = new Set<string>();

/**
 * A new folder, removed when the test file that made it ends; outside of tests, when the process ends.
 *
 * @param name what the folder's name begins with, for whoever finds it after a crash
 */
export function temporaryFolder(name = "casebook-"): string {
  const folder = mkdtempSync(join(home(), name));
  made.add(folder);
  return folder;
}

/** Removes every folder that was made since the last call. */
export function removeTemporaryFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  made.clear();
}

let ofScript: string | undefined;

/**
 * In tests the run has a folder. Other programs get one too, which the next run of any of them removes if this one
 * is killed; so do the programs that they start.
 */
function home(): string {
  if (process.env["VITEST"] !== undefined) return tmpdir();
  if (ofScript === undefined) {
    ofScript = runFolder(["SIGINT", "SIGTERM", "SIGHUP"]).path;
    process.env["TMPDIR"] = ofScript;
  }
  return ofScript;
}
