import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { casebook, casebookIn, datasetOf } from "./casebook.ts";

const flags = [
  ...["--title", 'Arrests: "in" Norway', "--state", "NOR", "--language", "en"],
  ...["--licence", "CC-BY-4.0", "--publisher", "Some & body", "--today", "2026-11-30"],
];

function init(root: string, ...args: string[]) {
  return casebookIn({ cwd: root }, "init", ...args);
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
      ".casebook.json",
      ".editorconfig",
      ".gitattributes",
      ".github/CODEOWNERS",
      ".github/ISSUE_TEMPLATE/config.yml",
      ".github/ISSUE_TEMPLATE/correction.yml",
      ".github/ISSUE_TEMPLATE/danger.yml",
      ".github/ISSUE_TEMPLATE/new-source.yml",
      ".github/pull_request_template.md",
      ".github/workflows/check.yml",
      ".github/workflows/comment.yml",
      ".github/workflows/gate.yml",
      ".github/workflows/release.yml",
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
    for (const path of filesIn(root)) expect(read(path), path).not.toContain("«");
    const checked = await casebook("check", "--root", root);
    expect([checked.status, checked.out]).toEqual([
      4,
      "nothing was checked: there is no record yet\n",
    ]);
    expect(checked.err).toContain("Next: npx casebook new source");
  });

  it("says where the release workflow puts the archive of a public dataset on GitHub", async () => {
    const begun = async (...more: string[]) => {
      const root = temporaryFolder("casebook-init-");
      await init(root, ...flags, "--repository", "https://github.com/some/data.git", ...more);
      const text = readFileSync(join(root, "data/dataset.yml"), "utf8");
      return load(text) as { downloads?: object; repository?: string };
    };
    expect(await begun()).toMatchObject({
      downloads: { archive: "https://github.com/some/data/releases/download/v{version}/" },
      repository: "https://github.com/some/data",
    });
    const kept = await begun("--private");
    expect([kept.downloads, kept.repository]).toEqual([undefined, undefined]);
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

describe("casebook init --update", () => {
  const action = `own/tool@${"a".repeat(40)}`;
  const read = (root: string, path: string) => readFileSync(join(root, path), "utf8");
  const begun = async (...more: string[]) => {
    const root = temporaryFolder("casebook-init-");
    expect((await init(root, ...flags, ...more)).status).toBe(0);
    return root;
  };
  /** Makes as if an earlier version had written other texts. */
  const writtenEarlier = (root: string, paths: readonly string[]) => {
    const record = JSON.parse(read(root, ".casebook.json")) as { files: Record<string, string> };
    for (const path of paths) {
      writeFileSync(join(root, path), "as it was\n");
      record.files[path] = createHash("sha256").update("as it was\n").digest("hex");
    }
    writeFileSync(join(root, ".casebook.json"), JSON.stringify({ ...record, version: "0.0.1" }));
  };

  it("replaces what nobody edited, shows what is new in the rest, and adds what is missing", async () => {
    const root = await begun();
    const now = read(root, "TAKEDOWN.md");
    writtenEarlier(root, ["TAKEDOWN.md", "SECURITY.md", "README.md"]);
    writeFileSync(join(root, "SECURITY.md"), "as it was\nOur own line.\n");
    rmSync(join(root, "README.md"));
    rmSync(join(root, ".github/workflows/comment.yml"));
    const record = JSON.parse(read(root, ".casebook.json")) as { files: Record<string, string> };
    delete record.files[".github/workflows/comment.yml"];
    record.files["OLD.md"] = "0";
    writeFileSync(join(root, ".casebook.json"), JSON.stringify(record));
    const before = read(root, "data/dataset.yml");

    const { status, out } = await init(root, "--update");
    expect([status, read(root, "TAKEDOWN.md")]).toEqual([0, now]);
    expect(out).toContain("Replaced TAKEDOWN.md\n");
    expect(out).toContain("Wrote .github/workflows/comment.yml\n");
    expect(out).toContain("Changed by you, and left: README.md\n");
    expect(out).toMatch(/No longer of casebook .*: OLD\.md\n/);
    expect(out).toMatch(/Edited by you, .*; left: SECURITY\.md\n/);
    expect(out).toContain("\n-Our own line.\n");
    expect(out).toContain("\n+# Security\n");
    expect(read(root, "SECURITY.md")).toBe("as it was\nOur own line.\n");
    expect(existsSync(join(root, "README.md"))).toBe(false);
    expect(read(root, "data/dataset.yml")).toBe(before);

    const again = await init(root, "--update");
    expect(again.out).toContain("Changed by you, and left: SECURITY.md\n");
    expect(again.out).not.toContain("Our own line");
    expect(again.out).toContain("Everything is as casebook");
  });

  it("takes a repository without a record for edited, and shows each difference", async () => {
    const root = await begun();
    rmSync(join(root, ".casebook.json"));
    writeFileSync(join(root, "SECURITY.md"), "Ours.\n");
    const { out } = await init(root, "--update");
    expect(out).toContain("Edited by you, and other in casebook");
    expect(out.match(/^@@/gm)).toHaveLength(1);
    expect(read(root, "SECURITY.md")).toBe("Ours.\n");
  });

  it("changes the action of the workflows, and keeps it for the next time", async () => {
    const root = await begun();
    expect(read(root, ".github/workflows/gate.yml")).toContain("uses: ./node_modules/casebook\n");
    await init(root, "--update", "--tool-repository", action);
    const used = `uses: own/tool/actions/check@${"a".repeat(40)} # v`;
    expect(read(root, ".github/workflows/check.yml")).toContain(used);
    const { out } = await init(root, "--update");
    expect(out).toContain("Everything is as casebook");
    expect(read(root, ".github/workflows/check.yml")).toContain(used);
  });

  it("never writes through a link", async () => {
    const root = await begun();
    const elsewhere = join(temporaryFolder("casebook-elsewhere-"), "file");
    writeFileSync(elsewhere, "as it was\n");
    writtenEarlier(root, ["TAKEDOWN.md"]);
    rmSync(join(root, "TAKEDOWN.md"));
    symlinkSync(elsewhere, join(root, "TAKEDOWN.md"));
    expect((await init(root, "--update")).out).toContain("Changed by you, and left: TAKEDOWN.md");
    expect(readFileSync(elsewhere, "utf8")).toBe("as it was\n");
  });

  it.each([
    ["not JSON", "not JSON"],
    ["{}", "it holds no “version” and “files”"],
    ['{"version":"1","files":{},"action":"x; rm"}', "“action” is OWNER/NAME@COMMIT"],
  ])("says 2 of a record that is %s", async (text, said) => {
    const root = await begun();
    writeFileSync(join(root, ".casebook.json"), text);
    const { status, err } = await init(root, "--update");
    expect([status, err]).toEqual([2, expect.stringContaining(said)]);
  });

  it("says 2 where there is no dataset, and of an action without a commit", async () => {
    const root = temporaryFolder("casebook-init-");
    expect((await init(root, "--update")).err).toContain("“npx casebook init” begins a dataset");
    expect((await init(root, ...flags, "--tool-repository", "own/tool@main")).status).toBe(2);
    expect(filesIn(root)).toEqual([]);
  });

  it("has words of their own for a private dataset", async () => {
    const root = await begun("--private");
    for (const path of filesIn(root).filter((each) => /ISSUE_TEMPLATE|SECURITY/.test(each)))
      expect(read(root, path), path).not.toMatch(/public|Report a vulnerability|«/);
  });
});
