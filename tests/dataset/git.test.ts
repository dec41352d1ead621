import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { times } from "../random.ts";
import { casebookIn, fewFormats } from "../commands/casebook.ts";
import { dataset, forkOf, gate } from "../gate/gate-run.ts";
import { repositoryAt, repositoryOf, standIn } from "../git-repository.ts";
import type { Repository } from "../git-repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const record = "data/cases/kz-feminita.yml";
const source = "data/sources/rferl-feminita-2019.yml";
const sound = dataset[record]!;
const reworded = sound.replace("refused to", "denied to");

/** Three commands that read revisions, on `main` and `topic`; what they print, and their statuses. */
async function answers(root: string, env: Record<string, string> = {}): Promise<string[]> {
  const run = (...args: string[]) => casebookIn({ cwd: root, env }, ...args);
  const runs = [
    await run("diff", "main", "topic"),
    await run("gate", "main", "topic"),
    await run("check", "--base", "main", "--no-cache"),
  ];
  return runs.map(({ status, out, err }) => `${status}\n${out}\n${err}`);
}

/** A repository whose `topic` renames a source's title, so that others have to be found by git grep. */
function renamed(): Repository {
  const repository = forkOf();
  repository.write({ [source]: dataset[source]!.replace("Kazakh collective", "A collective") });
  repository.commit();
  return repository;
}

describe("settings and variables", () => {
  let shared: Repository;
  let plainly: readonly string[];
  beforeAll(async () => {
    shared = renamed();
    plainly = await answers(shared.root);
  });

  const flags = ["grep.lineNumber", "grep.column", "core.quotePath"];
  it("of the user and the repository change nothing", async () => {
    const repository = renamed();
    const plain = await answers(repository.root);
    expect(plain[0]).toContain("is referred to by 3 records");
    for (const name of ["color.ui", "color.grep"]) repository.git("config", name, "always");
    for (const name of flags) repository.git("config", name, "true");
    repository.git("config", "grep.patternType", "perl");
    repository.git("config", "diff.renames", "copies");
    repository.git("config", "diff.external", "false");
    repository.git("config", "merge.renames", "false");
    repository.git("config", "submodule.recurse", "true");
    expect(await answers(repository.root)).toEqual(plain);
  });

  const variables: readonly Record<string, string>[] = [
    { GIT_LITERAL_PATHSPECS: "1" },
    { GIT_ICASE_PATHSPECS: "1" },
    { GIT_GLOB_PATHSPECS: "1" },
    { GIT_NOGLOB_PATHSPECS: "1" },
    { GIT_NAMESPACE: "x" },
    { GIT_INDEX_FILE: "/nowhere" },
    { GIT_OBJECT_DIRECTORY: "/nowhere" },
    { GIT_EXTERNAL_DIFF: "false", GIT_PAGER: "false" },
    { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "color.ui", GIT_CONFIG_VALUE_0: "always" },
    { GIT_CONFIG_PARAMETERS: "'color.ui'='always'" },
    { GIT_TRACE: "1" },
  ];
  // All at once; at night, and where they change something, each alone.
  it("of the environment change nothing", async () => {
    const all = Object.assign({}, ...variables) as Record<string, string>;
    const together = await answers(shared.root, all);
    const isSame = isDeepStrictEqual(together, plainly);
    for (const env of isSame && times === 1 ? [] : variables)
      expect([env, await answers(shared.root, env)]).toEqual([env, plainly]);
    expect(together).toEqual(plainly);
  });

  it("of a hook that runs in another repository change nothing", async () => {
    const other = repositoryOf({ "data/dataset.yml": "title: Other\n" });
    const hook = { GIT_DIR: join(other.root, ".git"), GIT_WORK_TREE: other.root };
    expect(await answers(shared.root, hook)).toEqual(plainly);
  });

  it("of a merge driver do not decide what is merged", async () => {
    const repository = forkOf();
    const attributes = { ".gitattributes": "*.yml merge=ours\n" };
    repository.write({ [record]: reworded.replace("2019-09-03", "2019-13-03"), ...attributes });
    repository.commit();
    repository.git("switch", "--quiet", "main");
    repository.write({ [record]: sound.replace("organizations: [feminita]\n", ""), ...attributes });
    repository.commit();
    repository.git("config", "merge.ours.driver", "true");
    mkdirSync(join(repository.root, ".git/info"), { recursive: true });
    writeFileSync(join(repository.root, ".git/info/attributes"), "*.yml merge=ours\n");
    const { status, out } = await gate(repository.root);
    expect([status, out.includes("dates/edtf")]).toEqual([1, true]);
  });
});

describe("a checkout of a stranger", () => {
  /** The files of a bare repository in the folder of a dataset, as tracked files can be. */
  function embedded(): { root: string; ran: () => boolean } {
    const { root, git } = forkOf();
    const inner = join(root, "kz");
    cpSync(join(root, ".git"), inner, { recursive: true });
    cpSync(join(root, "data"), join(inner, "data"), { recursive: true });
    const touched = join(root, "ran");
    const command = `touch ${touched}; false`;
    const settings = {
      "core.bare": "false",
      "core.worktree": ".",
      "core.fsmonitor": command,
      "filter.x.clean": command,
      "core.sshCommand": command,
      "remote.o.url": "/nowhere",
      "remote.o.promisor": "true",
      "remote.o.uploadpack": command,
      "extensions.partialClone": "o",
    };
    for (const [name, value] of Object.entries(settings))
      git("config", "--file", join(inner, "config"), name, value);
    writeFileSync(join(inner, ".gitattributes"), "*.yml filter=x\n");
    return { root: inner, ran: () => existsSync(touched) };
  }

  it.each([
    ["diff", "main"],
    ["diff", "main", "topic"],
    ["gate", "main", "topic"],
    ["check", "--base", "main"],
  ])("is not obeyed as a repository within another: %s %s %s", async (...args) => {
    const { root, ran } = embedded();
    const run = await casebookIn({ cwd: root }, ...args);
    expect([run.status, ran()]).toEqual([2, false]);
    expect(run.err).toContain("looks like the inside of a git repository");
  });

  it("gives a release that names no commit, and runs nothing", async () => {
    const { root, ran } = embedded();
    const out = join(temporaryFolder(), "out");
    const run = await casebookIn({ cwd: root, ...fewFormats }, "build", "--out", out);
    expect([run.status, ran()]).toEqual([0, false]);
  });

  it("cannot have a command run by the settings of its own repository", async () => {
    const { root, git } = renamed();
    const touched = join(root, "ran");
    const command = `touch ${touched}; false`;
    for (const name of ["core.fsmonitor", "core.sshCommand", "core.pager", "diff.x.textconv"])
      git("config", name, command);
    for (const name of ["reference-transaction", "post-index-change"]) {
      mkdirSync(join(root, ".git/hooks"), { recursive: true });
      writeFileSync(join(root, ".git/hooks", name), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
    }
    git("config", "extensions.partialClone", "o");
    for (const [name, value] of [
      ["url", "/nowhere"],
      ["promisor", "true"],
      ["uploadpack", command],
      ["vcs", "x"],
    ])
      git("config", `remote.o.${name}`, value!);
    const before = await answers(root);
    const blob = git("rev-parse", `topic:${record}`).trim();
    git("config", "--unset", "extensions.partialClone");
    execFileSync("rm", [join(root, ".git/objects", blob.slice(0, 2), blob.slice(2))]);
    git("config", "extensions.partialClone", "o");
    const after = await answers(root);
    expect(existsSync(touched)).toBe(false);
    expect(before[0]).toContain("Title changed");
    expect(after[1]).toContain("This clone does not hold the content of this file");
  });
});

describe("what git answers", () => {
  it("is that a clone is shallow, not that a branch is behind", async () => {
    const origin = forkOf();
    origin.write({ [record]: reworded });
    origin.commit();
    origin.git("switch", "--quiet", "main");
    for (const at of [1, 2, 3]) {
      origin.write({ "README.md": `${at}\n` });
      origin.commit();
    }
    const root = join(temporaryFolder(), "clone");
    origin.git("clone", "-q", "--depth=1", "--no-single-branch", `file://${origin.root}`, root);
    const run = () => casebookIn({ cwd: root }, "gate", "origin/main", "origin/topic");
    const shallow = await run();
    expect([shallow.status, shallow.err]).toEqual([
      2,
      expect.stringContaining("holds the newest commits only"),
    ]);
    // What it advises helps.
    const [, command = ""] = /“(git fetch --unshallow)”/.exec(shallow.err) ?? [];
    execFileSync("sh", ["-c", command], { cwd: root, stdio: "pipe" });
    expect((await run()).status).toBe(0);
  });

  it("is that there is no commit yet", async () => {
    const root = temporaryFolder();
    const { git } = repositoryAt(root);
    git("init", "--quiet");
    mkdirSync(join(root, "data"));
    writeFileSync(join(root, "data/dataset.yml"), dataset["data/dataset.yml"]!);
    const run = () => casebookIn({ cwd: root }, "diff", "HEAD");
    expect((await run()).err).toContain("has no commit yet");
    git("add", "data");
    git("commit", "--quiet", "-m", "first");
    expect((await run()).status).toBe(0);
  });

  it("is that git is too old for a merge", async () => {
    const { root, git, write, commit } = forkOf();
    write({ [record]: reworded });
    commit();
    git("switch", "--quiet", "main");
    write({ "README.md": "" });
    commit();
    const old = standIn(
      `case " $* " in *" version "*) echo git version 2.34.1; exit;; *" merge-tree "*) echo "usage: git merge-tree" >&2; exit 129;; esac; exec git`,
    );
    const run = await casebookIn({ cwd: root, env: { PATH: old } }, "gate", "main", "topic");
    expect([run.status, run.err]).toEqual([
      2,
      expect.stringContaining("only be judged with git 2.38 or later; this is 2.34.1"),
    ]);
  });

  it("is which files are in conflict, and how", async () => {
    const { root, git, write, commit } = forkOf();
    git("mv", record, "data/cases/kz-other.yml");
    write({ [source]: "title: One\n", "new.txt": "1\n" });
    commit();
    git("switch", "--quiet", "main");
    write({ [record]: null, [source]: "title: Two\n", "new.txt": "2\n" });
    commit();
    const { err } = await gate(root);
    expect(err).toContain("(one renames it, the other deletes it)");
    expect(err).toContain(`${source} (both change the same lines)`);
    expect(err).toContain("new.txt (both add it)");
  });

  it("is that two histories have nothing in common", async () => {
    const { root, git, commit } = forkOf();
    git("switch", "--quiet", "--orphan", "other");
    commit();
    const run = await casebookIn({ cwd: root }, "gate", "main", "other");
    expect([run.status, run.err]).toEqual([2, expect.stringContaining("no commit in common")]);
  });

  it("is that a name means two commits", async () => {
    const { root, git, write, commit } = forkOf();
    write({ [record]: reworded });
    commit();
    git("tag", "main");
    const run = await gate(root);
    expect([run.status, run.err]).toEqual([
      2,
      expect.stringContaining("refs/heads/main and refs/tags/main"),
    ]);
    const told = await casebookIn({ cwd: root }, "gate", "refs/heads/main", "topic");
    expect(told.status).toBe(0);
  });

  it("is what a name with blanks means", async () => {
    const { root, write, commit } = repositoryOf(dataset);
    write({ [record]: reworded });
    commit();
    const run = (name: string) => casebookIn({ cwd: root }, "diff", name);
    expect((await run("HEAD@{1 second ago}")).status).toBe(0);
    expect((await run("HEAD^{/first}")).out).toContain("Title changed");
    expect((await run("no such name")).err).toContain("There is no revision “no such name”");
  });
});

describe("data/ as a submodule", () => {
  function outer(): string {
    const inner = repositoryOf(
      Object.fromEntries(Object.entries(dataset).map(([path, text]) => [path.slice(5), text])),
    );
    const { root, git, commit } = repositoryOf({ "README.md": "" });
    const allowed = ["-c", "protocol.file.allow=always"];
    git(...allowed, "submodule", "--quiet", "add", inner.root, "data");
    commit();
    return root;
  }

  it("is checked like a folder, and cannot be compared", async () => {
    const root = outer();
    const check = await casebookIn({ cwd: root }, "check", "--no-cache");
    expect([check.status, check.out]).toEqual([0, expect.stringContaining("6 files")]);
    for (const args of [
      ["diff", "HEAD"],
      ["gate", "HEAD", "HEAD"],
      ["check", "--base", "HEAD"],
    ]) {
      const run = await casebookIn({ cwd: root }, ...args);
      expect([run.status, run.err]).toEqual([2, expect.stringContaining("data is a submodule")]);
      const commands = run.err.match(/“(git [^”]+)”/g)!.map((command) => command.slice(1, -1));
      expect(commands).toHaveLength(2);
      for (const command of commands) execFileSync("sh", ["-c", command], { cwd: root });
    }
  });
});

describe("other kinds of repositories", () => {
  it("a bare one is compared and gated", async () => {
    const { root, git } = renamed();
    const bare = join(temporaryFolder(), "bare.git");
    git("clone", "--quiet", "--bare", root, bare);
    const [diff, gated] = [
      await casebookIn({ cwd: bare }, "diff", "main", "topic"),
      await casebookIn({ cwd: bare }, "gate", "main", "topic"),
    ];
    expect([diff.status, diff.out.includes("referred to by 3")]).toEqual([0, true]);
    expect(gated.status).toBe(0);
  });

  it("a worktree, a linked folder and one with a blank at its end are, too", async () => {
    const { git } = renamed();
    const tree = join(temporaryFolder(), "a tree [x] ");
    git("worktree", "add", "--quiet", "--detach", tree, "main");
    expect((await casebookIn({ cwd: tree }, "diff", "main", "topic")).out).toContain("referred to");
  });

  it("a clone without contents fetches them in one go", async () => {
    const origin = renamed();
    origin.git("config", "uploadpack.allowFilter", "true");
    const root = join(temporaryFolder(), "clone");
    origin.git(
      ...["clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${origin.root}`, root],
    );
    const packs = () =>
      readdirSync(join(root, ".git/objects/pack")).filter((name) => name.endsWith(".pack")).length;
    const before = packs();
    const run = await casebookIn({ cwd: root }, "gate", "origin/main", "origin/topic");
    expect([run.status, run.err]).toEqual([0, ""]);
    expect(packs() - before).toBe(1);
  });

  it("a clone without contents and without its origin says how to get them", async () => {
    const origin = renamed();
    origin.git("config", "uploadpack.allowFilter", "true");
    const root = join(temporaryFolder(), "clone");
    origin.git(
      ...["clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${origin.root}`, root],
    );
    const { git } = repositoryAt(root);
    git("config", "remote.origin.url", "/nowhere");
    const run = () => casebookIn({ cwd: root }, "gate", "origin/main", "origin/topic");
    const lost = await run();
    expect(lost.status).toBe(1);
    const [, command = ""] = /“(git fetch [^”]+)”/.exec(lost.out) ?? [];
    git("config", "remote.origin.url", `file://${origin.root}`);
    execFileSync("sh", ["-c", command], { cwd: root, stdio: "pipe" });
    git("config", "remote.origin.url", "/nowhere");
    expect((await run()).status).toBe(0);
  });
});

describe("the repository afterwards", () => {
  it("has no new branch, lock or file in its folder", async () => {
    const { root, git } = renamed();
    const refs = git("for-each-ref");
    const head = readFileSync(join(root, ".git/HEAD"), "utf8");
    await answers(root);
    expect([git("for-each-ref"), readFileSync(join(root, ".git/HEAD"), "utf8")]).toEqual([
      refs,
      head,
    ]);
    expect(git("status", "--porcelain")).toBe("");
    expect(existsSync(join(root, ".git/index.lock"))).toBe(false);
  });
});
