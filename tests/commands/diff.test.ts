import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryOf } from "../git-repository.ts";
import { casebook, datasetOf } from "./casebook.ts";

const page = "kind: news\ntitle: A page\n";
const files = { "data/sources/a.yml": page };
const diff = (root: string, ...more: string[]) => casebook("diff", "--root", root, ...more);

describe("casebook diff", () => {
  it("compares a revision with what stands in the folder", async () => {
    const { root, write } = repositoryOf(files);
    write({ "data/sources/a.yml": page.replace("A page", "Another") });
    expect(await diff(root, "main")).toEqual({
      status: 0,
      out: `1 record changed since main.

Source “Another” (sources/a)
  - Title changed from “A page” to “Another”.
`,
      err: "",
    });
  });

  it("compares two revisions, whatever stands in the folder", async () => {
    const { root, write, commit } = repositoryOf(files);
    write({ "data/sources/b.yml": page });
    commit();
    write({ "data/sources/b.yml": null });
    expect((await diff(root, "HEAD~1", "HEAD")).out).toMatch(
      /^1 record added since HEAD~1, up to HEAD\./,
    );
    expect((await diff(root, "HEAD~1")).out).toBe("No change in meaning since HEAD~1.\n");
  });

  it("leaves out what others did meanwhile, with --merge-base", async () => {
    const { root, git, write, commit } = repositoryOf(files);
    git("switch", "--quiet", "-c", "topic");
    write({ "data/sources/b.yml": page });
    commit();
    git("switch", "--quiet", "main");
    write({ "data/sources/c.yml": page.replace("A page", "Another") });
    commit();
    git("switch", "--quiet", "topic");
    expect((await diff(root, "main")).out).toMatch(/^1 record added, 1 record removed/);
    expect((await diff(root, "main", "--merge-base")).out).toMatch(/^1 record added since main/);
  });

  it("writes several formats from one run", async () => {
    const { root, write } = repositoryOf(files);
    write({ "data/sources/b.yml": page });
    const [json, markdown] = [join(root, "diff.json"), join(root, "diff.md")];
    const run = await diff(
      root,
      "main",
      "--format",
      `json=${json}`,
      "--format",
      `markdown=${markdown}`,
    );
    expect([run.status, run.out]).toEqual([0, ""]);
    expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({
      version: 1,
      tool: { name: "casebook" },
      base: { revision: "main", commit: expect.stringMatching(/^[0-9a-f]{40}$/) },
      head: null,
      changes: [{ change: "added", record: "sources/b" }],
      level: "minor",
      told: [{ record: "sources/b", title: "A page", sentences: [{ text: "The record is new." }] }],
      unreadable: [],
    });
    expect(readFileSync(markdown, "utf8")).toContain("#### Source “A page”");
  });

  it.each([
    ["a revision that is not there", ["nowhere"], "There is no revision “nowhere”"],
    ["something that is no revision", ["--", "--help"], "is not the name of a revision"],
    ["a format that is not there", ["main", "--format", "xml"], "There is no format “xml”"],
    [
      "a file that cannot be written",
      ["main", "--format", "json=/dev/null/x"],
      "cannot be written",
    ],
  ])("says 2 of %s", async (_, args, message) => {
    const run = await diff(repositoryOf(files).root, ...args);
    expect([run.status, run.err]).toEqual([2, expect.stringContaining(message)]);
  });

  it("says 2 where there is no repository", async () => {
    const run = await diff(datasetOf(files), "HEAD");
    expect([run.status, run.err]).toEqual([
      2,
      expect.stringContaining("is not in a git repository"),
    ]);
  });
});
