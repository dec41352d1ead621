import {
  accessSync,
  constants as modes,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";

const prefix = "casebook-tests-";

/** Caches of programs that tests start; they belong to the run, and go with it. */
const cache = /^(?:tsx-\d+|node-compile-cache|v8-compile-cache-\d+)$/;

/** What the tests of a run share, in its folder; it goes with it too. */
export const shared = "shared";

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
  const home = hasRoom(memory) ? memory : tmpdir();
  removeOfDeadRuns(home);
  const path = join(home, `${prefix}${process.pid}`);
  mkdirSync(path);
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", remove);
  for (const signal of signals)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  return {
    path,
    remove,
    left: () => readdirSync(path).filter((name) => name !== shared && !cache.test(name)),
  };
}

/** Where Linux keeps files in memory: the small files of the tests cost a tenth of the CPU there. */
const memory = "/dev/shm";

/** Whether a folder may be written and has two gibibytes left; the tests need a quarter of that. */
function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, modes.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 2 ** 31;
  } catch {
    return false;
  }
}

function removeOfDeadRuns(home: string): void {
  for (const name of readdirSync(home)) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    rmSync(join(home, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
