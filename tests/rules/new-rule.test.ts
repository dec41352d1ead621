import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { load } from "js-yaml";
import { beforeAll, describe, expect, it } from "vitest";
import { listedWith, ruleText, scopes } from "../../scripts/bin/new-rule/lay-out.ts";
import { rules } from "../../scripts/rules/index.ts";
import type { Rule } from "../../scripts/rules/rule.ts";
import type { DatasetChange } from "../../scripts/rules/change.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { checked } from "./dataset.ts";

let scratch = "";
beforeAll(() => {
  scratch = temporaryFolder("casebook-new-rule-");
});
describe("a rule as it is laid out", () => {
  it.each(scopes)("of the scope %s finds its failing example only", async (scope) => {
    const text = ruleText("laws/odd-note", scope, "laws/new-code");
    const file = join(scratch, `${scope}.ts`);
    writeFileSync(
      file,
      text.replaceAll(/"(\.\.\/[^"]+)"/g, (_, to: string) => here(to)),
    );
    const { default: rule } = (await import(pathToFileURL(file).href)) as { default: Rule };
    expect(rule).toMatchObject({ id: "laws/odd-note", scope });
    expect(foundBy(rule, "failing")).toEqual(["laws/odd-note"]);
    expect(foundBy(rule, "passing")).toEqual([]);
  });

  it("has its line in the list, under a name that no other rule has", () => {
    const list = readFileSync("scripts/rules/every-rule.ts", "utf8");
    const taken = rules.map(({ id }) => id).find((id) => id.endsWith("/duplicate"))!;
    const lines = listedWith(list, "laws/duplicate").split("\n");
    const at = lines.findIndex((line) => line.includes("./laws/duplicate.ts"));
    expect(taken).toBeDefined();
    expect(lines[at]).toBe('export { default as lawsDuplicate } from "./laws/duplicate.ts";');
    expect(lines.filter((_, index) => index !== at).join("\n")).toBe(list);
    expect(lines.slice(1, -1).map((line) => line.split('"')[1])).toEqual(
      lines
        .slice(1, -1)
        .map((line) => line.split('"')[1]!)
        .toSorted(),
    );
  });
});

function foundBy(rule: Rule, which: "failing" | "passing"): string[] {
  if (rule.scope !== "change")
    return checked(rule.docs[which], [rule]).report.diagnostics.map((found) => found.rule);
  const found: string[] = [];
  const [[name, text]] = Object.entries(rule.docs[which].after) as [[string, string]];
  const record = { file: `data/${name}.yml`, after: { value: load(text) } };
  rule.check({ records: [record] } as unknown as DatasetChange, () => found.push(rule.id));
  return found;
}

/** A module of scripts/rules/, from anywhere. */
function here(to: string): string {
  return JSON.stringify(pathToFileURL(resolve("scripts/rules/laws", to)).href);
}

describe("npm run new-rule", () => {
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ["--import", "tsx", join(scratch, "scripts/bin/new-rule/new-rule.ts"), ...args],
      { cwd: scratch, encoding: "utf8" },
    );

  beforeAll(() => {
    for (const folder of ["scripts", "schemas", "tests", "docs/rules"])
      cpSync(folder, join(scratch, folder), { recursive: true });
    writeFileSync(join(scratch, "package.json"), `{ "type": "module" }`);
    symlinkSync(resolve("node_modules"), join(scratch, "node_modules"));
  });

  it("writes the rule, its line and its page", () => {
    const { status, stdout, stderr } = run("laws/odd-note");
    expect(stderr).toBe("");
    expect(status, stdout).toBe(0);
    const read = (path: string): string => readFileSync(join(scratch, path), "utf8");
    expect(read("scripts/rules/laws/odd-note.ts")).toContain(`collections: ["laws"]`);
    expect(read("scripts/rules/every-rule.ts")).toContain(`from "./laws/odd-note.ts"`);
    expect(read("docs/rules/laws/odd-note.md")).toContain("TODO: what the data must be");
    expect(read("docs/rules/README.md")).toContain("laws/odd-note.md");
  });

  it("changes nothing where the rule exists", () => {
    const { status, stderr } = run("laws/not-in-force");
    expect(stderr).toContain("scripts/rules/laws/not-in-force.ts already exists.");
    expect(status).toBe(2);
  });
});
