import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { program } from "../commands/casebook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** What the real command did, as a process of its own. */
export interface Measured {
  /** Null where it did not end in time. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** In seconds of CPU. */
  readonly seconds: number;
  /** The most that it held, in MiB. */
  readonly memory: number;
}

/** No run comes near it: a command that still runs by then hangs. */
const patience = 120_000;

/** At its end, the process says what it took: its own peak, not that of its parent. */
const witness = `data:text/javascript,${encodeURIComponent(`
import { readFileSync, writeFileSync } from "node:fs";
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  let kib = maxRSS;
  try { kib = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]); } catch {}
  writeFileSync(process.env.CASEBOOK_WITNESS, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, kib / 1024]));
});`)}`;

/** Runs the command as CI would. */
export function measured(args: readonly string[], cwd = resolve(".")): Measured {
  const folder = temporaryFolder("casebook-witness-");
  const file = join(folder, "witness");
  const all = ["--import", witness, program, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    ...{ cwd, encoding: "utf8", timeout: patience, maxBuffer: 1 << 28 },
    env: { ...process.env, NO_COLOR: "1", CASEBOOK_WITNESS: file },
  });
  const [seconds = 0, memory = 0] =
    status === null ? [] : (JSON.parse(readFileSync(file, "utf8")) as number[]);
  rmSync(folder, { recursive: true });
  return { status, out: stdout, err: stderr, seconds, memory };
}
