import { execFileSync } from "node:child_process";
import type { Repository } from "../git-repository.ts";
import { nothingChecked, wrongUsage, clean, found } from "../../scripts/commands/exit-status.ts";

/** A change that files alone cannot make: what a tree of git can hold, and a commit. */
export interface HostileChange {
  readonly family: string;
  readonly name: string;
  /** Commits it to the branch that is checked out; the branch may be one that no checkout can hold. */
  commit(repository: Repository): void;
  /** The statuses that the gate may end with. */
  readonly gate: readonly number[];
}

type Entry = readonly [mode: string, name: string | Buffer, object: string];

const record = `title: A law
kind: standard
citations: [{ source: report, at: { paragraph: "1" }, supports: full }]
`;
const [file, link, folder, submodule] = ["100644", "120000", "40000", "160000"] as const;
const elsewhere = "0123456789".repeat(4);

export const hostileChanges: readonly HostileChange[] = [
  ...inLaws("kinds of entries", [
    ["a link as a record", (git) => [[link, "x.yml", git.blob("/etc/passwd")]]],
    ["a link to itself", (git) => [[link, "x.yml", git.blob("x.yml")]]],
    ["a link out of data", (git) => [[link, "x.yml", git.blob("../../README.md")]]],
    ["a submodule as a record", () => [[submodule, "x.yml", elsewhere]]],
    [
      "a folder called like a record",
      (git) => [[folder, "x.yml", git.tree([[file, "y.yml", git.blob(record)]])]],
    ],
    ["a record that is not in the repository", () => [[file, "x.yml", elsewhere]]],
    ["a program as a record", (git) => [["100755", "x.yml", git.blob(record)]], [clean, found]],
  ]),
  ...inLaws("names in a tree", [
    [
      "twice",
      (git) => [
        [file, "x.yml", git.blob(`${record}colour: red\n`)],
        [file, "x.yml", git.blob(record)],
      ],
    ],
    ["in two cases", (git) => both(git, "X.yml", "x.yml")],
    ["in two Unicode forms", (git) => both(git, "e\u0301.yml", "\u00e9.yml")],
    ...(
      [
        ["with a line break", "x\n::error::y.yml"],
        ["with an escape of the terminal", "x\u001b[31m.yml"],
        ["with a command of the runner", "::set-output name=a::b.yml"],
        ["that turns the line", "x\u202ely.yml"],
        ["in no encoding", Buffer.from([0x78, 0xff, 0xfe, ...Buffer.from(".yml")])],
        ["of 255 letters", `${"x".repeat(251)}.yml`],
        ["of 4,000 letters", `${"x".repeat(4000)}.yml`],
        ["of the folder above", ".."],
        ["of git's own folder", ".git"],
        ["of git's own folder, in capitals", ".GIT"],
        ["with a backslash", "a\\b.yml"],
        ["like an option", "--upload-pack=touch.yml"],
        ["like a pattern", "*.yml"],
        ["like a pathspec", ":(top)x.yml"],
        ["with a blank at the end", "x.yml "],
        ["of a device of Windows", "con.yml"],
        ["like a stream of Windows", "x.yml:y"],
        ["of nothing but a point", "."],
        ["with a mark-up", "<img src=x onerror=y>.yml"],
      ] as const
    ).map(([name, written]): Case => [
      name,
      (git) => [[file, written, git.blob(record)]],
      [found, wrongUsage],
    ]),
  ]),
  ...inData("places in a tree", [
    ["a collection as a file", (git) => [[file, "organizations", git.blob(record)]]],
    [
      "dataset.yml as a folder",
      (git) => [[folder, "dataset.yml", git.tree([[file, "x.yml", git.blob(record)]])]],
    ],
    ["dataset.yml as a link", (git) => [[link, "dataset.yml", git.blob("/etc/passwd")]]],
    ["a table as a submodule", () => [[submodule, "reference", elsewhere]]],
    ["200 folders deep", (git) => [[folder, "laws", git.deep(200)]]],
    [
      "attributes that spoil every file",
      (git) => [
        [
          file,
          ".gitattributes",
          git.blob("* filter=x merge=ours text eol=crlf ident working-tree-encoding=UTF-16\n"),
        ],
      ],
    ],
  ]),
  ...atTop("places of data", [
    [
      "a link to elsewhere",
      (git) => [[link, "data", git.blob("/etc")]],
      [found, wrongUsage, nothingChecked],
    ],
    ["a file", (git) => [[file, "data", git.blob(record)]], [found, wrongUsage, nothingChecked]],
    ["a submodule", () => [[submodule, "data", elsewhere]], [wrongUsage]],
    ["gone", () => [], [found, wrongUsage, nothingChecked]],
    [
      "beside submodules whose addresses are commands",
      (git) => [
        ...git.entries("HEAD"),
        [
          file,
          ".gitmodules",
          git.blob('[submodule "x"]\n\tpath = x\n\turl = ext::sh -c "touch y"\n'),
        ],
        [submodule, "x", elsewhere],
      ],
      [clean],
    ],
  ]),
  ...commits([
    [
      "with an author who writes to the terminal",
      (git) =>
        git.commitTree("HEAD^{tree}", ["HEAD"], "::error::x\n\u001b[31m", {
          GIT_AUTHOR_NAME: "A\u001b]0;title\u0007\u202e",
          GIT_AUTHOR_EMAIL: "::stop-commands::x",
        }),
    ],
    [
      "of the year 2286",
      (git) =>
        git.commitTree("HEAD^{tree}", ["HEAD"], "x", {
          GIT_AUTHOR_DATE: "@9999999999 +0000",
          GIT_COMMITTER_DATE: "@9999999999 +0000",
        }),
    ],
    ["with no parent", (git) => git.commitTree("HEAD^{tree}", [], "x"), [wrongUsage]],
    [
      "with one parent twice over",
      (git) => {
        const [one, two] = ["a", "b"].map((message) =>
          git.commitTree("HEAD^{tree}", ["HEAD"], message),
        );
        const [three, four] = [
          git.commitTree("HEAD^{tree}", [one!, two!], "c"),
          git.commitTree("HEAD^{tree}", [two!, one!], "d"),
        ];
        return git.commitTree("HEAD^{tree}", [three, four], "e");
      },
    ],
    [
      "that another takes the place of",
      (git) => {
        const put = git.commitTree(git.tree([]), ["HEAD"], "x");
        git.run("replace", "HEAD", put);
        return git.commitTree("HEAD^{tree}", ["HEAD"], "y");
      },
      [clean, found, wrongUsage, nothingChecked],
    ],
  ]),
];

type Case = readonly [
  name: string,
  make: (git: Plumbing) => readonly Entry[],
  gate?: readonly number[] | undefined,
];

function inLaws(family: string, cases: readonly Case[]): HostileChange[] {
  return inData(
    family,
    cases.map(([name, make, gate]): Case => [
      name,
      (git) => [[folder, "laws", git.tree(make(git))]],
      gate,
    ]),
  );
}

/** Beside what `data/` holds, or in its place. */
function inData(family: string, cases: readonly Case[]): HostileChange[] {
  return atTop(
    family,
    cases.map(([name, make, gate]): Case => [
      name,
      (git) => [[folder, "data", git.tree(over(git.entries("HEAD:data"), make(git)))]],
      gate,
    ]),
  );
}

function atTop(family: string, cases: readonly Case[]): HostileChange[] {
  return cases.map(([name, make, gate = [found]]) =>
    change(family, name, gate, (git) => git.commitTree(git.tree(make(git)), ["HEAD"], name)),
  );
}

function commits(
  cases: readonly (readonly [string, (git: Plumbing) => string, (readonly number[])?])[],
): HostileChange[] {
  return cases.map(([name, make, gate = [clean]]) => change("commits", name, gate, make));
}

function change(
  family: string,
  name: string,
  gate: readonly number[],
  make: (git: Plumbing) => string,
): HostileChange {
  const commit = ({ root }: Repository) => {
    const git = plumbing(root);
    git.run("update-ref", "refs/heads/topic", make(git));
    // As far as the machine can hold it.
    git.run("reset", "--hard", "--quiet");
  };
  return { family, name, gate, commit };
}

function both(git: Plumbing, ...names: readonly string[]): Entry[] {
  return names.map((name) => [file, name, git.blob(record)]);
}

function over(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const taken = new Set(others.map(([, name]) => name));
  return [...entries.filter(([, name]) => !taken.has(name)), ...others];
}

interface Plumbing {
  run(...args: string[]): string;
  blob(text: string): string;
  /** A tree of any entries, in the order that git wants, unless they share a name. */
  tree(entries: readonly Entry[]): string;
  entries(tree: string): Entry[];
  /** Folders in each other, with a record at the end. */
  deep(folders: number): string;
  commitTree(
    tree: string,
    parents: readonly string[],
    message: string,
    env?: Readonly<Record<string, string>>,
  ): string;
}

function plumbing(root: string): Plumbing {
  const call = (
    args: readonly string[],
    input?: Buffer,
    env: Readonly<Record<string, string>> = {},
  ) =>
    execFileSync(
      "git",
      ["-C", root, "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", ...args],
      {
        ...{ encoding: "utf8", stdio: ["pipe", "pipe", "ignore"], env: { ...process.env, ...env } },
        ...(input && { input }),
      },
    ).trim();
  const git: Plumbing = {
    run: (...args) => {
      try {
        return call(args);
      } catch {
        return "";
      }
    },
    blob: (text) => call(["hash-object", "-w", "--stdin"], Buffer.from(text)),
    tree(entries) {
      const sorted = entries
        .map(([mode, name, object]) => ({ mode, object, name: Buffer.from(name) }))
        .sort((a, b) => Buffer.compare(orderOf(a), orderOf(b)));
      const bytes = sorted.flatMap(({ mode, name, object }) => [
        Buffer.from(`${mode} `),
        name,
        Buffer.from([0]),
        Buffer.from(object, "hex"),
      ]);
      return call(
        ["hash-object", "-w", "-t", "tree", "--stdin", "--literally"],
        Buffer.concat(bytes),
      );
    },
    entries: (tree) =>
      call(["ls-tree", "-z", tree])
        .split("\0")
        .filter(Boolean)
        .map((line) => {
          const [, mode, object, name] = /^0?(\d+) \w+ (\w+)\t(.*)$/.exec(line)!;
          return [mode!, name!, object!];
        }),
    deep: (folders) =>
      folders === 0
        ? git.tree([[file, "x.yml", git.blob(record)]])
        : git.tree([[folder, "a", git.deep(folders - 1)]]),
    commitTree: (tree, parents, message, env) =>
      call(
        ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-m", message],
        undefined,
        env,
      ),
  };
  return git;
}

/** Folders come as if their names ended in a slash. */
function orderOf({ mode, name }: { readonly mode: string; readonly name: Buffer }): Buffer {
  return mode === folder ? Buffer.concat([name, Buffer.from("/")]) : name;
}
