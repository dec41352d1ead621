import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { marker } from "../../scripts/gate/comment.ts";
import { casebookIn, fewFormats } from "../commands/casebook.ts";
import { dataset } from "../gate/gate-run.ts";
import { gitHubStandIn } from "../gate/github-stand-in.ts";
import { repositoryAt, repositoryOf } from "../git-repository.ts";
import type { Repository } from "../git-repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { runAction, runJob } from "./composite.ts";
import type { Runner } from "./composite.ts";

/**
 * A folder of a machine: what the runner and a program `gh` write, which answers as the test wants.
 * @param others programs that write down how they are called, and do nothing
 */
function machine(gh: Readonly<Record<string, string>> = {}, others: readonly string[] = []) {
  const temp = temporaryFolder("casebook-runner-");
  const tools = join(temp, "tools");
  mkdirSync(tools);
  const answers = Object.entries(gh).map(([asked, answer]) => `  "${asked}"*) ${answer} ;;`);
  const script = `#!/bin/sh\necho "$(basename "$0") $*" >>"${temp}/asked"\ncase "$*" in\n${answers.join("\n")}\n  *) ;;\nesac\n`;
  for (const name of ["gh", ...others]) {
    writeFileSync(join(tools, name), script);
    chmodSync(join(tools, name), 0o755);
  }
  const env = { PATH: `${tools}:${process.env["PATH"]!}`, HOME: temp, NO_COLOR: "1" };
  const asked = () => (existsSync(`${temp}/asked`) ? readFileSync(`${temp}/asked`, "utf8") : "");
  return { temp, env, asked };
}

/** The contexts of a pull request of `topic` into `main`, in a repository that is a folder. */
function pullRequest({ root, git }: Repository): Pick<Runner, "github"> {
  const head = git("rev-parse", "topic").trim();
  return {
    github: {
      ...{ event_name: "pull_request", base_ref: "main", head_ref: "topic", token: "a-token" },
      ...{ server_url: `file://${join(root, "..")}`, repository: root.split("/").at(-1) },
      event: { pull_request: { head: { sha: head } } },
    },
  };
}

/** A repository with `base` on main and `change` on the branch topic. */
function proposed(
  base: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string>>,
): Repository {
  const repository = repositoryOf(base);
  repository.git("switch", "--quiet", "-c", "topic");
  repository.write(change);
  repository.commit();
  return repository;
}

async function judged(
  base: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
) {
  const repository = proposed(base, change);
  const { temp, env } = machine();
  const workspace = temporaryFolder("casebook-workspace-");
  return runAction("action.yml", { workspace, temp, env, inputs, ...pullRequest(repository) });
}

const begun = {
  "data/dataset.yml": `${dataset["data/dataset.yml"]!}states: [NOR]\n`,
  "data/sources/report-2020.yml": `kind: news
title: A report of an arrest
state: NOR
language: en
date: "2020"
`,
  "data/cases/arrest-2020.yml": `title: An arrest
kind: individual
state: NOR
summary: Somebody was arrested.
events:
  - id: arrest
    type: arrest
    date: "2020"
    participants: [{ role: detainee, unnamed: somebody }]
    citations: [{ source: report-2020, supports: unchecked }]
`,
};
const nonsense = (text: string) =>
  text.replace("kind: individual", "kind: individual\nthemes: [nonsense-theme]");

describe("the gate", () => {
  it.each([
    ["a sound first record", begun, 0, ""],
    [
      "a theme that does not exist",
      { ...begun, "data/cases/arrest-2020.yml": nonsense(begun["data/cases/arrest-2020.yml"]) },
      1,
      "“nonsense-theme” is not in the table themes.",
    ],
    [
      "a State that does not exist, of a record",
      {
        ...begun,
        "data/cases/arrest-2020.yml": begun["data/cases/arrest-2020.yml"].replace("NOR", "XXQ"),
      },
      1,
      "“XXQ” is not in the table states.",
    ],
    [
      "a State that does not exist, of the dataset",
      { ...begun, "data/dataset.yml": begun["data/dataset.yml"].replace("NOR", "XXQ") },
      1,
      "“XXQ” is not in the table states.",
    ],
  ])(
    "judges the first change in a repository without data: %s",
    async (_, change, status, said) => {
      const run = await judged({ "README.md": "Nothing yet.\n" }, change);
      expect(run.status, run.out).toBe(status);
      expect(run.out).toContain(said);
      expect(run.summary).toContain(status === 0 ? "No faults found" : said);
      expect(run.steps.at(-1)).toMatchObject({ with: { name: "gate" } });
    },
  );

  it("judges by the base in a subfolder, and tells of files that judge", async () => {
    const below = (files: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`own/${path}`, text]));
    const term =
      "title: Themes\ndescription: Ours.\nterms:\n  - id: nonsense-theme\n    label: { en: Nonsense }\n    definition: For tests.\n";
    const run = await judged(
      below(begun),
      {
        "own/data/reference/themes.yml": term,
        "own/data/cases/arrest-2020.yml": nonsense(begun["data/cases/arrest-2020.yml"]),
      },
      { root: "own" },
    );
    expect(run.status, run.out).toBe(1);
    expect(run.out).toContain("nonsense-theme");
    expect(run.outputs["gate"]).toEqual({ judges: "true" });
  });

  it("fails where no pull request started it", async () => {
    const { temp, env } = machine();
    const github = { event_name: "push", server_url: "file:///", repository: "x", event: {} };
    const run = await runAction("action.yml", { workspace: temp, temp, env, github });
    expect(run.status).toBe(2);
    expect(run.out).toContain("This action judges pull requests");
  });
});

describe("the check of the main branch", () => {
  const pushed = async (files: Readonly<Record<string, string>>, isPrivate = false) => {
    const { root } = repositoryOf(files);
    const { temp, env } = machine();
    const github = { event: { repository: { private: isPrivate } } };
    const run = await runAction("actions/check/action.yml", { workspace: root, temp, env, github });
    const used = run.steps.flatMap(({ uses }) => /^[^@]+/.exec(uses ?? "")?.[0] ?? []);
    return { ...run, used: used.slice(1), temp };
  };

  it("keeps the figure for a badge, and shows the findings", async () => {
    const { status, out, used, temp, summary } = await pushed(begun);
    expect(status, out).toBe(0);
    expect(used).toEqual(["actions/upload-artifact", "github/codeql-action/upload-sarif"]);
    expect(JSON.parse(readFileSync(join(temp, "coverage.json"), "utf8"))).toHaveProperty("message");
    expect(JSON.parse(readFileSync(join(temp, "casebook.sarif"), "utf8"))).toHaveProperty("runs");
    expect(summary).not.toBe("");
  });

  it("has no code scanning in a private repository", async () => {
    expect((await pushed(begun, true)).used).toEqual(["actions/upload-artifact"]);
  });

  it("shows faults without a badge", async () => {
    const faulty = nonsense(begun["data/cases/arrest-2020.yml"]);
    const { status, used } = await pushed({ ...begun, "data/cases/arrest-2020.yml": faulty });
    expect([status, used]).toEqual([1, ["github/codeql-action/upload-sarif"]]);
  });

  it("says that there is no record yet, without a badge", async () => {
    const { status, out, used } = await pushed({ "data/dataset.yml": begun["data/dataset.yml"] });
    expect([status, used]).toEqual([4, []]);
    expect(out).toContain("No record yet");
  });
});

describe("a release of a dataset", () => {
  const { root, git } = repositoryOf({
    ...begun,
    ".gitignore": "dist/\n/*.zip\n/*.tar.gz\n",
  });
  const built = temporaryFolder("casebook-built-");
  const tag = (name: string) => ({
    ref_name: name,
    sha: git("rev-parse", "HEAD").trim(),
    token: "t",
    repository: "a/b",
    event: { repository: { private: false } },
  });

  beforeAll(async () => {
    const { status, err } = await casebookIn(fewFormats, "build", "--archive", "--root", root);
    expect(status, err).toBe(0);
    for (const side of ["first", "second"]) {
      mkdirSync(join(built, "built", side), { recursive: true });
      for (const name of readdirSync(root).filter((each) => /^dist$|\.(zip|gz)$/.test(each)))
        cpSync(join(root, name), join(built, "built", side, name), { recursive: true });
    }
  });

  it("is not built under the tag of another version", async () => {
    const { temp, env } = machine();
    const named = async (name: string) =>
      runAction("actions/release/action.yml", {
        ...{ workspace: root, temp, env, github: tag(name) },
        only: "The release is of this tag and of a commit",
      });
    expect((await named("v0.1.0")).status).toBe(0);
    expect((await named("v0.2.0")).status).toBe(1);
  });

  /** Runs the action of a release, and notes how it calls the command and `gh`. */
  async function released(gh: Readonly<Record<string, string>>) {
    const { temp, env, asked } = machine(gh, ["node"]);
    const run = await runAction("actions/release/action.yml", {
      ...{ workspace: root, temp, github: tag("v0.1.0") },
      env: { ...env, GITHUB_REPOSITORY: "a/b" },
    });
    expect(run.status, run.out).toBe(0);
    const calls = asked()
      .trim()
      .replaceAll(/^node \S+/gm, "casebook")
      .replaceAll(temp, "TEMP");
    return { run, calls: calls.split("\n"), previous: join(temp, "previous") };
  }

  it("is built and verified, and kept, also where no release is before it", async () => {
    const { run, calls } = await released({});
    expect(calls).toEqual([
      expect.stringMatching(/^gh release list /),
      "casebook build --archive",
      "casebook verify dist --against .",
    ]);
    expect(run.steps.at(-1)).toMatchObject({
      with: { name: "release", path: expect.stringContaining("./dist/") },
    });
  });

  it("is built against the release before it, once that is verified", async () => {
    const [packed] = readdirSync(join(built, "built/first")).filter((name) => name.endsWith(".gz"));
    const { calls, previous } = await released({
      "release list": "echo v0.1.0; echo tool-v0.3.0; echo v0.0.9",
      "release download v0.0.9": `cp "${join(built, "built/first", packed!)}" "$7"`,
    });
    expect(calls.slice(1)).toEqual([
      "gh release download v0.0.9 --pattern *.tar.gz --output TEMP/previous.tar.gz",
      "gh attestation verify TEMP/previous.tar.gz --repo a/b",
      "casebook verify TEMP/previous",
      "casebook build --archive --previous TEMP/previous",
      "casebook verify dist --against . --previous TEMP/previous",
    ]);
    expect(existsSync(join(previous, "manifest.json"))).toBe(true);
  });

  it("is drafted where both machines have built the same, and else is not", async () => {
    const drafted = async (gh: Readonly<Record<string, string>>) => {
      const { temp, env, asked } = machine(gh);
      cpSync(join(built, "built"), join(temp, "built"), { recursive: true });
      const runner = { workspace: temp, temp, env, github: tag("v0.1.0") };
      return { runner, asked, run: await runAction("actions/draft/action.yml", runner) };
    };
    const none = await drafted({ "release view": "exit 1" });
    expect(none.run.status, none.run.out).toBe(0);
    expect(none.asked()).toContain("release create v0.1.0 --draft");
    expect(none.run.steps.some(({ uses }) => uses?.includes("attest"))).toBe(true);
    const again = await drafted({ "release view": "echo true" });
    expect(again.asked()).toContain("release upload v0.1.0 --clobber");
    const published = await drafted({ "release view": "echo false" });
    expect([published.run.status, published.run.out]).toEqual([
      1,
      expect.stringContaining("published already"),
    ]);
    writeFileSync(join(none.runner.temp, "built/second/dist/casebook.json"), "{}");
    expect((await runAction("actions/draft/action.yml", none.runner)).status).toBe(1);
  });

  it("is published once it is approved, if the draft still holds what was built", async () => {
    const published = async (change: (drafted: string) => void) => {
      const draft = temporaryFolder("casebook-draft-");
      const first = join(built, "built/first");
      for (const name of readdirSync(first).filter((each) => each !== "dist"))
        cpSync(join(first, name), join(draft, name));
      for (const name of ["SHA256SUMS", "manifest.json"])
        cpSync(join(first, "dist", name), join(draft, name));
      change(draft);
      const { temp, env, asked } = machine({
        "release download v0.1.0 --dir": `cp "${draft}"/* "$5"`,
      });
      cpSync(first, join(temp, "approved"), { recursive: true });
      const runner = { workspace: temp, temp, env, github: tag("v0.1.0") };
      const run = await runAction("actions/publish/action.yml", runner);
      return { ...run, asked: asked() };
    };
    const same = await published(() => {});
    expect(same.status, same.out).toBe(0);
    expect(same.asked).toContain("release edit v0.1.0 --verify-tag --draft=false");
    for (const change of [
      (draft: string) => writeFileSync(join(draft, "manifest.json"), "{}"),
      (draft: string) => writeFileSync(join(draft, "added.zip"), ""),
      (draft: string) => rmSync(join(draft, "SHA256SUMS")),
    ]) {
      const other = await published(change);
      expect([other.status, other.out]).toEqual([1, expect.stringContaining("::error::")]);
      expect(other.asked).not.toContain("release edit");
    }
  });
});

describe("the comment", () => {
  const path = `${import.meta.dirname}/../gate/events/workflow-run-from-fork.json`;
  const { workflow_run } = JSON.parse(readFileSync(path, "utf8")) as {
    workflow_run: { head_sha: string };
  };
  const pull = {
    ...{ number: 7, state: "open", author_association: "CONTRIBUTOR" },
    head: { sha: workflow_run.head_sha },
    base: { ref: "main", repo: { full_name: "example/casebook" } },
  };
  const comments: { id: number; body: string; user: { login: string } }[] = [];
  const starting = gitHubStandIn({
    ...{ pulls: [pull], changedFiles: 1, comments },
    files: [{ filename: "data/cases/a.yml", status: "added" }],
    artifacts: [{ id: 5, name: "gate", size_in_bytes: 900, expired: false }],
    archive: zipSync({ "gate.json": new TextEncoder().encode("{}") }),
  });
  afterAll(async () => (await starting).close());

  it("is written with the token of the run", async () => {
    const { temp, env } = machine();
    const { address } = await starting;
    const run = await runAction("actions/comment/action.yml", {
      ...{ workspace: temp, temp, github: { token: "a-token" } },
      env: {
        ...env,
        ...{ GITHUB_API_URL: address, GITHUB_SERVER_URL: "https://github.com" },
        ...{ GITHUB_REPOSITORY: "example/casebook", GITHUB_EVENT_PATH: path },
      },
    });
    expect(run.status, run.out).toBe(0);
    expect(comments[0]?.body).toContain(marker);
  });
});

describe("a release of the program", () => {
  const file = ".github/workflows/tool-release.yml";
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

  it("becomes a commit of the branch “action”, which its notes name", async () => {
    const place = temporaryFolder("casebook-published-");
    const remote = join(place, "own", "tool");
    mkdirSync(remote, { recursive: true });
    const { git } = repositoryAt(remote);
    git("init", "--quiet", "--bare", "--initial-branch=main");
    const release = async (name: string) => {
      const { temp, env, asked } = machine();
      mkdirSync(join(temp, "package/actions"), { recursive: true });
      writeFileSync(join(temp, "package/action.yml"), "name: a gate\n");
      writeFileSync(join(temp, `package/actions/of-${name}`), "");
      writeFileSync(join(temp, "notes.md"), "What is new.\n");
      execFileSync("tar", ["-czf", `casebook-${name}.tgz`, "package"], { cwd: temp });
      const run = await runJob(file, "publish", {
        ...{ workspace: temp, temp, env },
        github: {
          token: "t",
          repository: "own/tool",
          server_url: `file://${place}`,
          ref_name: `tool-v${name}`,
        },
      });
      expect(run.status, run.out).toBe(0);
      expect(asked()).toContain(`release edit tool-v${name} --draft=false`);
      return readFileSync(join(temp, "notes.md"), "utf8");
    };
    await release("0.1.0");
    const notes = await release("0.2.0");
    const commit = git("rev-parse", "action").trim();
    expect(notes).toContain(`- uses: own/tool@${commit} # v0.2.0\n`);
    expect(git("log", "--format=%s", "action")).toBe("casebook 0.2.0\ncasebook 0.1.0\n");
    expect(git("ls-tree", "-r", "--name-only", "action")).toBe("action.yml\nactions/of-0.2.0\n");
  });

  it("has a section of its version in CHANGELOG.md", () => {
    expect(readFileSync("CHANGELOG.md", "utf8")).toContain(`\n## ${version}\n`);
  });
});
