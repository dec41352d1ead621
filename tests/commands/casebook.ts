import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Runs the command as a user would. */
export function casebook(...args: string[]): { status: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [resolve("scripts/bin/casebook.js"), ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

/** A dataset in a new folder. */
export function datasetOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "casebook-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
