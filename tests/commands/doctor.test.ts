import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesFrom } from "../../scripts/setup/templates.ts";
import { repositoryOf } from "../git-repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { casebookIn } from "./casebook.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

const around = {
  ...{ title: "T", description: "D", licence: "CC-BY-4.0", publisher: "P" },
  ...{ isPrivate: false, version },
};

/** A repository in which everything is set up, with the changes of the test. */
function wholeBut(files: Readonly<Record<string, string>>): string {
  return repositoryOf({
    "data/dataset.yml": "title: For tests\n",
    "data/sources/a.yml": "kind: news\n",
    "package.json": JSON.stringify({ devDependencies: { casebook: version } }),
    "package-lock.json": "{}\n",
    ".casebook.json": JSON.stringify({ version, files: {} }),
    ...Object.fromEntries(filesFrom("templates", around)),
    ".github/CODEOWNERS": "/data/ @somebody\n",
    ...files,
  }).root;
}

describe("casebook doctor", () => {
  it("says 0 where everything is set up", async () => {
    const { status, out } = await casebookIn({ cwd: wholeBut({}) }, "doctor");
    expect([status, out.includes("missing")], out).toEqual([0, false]);
    expect(out).toContain(
      `ok       package.json       names casebook ${version}, which is running`,
    );
    expect(out).toContain(
      "ok       catalogues         are not told publisher, issued, baseIri, doi, downloads",
    );
    expect(out.trim().split("\n")).toHaveLength(13);
  });

  it("says 1 of an empty folder, and what begins each part", async () => {
    const { status, out } = await casebookIn({ cwd: temporaryFolder("casebook-empty-") }, "doctor");
    expect(status).toBe(1);
    for (const [what, mend] of [
      ["git", "git init"],
      ["data/dataset.yml", "npx casebook init"],
      ["records", "npx casebook new source"],
      ["package.json", "npx casebook init"],
      ["package-lock.json", "npm install"],
      [".casebook.json", "npx casebook init"],
      ["workflows", "npx casebook init"],
      ["CODEOWNERS", "npx casebook init"],
    ])
      expect(out).toMatch(new RegExp(`^missing  ${what} .*Mend it: ${mend}$`, "m"));
  });

  it.each([
    ["package.json", "not JSON", "does not name casebook"],
    ["package.json", '{"dependencies": null}', "does not name casebook"],
    ["package.json", '{"dependencies": {"casebook": "0.0.1"}}', "names casebook 0.0.1, but"],
    ["package.json", '{"dependencies": {"casebook": "^1.0.0"}}', "names casebook ^1.0.0, but"],
    [".github/CODEOWNERS", "# /data/ @somebody\n", "names nobody"],
    [
      ".github/workflows/check.yml",
      "jobs: {}\n",
      ".github/workflows/ has no check.yml that runs casebook",
    ],
    [".casebook.json", '{"version": "0.0.1", "files": {}}', "files of casebook 0.0.1"],
    [".casebook.json", "not JSON", "cannot be used"],
  ])("says 1 of a %s that holds %j", async (path, text, said) => {
    const { status, out } = await casebookIn({ cwd: wholeBut({ [path]: text }) }, "doctor");
    expect([status, out.match(/^missing/gm)], out).toEqual([1, ["missing"]]);
    expect(out).toContain(said);
  });

  it("takes the packed file of the running version for it, and no range", async () => {
    const root = wholeBut({});
    const names = (casebookVersion: string) =>
      writeFileSync(
        join(root, "package.json"),
        JSON.stringify({ dependencies: { casebook: casebookVersion } }),
      );
    names(`file:casebook-${version}.tgz`);
    expect((await casebookIn({ cwd: root }, "doctor")).status).toBe(0);
    names(`^${version}`);
    expect((await casebookIn({ cwd: root }, "doctor")).status).toBe(1);
  });

  it("says which casebook the workflows run, and when package.json names another", async () => {
    const action = `own/tool@${"a".repeat(40)}`;
    const by = (running: string) =>
      wholeBut(Object.fromEntries(filesFrom("templates", { ...around, version: running, action })));
    const same = by(version);
    writeFileSync(join(same, ".github/CODEOWNERS"), "/data/ @somebody\n");
    const { status, out } = await casebookIn({ cwd: same }, "doctor");
    expect([status, out], out).toEqual([
      0,
      expect.stringContaining(`workflows run casebook ${version} (${action})`),
    ]);
    const { out: other } = await casebookIn({ cwd: by("0.0.1") }, "doctor");
    expect(other).toMatch(
      new RegExp(
        `^missing  action .*casebook 0\\.0\\.1 .*and package\\.json names ${version}\\.`,
        "m",
      ),
    );
  });
});
