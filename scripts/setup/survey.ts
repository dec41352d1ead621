import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWrittenFiles, recordFile } from "./written-files.ts";
import type { WrittenFiles } from "./written-files.ts";

/** One line of a look around: what is looked at, and what mends it where it is not as it should be. */
export interface Look {
  readonly what: string;
  readonly found: string;
  /** A command or a step; undefined where nothing is to be done. */
  readonly mend?: string;
}

/**
 * How the files around a dataset are set up, apart from its records.
 *
 * @param running the version of casebook that is running
 * @param type a command of casebook, as it is typed here
 */
export function lookAround(
  root: string,
  running: string,
  type: (command: string) => string,
): readonly Look[] {
  const [begin, update] = [type("init"), type("init --update")];
  return [
    pinned(root, running, begin),
    file(root, "package-lock.json", "pins every byte of the tool", "npm install"),
    writtenFiles(root, running, existsSync(join(root, "data/dataset.yml")) ? update : begin),
    workflows(root, begin),
    action(root, update),
    owners(root, begin),
    {
      what: "branch rules",
      found: "cannot be seen from here; docs/the-gate.md of casebook lists them",
    },
  ];
}

function pinned(root: string, running: string, begin: string): Look {
  const what = "package.json";
  const text = textOf(root, what);
  if (text === undefined) return { what, found: "missing", mend: begin };
  const named = casebookIn(text);
  if (named === undefined)
    return {
      what,
      found: "does not name casebook",
      mend: "npm install --save-exact ./casebook-VERSION.tgz",
    };
  if (versionOf(named) === running)
    return { what, found: `names casebook ${running}, which is running` };
  return { what, found: `names casebook ${named}, but ${running} is running`, mend: "npm ci" };
}

/** The exact version that `0.1.0` or `file:casebook-0.1.0.tgz` names; undefined for a range. */
function versionOf(named: string): string | undefined {
  return /^(?:(?:file|https):.*-)?(\d+\.\d+\.\d+)(?:\.tgz)?$/.exec(named)?.[1];
}

/** The version or package that a manifest names for casebook. */
function casebookIn(text: string): string | undefined {
  try {
    const { dependencies, devDependencies } = JSON.parse(text) as Record<
      string,
      Record<string, unknown> | undefined
    >;
    const version = dependencies?.["casebook"] ?? devDependencies?.["casebook"];
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}

function writtenFiles(root: string, running: string, update: string): Look {
  const what = recordFile;
  const known = knownIn(root);
  if (typeof known === "string") return { what, found: known, mend: update };
  if (known?.version === running) return { what, found: `files of casebook ${running}` };
  const found = known === undefined ? "missing" : `files of casebook ${known.version}`;
  return { what, found, mend: update };
}

function knownIn(root: string): WrittenFiles | string | undefined {
  try {
    return readWrittenFiles(root);
  } catch (error) {
    return `cannot be used: ${(error as Error).message}`;
  }
}

/** The workflows that `init` writes. */
const folder = ".github/workflows";
const names = ["gate.yml", "comment.yml", "check.yml", "release.yml"];

function workflows(root: string, begin: string): Look {
  const what = "workflows";
  const missing = names.filter((name) => {
    const text = textOf(root, `${folder}/${name}`) ?? "";
    return !/^ +- uses: (?!actions\/|github\/)\S|casebook (?:check|gate|build)/m.test(text);
  });
  return missing.length === 0
    ? { what, found: names.join(", ") }
    : { what, found: `${folder}/ has no ${missing.join(", ")} that runs casebook`, mend: begin };
}

/** Which casebook the workflows run, against the one that package.json names. */
function action(root: string, update: string): Look {
  const what = "action";
  const used = new Map<string, string>();
  for (const name of names) {
    const lines = textOf(root, `${folder}/${name}`) ?? "";
    for (const [, repository, commit, version] of lines.matchAll(
      /uses: ([\w.-]+\/[\w.-]+)(?:\/actions\/(?:check|comment|release|draft))?@([0-9a-f]{40}) # v(\S+)/g,
    ))
      if (!/^(?:actions|github)\//.test(repository!)) used.set(`${repository}@${commit}`, version!);
  }
  if (used.size === 0) return { what, found: "workflows run the package that is installed" };
  const text = textOf(root, "package.json");
  const pinnedVersion = versionOf((text !== undefined && casebookIn(text)) || "");
  const shown = [...used].map(([name, version]) => `casebook ${version} (${name})`).join(", ");
  return used.size === 1 && [...used.values()][0] === pinnedVersion
    ? { what, found: `workflows run ${shown}` }
    : {
        what,
        found: `workflows run ${shown}, and package.json names ${pinnedVersion ?? "no exact version"}`,
        mend: `${update} --tool-repository OWNER/NAME@COMMIT`,
      };
}

function owners(root: string, begin: string): Look {
  const path = ".github/CODEOWNERS";
  const text = textOf(root, path);
  if (text === undefined) return { what: "CODEOWNERS", found: "missing", mend: begin };
  const owned = text.split("\n").filter((line) => /^[^#\s]\S*\s+@/.test(line)).length;
  return owned > 0
    ? { what: "CODEOWNERS", found: `${owned} path${owned === 1 ? "" : "s"} with an owner` }
    : {
        what: "CODEOWNERS",
        found: "names nobody",
        mend: `add a line to ${path}, such as “/.github/ @account”`,
      };
}

function file(root: string, what: string, found: string, mend: string): Look {
  return existsSync(join(root, what)) ? { what, found } : { what, found: "missing", mend };
}

function textOf(root: string, path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}
