import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** One line of a look around: what is looked at, and what mends it where it is not as it should be. */
export interface Look {
  readonly what: string;
  readonly found: string;
  /** A command or a step; undefined where nothing is to be done. */
  readonly mend?: string;
}

const begin = "npx casebook init";

/** How the files around a dataset are set up, apart from its records. */
export function lookAround(root: string, running: string): readonly Look[] {
  return [
    pinned(root, running),
    file(root, "package-lock.json", "pins every byte of the tool", "npm install"),
    workflows(root),
    owners(root),
  ];
}

function pinned(root: string, running: string): Look {
  const what = "package.json";
  const text = textOf(root, what);
  if (text === undefined) return { what, found: "missing", mend: begin };
  const version = casebookIn(text);
  if (version === undefined)
    return {
      what,
      found: "does not name casebook",
      mend: "npm install --save-exact ./casebook-VERSION.tgz",
    };
  const named = /^(?:(?:file|https):.*-)?(\d+\.\d+\.\d+)(?:\.tgz)?$/.exec(version)?.[1];
  if (named === running) return { what, found: `names casebook ${running}, which is running` };
  return {
    what,
    found: `names casebook ${version}, but ${running} is running`,
    mend: "npm ci",
  };
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

function workflows(root: string): Look {
  const folder = ".github/workflows";
  const what = "workflows";
  const all = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  const running = all.filter((name) =>
    /casebook check|casebook gate|casebook@|uses: \.\//.test(
      textOf(root, `${folder}/${name}`) ?? "",
    ),
  );
  return running.length > 0
    ? { what, found: `casebook runs in ${running.toSorted().join(", ")}` }
    : { what, found: `none in ${folder}/ checks the data`, mend: begin };
}

function owners(root: string): Look {
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
