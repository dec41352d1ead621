import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clean, found, nothingChecked, wrongUsage } from "../../scripts/commands/exit-status.ts";
import { writeFiles } from "../dataset/write-files.ts";
import { repositoryAt } from "../git-repository.ts";
import type { Repository } from "../git-repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { unescaped } from "./attack.ts";
import type { HostileChange } from "./changes.ts";
import { sound } from "./families.ts";
import type { Hostile } from "./families.ts";
import { measured } from "./measured.ts";
import type { Measured } from "./measured.ts";
import { mapping } from "./tables.ts";
import type { HostileTable } from "./tables.ts";

/** The commands that take a change of a stranger, with their arguments. */
export const commands = {
  "check --base": ["check", "--base", "main", "--no-cache"],
  diff: ["diff", "main", "topic"],
  gate: ["gate", "main", "topic"],
  "build --previous": ["build", "--no-site", "--previous", "../released", "--out", "../out"],
  // A sound library, into the dataset of the stranger.
  import: ["import", "references", "../library.bib", "--out", "."],
} as const;

export type CommandName = keyof typeof commands;

/** What one command did with one hostile change. */
export interface Answer extends Measured {
  readonly command: CommandName;
  readonly change: HostileChange;
  /** What is wrong with it; empty where all is well. */
  readonly complaints: readonly string[];
}

const statuses: readonly number[] = [clean, found, wrongUsage, nothingChecked];

/** The change that puts the files of a hostile dataset into the sound one. */
export function changeOf({ family, name, files }: Hostile): HostileChange {
  const commit = (repository: Repository) => {
    writeFiles(repository.root, files);
    repository.commit();
  };
  return { family, name, commit, gate: [clean, found] };
}

/**
 * Commits a hostile change on top of the sound dataset, and gives it to every command.
 * @param run runs a command: as a process that is measured, unless the figures do not matter
 */
export async function answersTo(
  change: HostileChange,
  run: (args: readonly string[], cwd: string) => Measured | Promise<Measured> = measured,
): Promise<Answer[]> {
  const outer = temporaryFolder("casebook-hostile-");
  try {
    const root = join(outer, "dataset");
    writeFiles(root, sound);
    writeFileSync(join(outer, "library.bib"), "@book{known, title = {A book}, year = 2019}\n");
    await run(["build", "--no-site", "--out", "../released"], root);
    // A later release has another number.
    writeFiles(root, { "data/dataset.yml": sound["data/dataset.yml"]!.replace("0.1.0", "0.2.0") });
    const repository = repositoryAt(root);
    repository.git("init", "--quiet", "--initial-branch=main");
    repository.commit();
    repository.git("switch", "--quiet", "-c", "topic");
    change.commit(repository);
    const answers: Answer[] = [];
    for (const command of Object.keys(commands) as CommandName[]) {
      const done = await run(commands[command], root);
      const right = command === "gate" ? change.gate : statuses;
      const complaints = right.includes(done.status!) ? [] : [`ended with ${done.status}`];
      for (const text of [done.out, done.err])
        complaints.push(...unescaped(command, text, Infinity));
      answers.push({ command, change, ...done, complaints });
    }
    return answers;
  } finally {
    rmSync(outer, { recursive: true, force: true });
  }
}

/** The arguments that import a hostile file in the folder at hand, after it is written there. */
export function importing(folder: string, { format, file, bytes }: HostileTable): string[] {
  writeFileSync(join(folder, file), bytes());
  writeFileSync(join(folder, "mapping.yml"), mapping);
  const mapped = format === "csv" ? ["--mapping", "mapping.yml"] : [];
  return ["import", format, file, ...mapped, "--out", "imported"];
}

/** Imports a hostile file in a process of its own. */
export function importOf(table: HostileTable): Measured & { readonly isWrong: boolean } {
  const folder = temporaryFolder("casebook-hostile-");
  try {
    const run = measured(importing(folder, table), folder);
    return { ...run, isWrong: run.status !== (table.status ?? wrongUsage) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
