import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";

const prefix = "casebook-tests-";

/** Caches of programs that tests start; they belong to the run, and go with it. */
const cache = /^(?:tsx-\d+|node-compile-cache|v8-compile-cache-\d+)$/;

/**
 * The temporary folder of one run of the tests. What tests leave in it is counted, and it is removed
 * even if a test process was killed.
 */
export interface RunFolder {
  readonly path: string;
  /** What nobody removed. */
  left(): string[];
  remove(): void;
}

/** @param signals that end this process; the runner of the tests has a handler of its own for SIGINT */
export function runFolder(signals: readonly NodeJS.Signals[] = ["SIGTERM", "SIGHUP"]): RunFolder {
  removeOfDeadRuns();
  const path = join(tmpdir(), `${prefix}${process.pid}`);
  mkdirSync(path);
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", remove);
  for (const signal of signals)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  return { path, remove, left: () => readdirSync(path).filter((name) => !cache.test(name)) };
}

function removeOfDeadRuns(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
