import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { clean, found, nothingChecked, wrongUsage } from "../../scripts/commands/exit-status.ts";
import { writeFiles } from "../dataset/write-files.ts";
import { repositoryAt } from "../git-repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { sound } from "./families.ts";
import type { Hostile } from "./families.ts";

/** The commands that take a change of a stranger, with their arguments. */
export const commands = {
  "check --base": ["check", "--base", "main", "--no-cache"],
  diff: ["diff", "main", "topic"],
  gate: ["gate", "main", "topic"],
  build: ["build", "--out", "../out"],
} as const;

export type CommandName = keyof typeof commands;

/** What one command did with one hostile change. */
export interface Answer {
  readonly command: CommandName;
  readonly hostile: Hostile;
  /** Null where it did not end in time. */
  readonly status: number | null;
  /** In seconds of CPU, and in MiB at most. */
  readonly seconds: number;
  readonly memory: number;
  readonly isWrong: boolean;
}

/** No answer comes near it. */
const patience = 120_000;
const witness = `data:text/javascript,${encodeURIComponent(`
import { readFileSync, writeFileSync } from "node:fs";
process.on("exit", () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const status = readFileSync("/proc/self/status", "utf8");
  const kib = Number(/VmHWM:\\s*(\\d+)/.exec(status)[1]);
  writeFileSync(process.env.CASEBOOK_WITNESS, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, kib / 1024]));
});`)}`;

/** Commits a hostile dataset on top of the sound one, and gives the change to every command. */
export function answersTo(hostile: Hostile): Answer[] {
  const outer = temporaryFolder("casebook-hostile-");
  try {
    const root = join(outer, "dataset");
    writeFiles(root, sound);
    const repository = repositoryAt(root);
    repository.git("init", "--quiet", "--initial-branch=main");
    repository.commit();
    repository.git("switch", "--quiet", "-c", "topic");
    writeFiles(root, hostile.files);
    repository.commit();
    return (Object.keys(commands) as CommandName[]).map((command) =>
      answerOf(command, hostile, root, join(outer, "witness")),
    );
  } finally {
    rmSync(outer, { recursive: true, force: true });
  }
}

function answerOf(command: CommandName, hostile: Hostile, root: string, file: string): Answer {
  const args = ["--import", witness, resolve("scripts/bin/casebook.js"), ...commands[command]];
  const { status } = spawnSync(process.execPath, args, {
    ...{ cwd: root, timeout: patience, maxBuffer: 1 << 28 },
    env: { ...process.env, NO_COLOR: "1", CASEBOOK_WITNESS: file },
  });
  const [seconds = 0, memory = 0] =
    status === null ? [] : (JSON.parse(readFileSync(file, "utf8")) as number[]);
  const expected: (number | null)[] = [clean, found, wrongUsage, nothingChecked];
  return { command, hostile, status, seconds, memory, isWrong: !expected.includes(status) };
}
