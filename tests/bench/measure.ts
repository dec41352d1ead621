import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What one run of a program cost. */
export interface Cost {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of all its threads, in the program and in the kernel. */
  readonly cpu: number;
  /** The most memory it held at one time, in MiB. */
  readonly memory: number;
}

const usage = fileURLToPath(new URL("usage.mjs", import.meta.url));

/**
 * Runs a JavaScript program in a process of its own.
 *
 * @param env what it sees besides the environment of this process
 * @param statuses those with which it may end
 * @throws if it ends with another
 */
export function costOf(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  statuses: readonly (number | null)[] = [0],
): Cost {
  const file = join(tmpdir(), `casebook-bench-usage-${process.pid}`);
  const start = performance.now();
  const run = spawnSync(process.execPath, ["--import", usage, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env, BENCH_USAGE: file, CI: "" },
  });
  const wall = (performance.now() - start) / 1000;
  if (!statuses.includes(run.status)) {
    throw new Error(
      `${args.join(" ")}: status ${run.status}\n${run.stdout.slice(0, 2000)}${run.stderr.slice(0, 2000)}`,
    );
  }
  const { cpu, memory } = JSON.parse(readFileSync(file, "utf8")) as Omit<Cost, "wall">;
  rmSync(file);
  return { wall, cpu, memory };
}

/** The middle of a list; the lower of the two middle ones where it is even. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1]!;
}
