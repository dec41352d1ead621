import { basename } from "node:path";
import { expect, it } from "vitest";
import { casebook } from "../commands/casebook.ts";
import { runnerCommands } from "../reporters/runner-commands.ts";
import { dataset, forkOf } from "./gate-run.ts";

const sound = dataset["data/cases/kz-feminita.yml"]!;
const faulty = sound.replace("2019-09-03", "2019-13-03");

it("casebook check --base shows first what lies in changed files, and judges the same", async () => {
  const { root, write, commit } = forkOf({
    ...dataset,
    "data/cases/kz-another.yml": faulty.replace("Feminita", "Another"),
  });
  write({ "data/cases/kz-feminita.yml": sound.replace("appeal-decision", "apeal-decision") });
  commit();
  const run = async (...more: string[]) => {
    const args = ["check", "--root", root, "--today", "2026-11-30", "--format", "github", ...more];
    const commands = runnerCommands((await casebook(...args)).out);
    return commands
      .filter(({ name }) => name === "error")
      .map(({ properties }) => basename(properties["file"]!));
  };
  const files = ["kz-another.yml", "kz-feminita.yml"];
  expect((await run()).sort()).toEqual(files);
  expect(await run("--base", "main")).toEqual([...files].reverse());
});
