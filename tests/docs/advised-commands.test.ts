import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebookIn } from "../commands/casebook.ts";
import { dataset } from "../gate/gate-run.ts";
import { repositoryOf } from "../git-repository.ts";
import type { Repository } from "../git-repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** The commands that messages advise, as the sources write them: each is run here, or by the test that is named. */
const advised: Readonly<Record<string, readonly string[] | { readonly by: string }>> = {
  "casebook check": ["check"],
  "casebook check ${visible(path)}": ["check", "data/cases/kz-feminita.yml"],
  "casebook diff": ["diff", "HEAD"],
  "casebook diff ${base} ${head}": ["diff", "HEAD", "HEAD"],
  "casebook evidence": { by: "tests/commands/evidence.test.ts" },
  "casebook evidence --seal": { by: "tests/commands/evidence.test.ts" },
  "casebook evidence RECORD --check-as HANDLE": { by: "tests/commands/evidence.test.ts" },
  "casebook explain files/no-dataset": ["explain", "files/no-dataset"],
  "casebook fix": ["fix"],
  "casebook fix --assign-ids": ["fix", "--assign-ids"],
  "casebook init --update": { by: "tests/commands/init.test.ts" },
  "casebook migrate": ["migrate"],
  "casebook new": { by: "tests/commands/new.test.ts" },
  "casebook rules": ["rules"],
  "casebook tables ${name}": ["tables", "themes"],
  "casebook tables ${table}": ["tables", "themes"],
  "casebook tables states": ["tables", "states"],
  "casebook init": { by: "tests/commands/init.test.ts" },
  "casebook new source": { by: "tests/commands/new.test.ts" },
  "casebook archive add SOURCE FILE": { by: "tests/commands/archive.test.ts" },
  "git add data": ["add", "data"],
  "git config --global --add safe.directory ${visible(root)}": [
    ...["config", "--global", "--add", "safe.directory", "/nowhere"],
  ],
  "git diff": ["diff"],
  "git diff --submodule=diff ${commit} -- data": ["diff", "--submodule=diff", "HEAD", "--", "data"],
  "git fetch": ["fetch"],
  "git fetch --depth=1 origin ${shown}": ["fetch", "--depth=1", "origin", "main"],
  "git fetch --refetch --no-filter": ["fetch", "--refetch", "--no-filter"],
  "git fetch --unshallow": { by: "tests/dataset/git.test.ts" },
  "git init": ["init"],
  "git ls-tree ${commit} data": ["ls-tree", "HEAD", "data"],
  "git rm -r --cached ${shown}": ["rm", "-r", "--cached", "data/cases"],
  "git rm -r --cached${named}": ["rm", "-r", "--cached", "data/organizations"],
};
/** They install packages, or are for programmers of this repository. */
const notRun = new Set(["npm ci", "npm install", "npm run docs", "npm run types"]);

const sources = readdirSync("scripts", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("bin"))
  .map((path) => readFileSync(join("scripts", path), "utf8"))
  .map((text) => text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, ""));

const patterns = [
  // In quotation marks, where it is not the beginning of a sentence about the program.
  /“((?:casebook|git|npm) [a-z][^”]*)”/g,
  // In backticks, within a template or a string.
  /\\`((?:casebook|git|npm) [a-z][^`\\]*)\\`/g,
  /"[^"\n]*`((?:casebook|git|npm) [a-z][^`"]*)`/g,
  // At the end of a sentence, or before its first word in lower case that is no part of it.
  /(git (?:rm|config|add|init|fetch)(?: -{1,2}[\w-]+(?:=\w+)?)*(?: (?!then|names|is|has)[\w.-]+)*(?:\s?\$\{[\w()]+\})?)/g,
];
const found = new Set(
  sources.flatMap((text) => [
    ...patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, command]) => command!)),
    ...[...text.matchAll(/typed\(\s*io,\s*[\w.]+,\s*"([^"]+)"/g)].map(([, c]) => `casebook ${c!}`),
  ]),
);

describe("the commands that messages advise", () => {
  it("are all known here, and no other is", () => {
    const known = [...Object.keys(advised), ...notRun];
    expect([...found].filter((command) => !known.includes(command))).toEqual([]);
    expect(Object.keys(advised).filter((command) => !found.has(command))).toEqual([]);
  });

  const runs = Object.entries(advised);
  let repository: Repository | undefined;
  it.each(runs.flatMap(([name, run]) => ("by" in run ? [[name, run.by] as const] : [])))(
    "“%s” is run by %s",
    (name, file) => {
      const words = name.split(" ").filter((word) => /^(?:--)?[a-z-]+$/.test(word));
      const text = readFileSync(file, "utf8");
      expect(words.slice(1).filter((word) => !text.includes(word))).toEqual([]);
    },
  );

  it.each(runs.flatMap(([name, run]) => ("by" in run ? [] : [[name, run] as const])))(
    "“%s” runs",
    async (name, args) => {
      const { root, git } = (repository ??= repositoryOf(dataset));
      if (name.startsWith("casebook ")) {
        const { status, err } = await casebookIn({ cwd: root }, ...args);
        expect(status, err).toBe(0);
        return;
      }
      if (git("remote") === "") git("remote", "add", "origin", `file://${root}`);
      const env = { ...process.env, HOME: temporaryFolder(), GIT_CONFIG_GLOBAL: undefined };
      const { status, stderr } = spawnSync("git", args, { cwd: root, env, encoding: "utf8" });
      expect(status, stderr).toBe(0);
    },
  );
});
