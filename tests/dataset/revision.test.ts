import { execFileSync } from "node:child_process";
import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { discover } from "../../scripts/dataset/discover.ts";
import { readRevision } from "../../scripts/dataset/revision.ts";
import type { Revision } from "../../scripts/dataset/revision.ts";
import { differing, folderSnapshot } from "../../scripts/dataset/snapshot.ts";
import { repositoryAt, repositoryOf, standIn } from "../git-repository.ts";
import type { Repository } from "../git-repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const environment = { ...process.env, LC_ALL: "C" };
const source = "kind: news\ntitle: A page\n";
const files = { "data/sources/a.yml": source, "data/sources/b.yml": source };

function revision({ root }: Repository, name: string, from?: string): Revision {
  const reading = readRevision(root, name, environment, from);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.revision;
}

function refusal({ root }: Repository, name: string): string {
  const reading = readRevision(root, name, environment);
  return reading.ok ? "" : reading.reason;
}

const textsOf = (side: Revision) =>
  [...side.texts(side.files.map(({ path }) => path))].map(({ file, text }) => [file, text]);

describe("the dataset of a revision", () => {
  it("is what the commit holds, whatever stands in the folder", () => {
    const repository = repositoryOf(files);
    repository.write({ "data/sources/a.yml": "title: Other\n", "data/sources/b.yml": null });
    expect(textsOf(revision(repository, "HEAD"))).toEqual([
      ["data/sources/a.yml", source],
      ["data/sources/b.yml", source],
    ]);
  });

  it("is that of the dataset's folder, where the repository holds more", () => {
    const repository = repositoryOf({
      "one/data/sources/a.yml": source,
      "two/data/sources/b.yml": source,
      "data/sources/c.yml": source,
    });
    const reading = readRevision(join(repository.root, "two"), "main", environment);
    expect(reading.ok && reading.revision.files.map(({ path }) => path)).toEqual([
      "data/sources/b.yml",
    ]);
    expect(reading.ok && reading.revision.holding(["news"])).toEqual(["data/sources/b.yml"]);
  });

  it("is empty, and no fault, where the commit has no data", () => {
    const side = revision(repositoryOf({ "README.md": "" }), "HEAD");
    expect([side.files, side.findings]).toEqual([[], []]);
  });

  it("gives each file the name that git gives to what is on the disk", () => {
    const repository = repositoryOf({ ...files, "data/sources/c.yml": "title: Ö\n" });
    const [base, head] = [revision(repository, "HEAD"), folderSnapshot(repository.root, "sha1")];
    expect(differing(base, head)).toEqual([]);
    repository.write({
      "data/sources/b.yml": `${source}# a comment\n`,
      "data/sources/c.yml": null,
    });
    repository.write({ "data/sources/d.yml": source });
    expect(
      differing(base, folderSnapshot(repository.root, "sha1")).map(({ before, after }) => [
        before?.id,
        after?.id,
      ]),
    ).toEqual([
      ["b", "b"],
      ["c", undefined],
      [undefined, "d"],
    ]);
  });

  it("is the commit where two revisions parted, when that is asked for", () => {
    const repository = repositoryOf(files);
    const parted = repository.git("rev-parse", "HEAD").trim();
    repository.git("switch", "--quiet", "-c", "topic");
    repository.write({ "data/sources/c.yml": source });
    repository.commit();
    repository.git("switch", "--quiet", "main");
    repository.write({ "data/sources/a.yml": "title: Other\n" });
    repository.commit();
    expect(revision(repository, "main", "topic").commit).toBe(parted);
  });

  it("finds the words that are there, and says so of every file when asked for too many", () => {
    const side = revision(repositoryOf({ ...files, "data/sources/c.yml": "title: x-y\n" }), "HEAD");
    expect(side.holding(["x-y", "--open-files-in-pager=touch"])).toEqual(["data/sources/c.yml"]);
    expect(side.holding(["nowhere"])).toEqual([]);
    expect(side.holding(Array.from({ length: 201 }, (_, index) => `w${index}`))).toHaveLength(3);
  });
});

describe("a hostile repository", () => {
  it("cannot lead out of the dataset by links and submodules", () => {
    const repository = repositoryOf(files);
    symlinkSync("/etc/hostname", join(repository.root, "data/sources/link.yml"));
    const commit = repository.git("rev-parse", "HEAD").trim();
    repository.git("update-index", "--add", "--cacheinfo", `160000,${commit},data/people`);
    repository.git("add", "data/sources/link.yml");
    repository.git("commit", "--quiet", "-m", "links");
    const side = revision(repository, "HEAD");
    expect(side.files.map(({ path }) => path)).toEqual(Object.keys(files));
    expect(side.findings.map(({ rule, place }) => [rule, place.file])).toEqual([
      ["files/special", "data/people"],
      ["files/symbolic-link", "data/sources/link.yml"],
    ]);
  });

  it.each([
    ...["data/cases/evil.yml~", "data/laws/.#a.yml", "data/sources/.a.yml.swp", "data/.DS_Store"],
    ...["data/sources/#a.yml#", "data/Thumbs.db", "data/sources/4913", "data/.vscode/tasks.json"],
    "data/sources/.idea/w.xml",
  ])("cannot bring %s along, which is passed over in a folder", (path) => {
    const repository = repositoryOf({ ...files, [path]: "x" });
    const { findings } = revision(repository, "HEAD");
    const place = path.replace(/(?<=\.vscode|\.idea)\/.*/, "");
    expect(findings.map((each) => [each.rule, each.place.file])).toEqual([["files/place", place]]);
    expect(discover(repository.root).findings).toEqual([]);
    const command = /git rm .*(?=\.$)/.exec(findings[0]!.help!)![0];
    execFileSync("sh", ["-c", command], { cwd: repository.root });
    repository.git("commit", "--quiet", "-m", "clean");
    expect(revision(repository, "HEAD").findings).toEqual([]);
  });

  it.each([
    ["a file", ["data", "sources"], "a.yml"],
    ["a folder", ["data"], "sources"],
  ])("cannot hold %s twice", (_, folders, name) => {
    const repository = repositoryOf(files);
    const { root, git } = repository;
    /** As git itself would not write it. */
    const treeOf = (lines: readonly string[]) =>
      execFileSync("git", ["hash-object", "-t", "tree", "-w", "--stdin", "--literally"], {
        input: Buffer.concat(
          lines.flatMap((line) => {
            const [, mode, hash, entry] = /^0?(\d+) \w+ (\w+)\t(.*)$/.exec(line)!;
            return [Buffer.from(`${mode} ${entry}\0`), Buffer.from(hash!, "hex")];
          }),
        ),
        ...{ cwd: root, encoding: "utf8" },
      }).trim();
    const entriesOf = (folder: string) => git("ls-tree", `HEAD:${folder}`).trim().split("\n");
    const isNamed = (wanted: string) => (line: string) => line.endsWith(`\t${wanted}`);
    const listing = entriesOf(folders.join("/"));
    let tree = treeOf([listing.find(isNamed(name))!, ...listing]);
    for (let depth = folders.length - 1; depth >= 0; depth--) {
      const above = entriesOf(folders.slice(0, depth).join("/"));
      const line = `040000 tree ${tree}\t${folders[depth]!}`;
      tree = treeOf(above.map((entry) => (isNamed(folders[depth]!)(entry) ? line : entry)));
    }
    const commit = git("commit-tree", tree, "-m", "twice").trim();
    const { findings } = revision(repository, commit);
    expect(findings.map(({ rule, place }) => [rule, place.file])[0]).toEqual([
      "files/twin",
      [...folders, name].join("/"),
    ]);
  });

  it("cannot make data itself a link", () => {
    const repository = repositoryOf({ "README.md": "" });
    symlinkSync("/etc", join(repository.root, "data"));
    repository.commit();
    const { files, findings } = revision(repository, "HEAD");
    expect([files, findings.map(({ rule }) => rule)]).toEqual([[], ["files/symbolic-link"]]);
  });

  it("runs no filter, conversion or hook", () => {
    const repository = repositoryOf(files);
    const hook = join(repository.root, ".git/hooks/post-checkout");
    const touched = join(repository.root, ".git/touched");
    repository.write({ ".gitattributes": "* filter=x diff=x text eol=crlf\n" });
    repository.commit();
    for (const key of ["filter.x.smudge", "filter.x.clean", "diff.x.textconv", "core.fsmonitor"])
      repository.git("config", key, `touch ${touched}; cat`);
    writeFileSync(hook, `#!/bin/sh\ntouch ${touched}\n`, { mode: 0o755 });
    const side = revision(repository, "HEAD");
    expect(textsOf(side)[0]).toEqual(["data/sources/a.yml", source]);
    side.holding(["news"]);
    expect(existsSync(touched)).toBe(false);
    // The trap is a real one: git itself walks into it.
    repository.git("checkout", "HEAD~1", "--", ".");
    repository.git("show", "--textconv", "HEAD~1:data/sources/a.yml");
    repository.git("status");
    expect(existsSync(touched)).toBe(true);
  });

  it("cannot make the checker read without end", () => {
    const big = `title: "${"x".repeat(5 * 1024 * 1024)}"\n`;
    const side = revision(repositoryOf({ ...files, "data/sources/big.yml": big }), "HEAD");
    const [, , last] = [
      ...side.texts(["data/sources/a.yml", "data/sources/b.yml", "data/sources/big.yml"]),
    ];
    expect([last?.file, last?.findings.map(({ rule }) => rule)]).toEqual([
      "data/sources/big.yml",
      ["files/size"],
    ]);
  });

  it.each(["--output=x", "-h", "", " a", "main\nHEAD", "\u0000", "x".repeat(301)])(
    "is not asked for %j",
    (name) => {
      expect(refusal(repositoryOf(files), name)).toContain("is not the name of a revision");
    },
  );

  it("is not believed when an object was replaced", () => {
    const repository = repositoryOf(files);
    const old = repository.git("rev-parse", "HEAD").trim();
    repository.write({ "data/sources/a.yml": "title: Other\n" });
    repository.git("replace", old, repository.commit());
    expect(textsOf(revision(repository, old))[0]).toEqual(["data/sources/a.yml", source]);
  });
});

describe("a revision that cannot be read", () => {
  it("is told from one that is not there", () => {
    expect(refusal(repositoryOf(files), "mian")).toMatch(
      /^There is no revision “mian” in this repository\..*origin\/main/,
    );
    expect(refusal(repositoryOf(files), "main..HEAD")).toContain("There is no revision");
    expect(refusal(repositoryOf(files), "HEAD:data")).toContain("There is no revision");
  });

  it("says how to fetch what a shallow clone lacks", () => {
    const origin = repositoryOf(files);
    const first = origin.git("rev-parse", "HEAD").trim();
    origin.write({ "data/sources/c.yml": source });
    origin.commit();
    const root = join(temporaryFolder(), "clone");
    origin.git("clone", "--quiet", "--depth=1", `file://${origin.root}`, root);
    const clone = repositoryAt(root);
    expect(refusal(clone, first)).toContain("is not in this clone, which holds the newest commits");
    expect(refusal(clone, first)).toContain("fetch-depth: 0");
    expect(revision(clone, "HEAD").files).toHaveLength(3);
  });

  it("says that there is no repository", () => {
    const { root } = repositoryOf(files);
    const ceiling = { ...environment, GIT_CEILING_DIRECTORIES: "/" };
    const reading = readRevision("/", "HEAD", ceiling);
    expect(root).not.toBe("/");
    expect(reading).toEqual({
      ok: false,
      reason: "/ is not in a git repository, so it has no revisions.",
    });
  });

  it("says what to do where the folder belongs to somebody else", () => {
    const { root } = repositoryOf(files);
    const path = standIn("GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git");
    const reading = readRevision(root, "HEAD", { ...environment, PATH: path });
    expect(reading).toMatchObject({ ok: false, reason: expect.stringContaining("safe.directory") });
  });

  it("says that git is missing", () => {
    const { root } = repositoryOf(files);
    const reading = readRevision(root, "HEAD", { PATH: "/nowhere" });
    expect(reading).toMatchObject({
      ok: false,
      reason: expect.stringContaining("git was not found"),
    });
  });
});
