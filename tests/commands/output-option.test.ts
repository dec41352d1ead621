import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebook, casebookIn, datasetOf } from "./casebook.ts";

const root = datasetOf({ "data/sources/a.yml": "kind: news\ntitle: A page\n" });
const on = ["--root", root, "--today", "2026-11-24"];
const textAt = (file: string) => readFileSync(join(root, file), "utf8");

describe("the output of a command", () => {
  it("goes to a file by NAME=FILE or by --out, from the folder where the command runs", async () => {
    const { out } = await casebook("check", ...on, "--format", "json");
    for (const asked of [["--format=json=a=b.json"], ["--format=json", "--out=a=b.json"]]) {
      const run = await casebookIn({ cwd: root }, "check", ...on, ...asked);
      expect(run).toEqual({ status: 0, out: "", err: "" });
      expect(textAt("a=b.json")).toBe(out);
    }
  });

  it("has several formats, of which one may go to standard output", async () => {
    const formats = ["--format", "text=stats.txt", "--format", "json"];
    const run = await casebookIn({ cwd: root }, "stats", ...on, ...formats);
    expect(run.status).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ version: 1 });
    expect(textAt("stats.txt")).toBe((await casebook("stats", ...on)).out);
    const both = await casebookIn({ cwd: root }, "rules", ...formats.slice(2), "--format=pretty");
    expect(both.out).toMatch(/^\{[\s\S]*\}\n[a-z-]+\/[a-z-]+ /);
  });

  it.each<[string, string[]]>([
    ["two formats for one file", ["--format=json", "--format=agent", "--out=both"]],
    ["a file that cannot be written", ["--format=json=/dev/null/x.json"]],
    ["annotations in a file", ["--format=github=x.txt"]],
    ...["", "xml", "toString", "__proto__"].map((name): [string, string[]] => [
      `the format “${name}”`,
      ["--format", name],
    ]),
  ])("is refused: %s", async (_, asked) => {
    const run = await casebookIn({ cwd: root }, "check", ...on, ...asked);
    expect([run.status, run.out]).toEqual([2, ""]);
    expect(run.err).toMatch(/^casebook: /);
    expect(existsSync(join(root, "both"))).toBe(false);
  });
});
