import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wrongUsage } from "../../scripts/commands/exit-status.ts";
import { times } from "../random.ts";
import { casebookIn } from "../commands/casebook.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { answersTo, importing } from "./commands.ts";
import { hostile } from "./families.ts";
import { tables } from "./tables.ts";

describe("a hostile change gets an answer from every command", () => {
  const changes: [name: string, onChange: number, build: number][] = [
    ["10,000 unknown fields", 1, 1],
    ["a list of 10,000 equal words", 1, 1],
    ["10,000 comments", 0, 0],
  ];
  // One in `npm test`, all at night.
  it.each(times > 1 ? changes : changes.slice(0, 1))("%s", (name, onChange, build) => {
    const answers = answersTo(hostile.find((each) => each.name === name)!);
    expect(answers.filter(({ isWrong }) => isWrong)).toEqual([]);
    expect(answers.map(({ command, status }) => [command, status])).toEqual([
      ["check --base", onChange],
      ["diff", 0],
      ["gate", onChange],
      ["build --previous", build],
      ["import", 0],
    ]);
  });
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
