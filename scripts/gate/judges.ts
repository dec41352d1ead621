import { collections } from "../schema/collections.ts";

/** What kind of thing decides which change is faulty. */
export type JudgeKind =
  | "tables"
  | "exceptions"
  | "dataset"
  | "configuration"
  | "baseline"
  | "schemas"
  | "workflows"
  | "checker";

/** Where a dataset and what judges it stand in a repository; paths have `/`. */
export interface Layout {
  /** The folder that holds `data/`, within the repository; empty where they are the same. */
  readonly root: string;
  /** The baseline, within that folder. */
  readonly baseline?: string;
}

/** A path that a change adds, alters or deletes, within the repository. */
export interface ChangedPath {
  readonly path: string;
  readonly change: "added" | "changed" | "deleted";
}

export interface ChangedJudge extends ChangedPath {
  readonly kind: JudgeKind;
}

export const configurationFile = "casebook.config.yml";

/** In the order in which a reviewer should read them: the widest power first. */
export const judgeKinds = {
  workflows: "the workflows, and who must review what",
  checker: "the checker itself, and what it is built from",
  schemas: "the form that records must have",
  configuration: "the severity of rules",
  exceptions: "the findings that are allowed to stand",
  baseline: "the findings that were accepted earlier",
  dataset: "what the dataset says of itself, such as whether it is public",
  tables: "the tables and lists of words that records are checked against",
} as const satisfies Record<JudgeKind, string>;

/**
 * What a file judges; undefined where it judges nothing: a record, what was given up
 * (`redirects.yml`, `tombstones.yml`), and texts for people. Whatever is not known to be one of
 * these is a judge: the list of what needs no owner is the short one.
 */
export function judgeOf(path: string, { root, baseline }: Layout): JudgeKind | undefined {
  const home = root === "" ? "" : `${root}/`;
  if (path.startsWith(home)) {
    const inner = path.slice(home.length);
    if (inner === configurationFile) return "configuration";
    if (inner === baseline) return "baseline";
    if (inner.startsWith("data/")) return judgeInData(inner);
  }
  if (/(?:^|\/)CODEOWNERS$/.test(path)) return "workflows";
  if (isOfAnotherDataset(path) || isProse(path)) return undefined;
  if (path.startsWith("schemas/")) return "schemas";
  return path.startsWith(".github/") || path === "action.yml" ? "workflows" : "checker";
}

/** The same of a file or folder of the dataset, by its path from the folder that holds `data/`. */
export function judgeInData(path: string): JudgeKind | undefined {
  if (path === "data/exceptions.yml") return "exceptions";
  if (path === "data/dataset.yml") return "dataset";
  return path.startsWith("data/reference/") ? "tables" : undefined;
}

/** The judges among the paths that a change touches, the widest power first. */
export function changedJudges(changes: readonly ChangedPath[], layout: Layout): ChangedJudge[] {
  const order = Object.keys(judgeKinds);
  return changes
    .flatMap((change): ChangedJudge[] => {
      const kind = judgeOf(change.path, layout);
      return kind === undefined ? [] : [{ ...change, kind }];
    })
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Judges that are data: the check can be made with them without running anything of the change. */
export function isDataJudge(kind: JudgeKind): boolean {
  return ["tables", "exceptions", "dataset", "configuration", "baseline"].includes(kind);
}

function isOfAnotherDataset(path: string): boolean {
  const [, folder = ""] = /(?:^|\/)data\/([^/]+)\/[^/]+\.yml$/.exec(path) ?? [];
  return (collections as readonly string[]).includes(folder) && !isWorkOfCode(path);
}

function isWorkOfCode(path: string): boolean {
  return /^(?:\.|scripts\/|schemas\/|tests\/)/.test(path);
}

/** What only people read. */
function isProse(path: string): boolean {
  if (/^\.github\/(?:ISSUE_TEMPLATE\/|[^/]+\.md$)/.test(path)) return true;
  if (isWorkOfCode(path)) return false;
  return /^docs\/|\.md$|(?:^|\/)(?:LICEN[CS]E[^/]*|CITATION\.cff)$/.test(path);
}
