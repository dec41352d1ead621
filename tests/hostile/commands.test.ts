import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wrongUsage } from "../../scripts/commands/exit-status.ts";
import { times } from "../random.ts";
import { casebookIn, fewFormats } from "../commands/casebook.ts";
import { repositoryOf } from "../git-repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { unescaped } from "./attack.ts";
import { hostileChanges } from "./changes.ts";
import { answersTo, changeOf, commands, importing } from "./commands.ts";
import { hostile, sound } from "./families.ts";
import { tables } from "./tables.ts";

describe("a hostile change gets an answer from every command", () => {
  const changes: [name: string, onChange: number, build: number][] = [
    ["10,000 unknown fields", 1, 1],
    ["a list of 10,000 equal words", 1, 1],
    ["10,000 comments", 0, 0],
  ];
  // One in `npm test`, all at night.
  it.each(times > 1 ? changes : changes.slice(0, 1))("%s", async (name, onChange, build) => {
    const answers = await answersTo(
      changeOf(hostile.find((each) => each.name === name)!),
      async (args, cwd) => ({
        ...{ ...(await casebookIn({ cwd, ...fewFormats }, ...args)), seconds: 0, memory: 0 },
      }),
    );
    expect(answers.filter(({ complaints }) => complaints.length > 0)).toEqual([]);
    expect(answers.map(({ command, status }) => [command, status])).toEqual([
      ["check --base", onChange],
      ["diff", 0],
      ["gate", onChange],
      ["build --previous", build],
      ["import", 0],
    ]);
  });
});

describe("the gate judges what no checkout can hold", () => {
  const names = ["of git's own folder", "with a command of the runner", "a submodule as a record"];
  // Three in `npm test`, all at night.
  const some = hostileChanges.filter(({ name }) => times > 1 || names.includes(name));
  it.each(some.map((each) => [`${each.family}: ${each.name}`, each] as const))(
    "%s",
    async (_, change) => {
      const repository = repositoryOf(sound);
      repository.git("switch", "--quiet", "-c", "topic");
      change.commit(repository);
      const { status, out, err } = await casebookIn({ cwd: repository.root }, ...commands.gate);
      expect(change.gate, out + err).toContain(status);
      expect([...unescaped("gate", out, Infinity), ...unescaped("gate", err, Infinity)]).toEqual(
        [],
      );
    },
  );
});

describe("a hostile file is refused in one sentence, or its rows are (the large ones: npm run hostile)", () => {
  it.each(
    tables
      .filter(({ large }) => !large)
      .map((table) => [`${table.family}: ${table.name}`, table] as const),
  )("%s", async (_, table) => {
    const folder = temporaryFolder("casebook-hostile-");
    const run = await casebookIn({ cwd: folder }, ...importing(folder, table));
    expect(run.status, run.err).toBe(table.status ?? wrongUsage);
    expect(run.err).not.toContain("a fault of ours");
    if (run.status === wrongUsage) expect(run.err.trim().split("\n")).toHaveLength(1);
    expect(join(folder, run.err).length).toBeLessThan(3_000);
  });
});
