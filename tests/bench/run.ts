import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "./generate.ts";

/**
 * `npm run bench [-- RECORDS PAIRS]`: how long a cold check takes, against merely walking, reading
 * and loading the same files. Both run in turn, so that a busy machine slows both; the ratio counts.
 */
const records = Number(process.argv[2] ?? 42_000);
const pairs = Number(process.argv[3] ?? 5);
const root = mkdtempSync(join(tmpdir(), "casebook-bench-"));
try {
  generate(root, records);
  const ratios: number[] = [];
  time("tests/bench/load-all.mjs", [root]);
  for (let pair = 0; pair < pairs; pair++) {
    const load = time("tests/bench/load-all.mjs", [root]);
    const check = time("scripts/bin/casebook.js", ["check", "--root", root]);
    ratios.push(check / load);
    console.log(
      `load ${load.toFixed(2)} s   check ${check.toFixed(2)} s   ratio ${(check / load).toFixed(2)}`,
    );
  }
  ratios.sort((a, b) => a - b);
  console.log(
    `${records} records, ${pairs} pairs: median ratio ${ratios[ratios.length >> 1]!.toFixed(2)}`,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}

function time(script: string, args: readonly string[]): number {
  const start = performance.now();
  const run = spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0)
    throw new Error(`${script} failed: ${run.stdout.slice(0, 2000)}${run.stderr.slice(0, 2000)}`);
  return (performance.now() - start) / 1000;
}
