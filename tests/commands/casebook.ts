import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { temporaryFolder } from "../temporary-folder.ts";

/** Runs the command as a user would. */
export function casebook(...args: string[]): { status: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [resolve("scripts/bin/casebook.js"), ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

const dataset = `title: Example
description: A dataset for tests.
version: "1.0.0"
visibility: public
licence: CC-BY-4.0
`;

/** A dataset in a new folder; what it is stands in `data/dataset.yml` where the test does not say it. */
export function datasetOf(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder("casebook-");
  const isData = Object.keys(files).some((path) => path.startsWith("data/"));
  const whole = isData ? { "data/dataset.yml": dataset, ...files } : files;
  for (const [path, text] of Object.entries(whole)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
