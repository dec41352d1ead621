import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { brokenPolicies } from "../workflows/policies.ts";
import { casebook, datasetOf } from "./casebook.ts";

const flags = [
  ...["--title", 'Arrests: "in" Norway', "--state", "NOR", "--language", "en"],
  ...["--licence", "CC-BY-4.0", "--publisher", "Some & body", "--today", "2026-11-30"],
];

function init(root: string, ...args: string[]) {
  return casebook("init", "--root", root, ...args);
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}

describe("casebook init", () => {
  it("begins a repository in an empty folder, whose check names the next command", async () => {
    const root = temporaryFolder("casebook-init-");
    const { status, out } = await init(root, ...flags, "--repository", "https://example.org/x");
    expect(status, out).toBe(0);
    expect(out).toMatch(/Next: npx casebook new source\n$/);
    expect(filesIn(root)).toEqual([
      ".editorconfig",
      ".gitattributes",
      ".github/CODEOWNERS",
      ".github/ISSUE_TEMPLATE/config.yml",
      ".github/ISSUE_TEMPLATE/correction.yml",
      ".github/ISSUE_TEMPLATE/danger.yml",
      ".github/ISSUE_TEMPLATE/new-source.yml",
      ".github/pull_request_template.md",
      ".github/workflows/check.yml",
      ".gitignore",
      ".vscode/extensions.json",
      ".vscode/settings.json",
      "CITATION.cff",
      "CONTRIBUTING.md",
      "LICENSE-DATA",
      "README.md",
      "SECURITY.md",
      "TAKEDOWN.md",
      "data/dataset.yml",
      "package.json",
    ]);
    const read = (path: string) => readFileSync(join(root, path), "utf8");
    expect(load(read("data/dataset.yml"))).toMatchObject({
      ...{ description: "Records about Norway, each statement with its source." },
      ...{ title: 'Arrests: "in" Norway', states: ["NOR"], visibility: "public" },
      ...{ licence: "CC-BY-4.0", publisher: "Some & body", language: "en" },
    });
    expect(load(read("CITATION.cff"))).toMatchObject({
      ...{ title: 'Arrests: "in" Norway', authors: [{ name: "Some & body" }] },
    });
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(JSON.parse(read("package.json"))).toMatchObject({
      ...{ devDependencies: { casebook: version }, repository: "https://example.org/x" },
    });
    expect(brokenPolicies(read(".github/workflows/check.yml"))).toEqual([]);
    for (const path of filesIn(root)) expect(read(path), path).not.toContain("«");
    const checked = await casebook("check", "--root", root);
    expect([checked.status, checked.out]).toEqual([
      4,
      "nothing was checked: there is no record yet\n",
    ]);
    expect(checked.err).toContain("Next: npx casebook new source");
  });

  it("writes pages whose links within the repository lead somewhere", async () => {
    const root = temporaryFolder("casebook-init-");
    await init(root, ...flags);
    for (const page of filesIn(root).filter((path) => path.endsWith(".md"))) {
      const links = [...readFileSync(join(root, page), "utf8").matchAll(/\]\(([^)#\s]+)[^)]*\)/g)];
      for (const [, to] of links)
        expect(existsSync(join(root, dirname(page), to!)), `${page}: ${to}`).toBe(true);
    }
  });

  it("adds to a folder with records what is missing, and changes nothing", async () => {
    const record = "kind: news\ntitle: A page about the strike\n";
    const root = datasetOf({ "data/sources/a.yml": record, "README.md": "Ours.\n" });
    const before = readFileSync(join(root, "data/dataset.yml"), "utf8");
    const { status, out } = await init(root);
    expect(status).toBe(0);
    expect(out).toContain("Left as it was: README.md\n");
    expect(out).toContain("Left as it was: data/dataset.yml\n");
    expect(out).toContain("Wrote SECURITY.md\n");
    expect(readFileSync(join(root, "README.md"), "utf8")).toBe("Ours.\n");
    expect(readFileSync(join(root, "data/dataset.yml"), "utf8")).toBe(before);
    expect((await casebook("check", "--root", root)).status).toBe(0);
    const again = await init(root);
    expect([again.status, again.out.includes("Wrote")]).toEqual([0, false]);
    const other = await init(root, "--title", "Another");
    expect(other.status).toBe(2);
    expect(other.err).toContain("data/dataset.yml is there and says what the dataset is");
  });

  it.each([
    ["nothing", []],
    ["an unknown State", flags.map((each) => each.replace("NOR", "XXQ"))],
    ["no State", flags.filter((each) => !["--state", "NOR"].includes(each))],
    ["an address that is none", [...flags, "--repository", "javascript:1"]],
  ])("says 2 and writes nothing where it is told %s", async (_, given) => {
    const root = temporaryFolder("casebook-init-");
    expect((await init(root, ...given)).status).toBe(2);
    expect(filesIn(root)).toEqual([]);
  });

  it.each([
    ["--licence", "my own!", "licence"],
    ["--language", "English language", "language"],
  ])("says 1 and writes nothing of a wrong %s", async (flag, value, said) => {
    const root = temporaryFolder("casebook-init-");
    const given = flags.map((each, index) => (flags[index - 1] === flag ? value : each));
    const { status, out, err } = await init(root, ...given);
    expect(status).toBe(1);
    expect(out).toContain(said);
    expect(err).toContain("Nothing was written.");
    expect(filesIn(root)).toEqual([]);
  });

  it("takes everything away again where a folder cannot be made", async () => {
    const root = datasetOf({ ".vscode": "a file where a folder must be\n" });
    const { status } = await init(root, ...flags);
    expect(status).toBe(2);
    expect(readdirSync(root)).toEqual([".vscode"]);
  });
});

describe("the templates", () => {
  const same = [
    ...["TAKEDOWN.md", ".editorconfig", ".github/pull_request_template.md"],
    ...readdirSync(".github/ISSUE_TEMPLATE").map((name) => `.github/ISSUE_TEMPLATE/${name}`),
    ".vscode/extensions.json",
  ];

  it.each(same)("%s is that of this repository", (path) => {
    const template = join("templates", path.replaceAll(/(^|\/)\./g, "$1dot-"));
    expect(readFileSync(template, "utf8")).toBe(readFileSync(path, "utf8"));
  });

  it("give the editor the schemas of the package", () => {
    const own = readFileSync(".vscode/settings.json", "utf8");
    expect(readFileSync("templates/dot-vscode/settings.json", "utf8")).toBe(
      own.replaceAll('"./schemas/', '"./node_modules/casebook/schemas/'),
    );
  });

  it("say of danger what this repository says", () => {
    const [data] = readFileSync("SECURITY.md", "utf8").split("\n## Faults of the software");
    expect(readFileSync("templates/SECURITY.md", "utf8")).toBe(data);
  });
});
