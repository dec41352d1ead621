import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "./commands/casebook.ts";
import { shared } from "./run-folder.ts";

/**
 * A release of the shipped dataset with its site, built as a user builds it. It is built once a run,
 * by the test file that asks first, and read only; the others wait for it.
 */
export function shippedRelease(): string {
  const folder = join(tmpdir(), shared);
  const [release, done] = [join(folder, "dist"), join(folder, "done")];
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    const args = [program, "build", "--today", "2026-11-30", "--out", release];
    const { stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    writeFileSync(done, stderr);
  }
  while (!existsSync(done)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  if (!existsSync(release)) throw new Error(readFileSync(done, "utf8"));
  return release;
}
