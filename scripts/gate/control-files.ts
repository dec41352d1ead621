import type { ChangedPath } from "../dataset/merge.ts";
import { collections } from "../schema/collections.ts";

/** Kinds of files that decide whether a change passes. */
export type ControlKind =
  | "tables"
  | "exceptions"
  | "dataset"
  | "configuration"
  | "baseline"
  | "schemas"
  | "workflows"
  | "checker";

/** Where a dataset and its baseline are in a repository; paths have `/`. */
export interface Layout {
  /** The folder around `data/`, within the repository; empty for the repository itself. */
  readonly root: string;
  /** The baseline, within that folder. */
  readonly baseline?: string;
}

export interface ChangedControlFile extends ChangedPath {
  readonly kind: ControlKind;
}

export const configurationFile = "casebook.config.yml";

/** In the order for reviewers: the widest power first. */
export const controlKinds = {
  workflows: "the workflows, and who must review what",
  checker: "the checker itself, and what it is built from",
  schemas: "the form that records must have",
  configuration: "the severity of rules",
  exceptions: "the findings that are allowed to stand",
  baseline: "the findings that were accepted earlier",
  dataset: "what the dataset says of itself, such as whether it is public",
  tables: "the tables and lists of words that records are checked against",
} as const satisfies Record<ControlKind, string>;

/**
 * The kind of a control file; undefined for records, redirects, tombstones and texts for people. Every other
 * file is a control file, so that an unknown one needs an owner.
 */
export function controlKindOf(path: string, { root, baseline }: Layout): ControlKind | undefined {
  const home = root === "" ? "" : `${root}/`;
  if (path.startsWith(home)) {
    const inner = path.slice(home.length);
    if (inner === configurationFile) return "configuration";
    if (inner === baseline) return "baseline";
    if (inner.startsWith("data/")) return controlKindInData(inner);
  }
  if (/(?:^|\/)CODEOWNERS$/.test(path)) return "workflows";
  if (isOfAnotherDataset(path) || isProse(path)) return undefined;
  if (path.startsWith("schemas/")) return "schemas";
  return path.startsWith(".github/") || path === "action.yml" ? "workflows" : "checker";
}

/** The same for a file or folder of the dataset, by its path from the folder around `data/`. */
export function controlKindInData(path: string): ControlKind | undefined {
  if (path === "data/exceptions.yml") return "exceptions";
  if (path === "data/dataset.yml" || /\/LICEN[CS]E[^/]*$/.test(path)) return "dataset";
  // Editors write what it says, such as another encoding.
  if (path.endsWith("/.editorconfig")) return "checker";
  return path.startsWith("data/reference/") ? "tables" : undefined;
}

/** The control files among the changed paths, the widest power first. */
export function changedControlFiles(
  changes: readonly ChangedPath[],
  layout: Layout,
): ChangedControlFile[] {
  const order = Object.keys(controlKinds);
  return changes
    .flatMap((change): ChangedControlFile[] => {
      const kind = controlKindOf(change.path, layout);
      return kind === undefined ? [] : [{ ...change, kind }];
    })
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Whether a kind is data, so that a check with it runs no code of the change. */
export function isDataControl(kind: ControlKind): boolean {
  return ["tables", "exceptions", "dataset", "configuration", "baseline"].includes(kind);
}

function isOfAnotherDataset(path: string): boolean {
  const [, folder = ""] = /(?:^|\/)data\/([^/]+)\/[^/]+\.yml$/.exec(path) ?? [];
  return (collections as readonly string[]).includes(folder) && !isWorkOfCode(path);
}

function isWorkOfCode(path: string): boolean {
  return /^(?:\.|scripts\/|schemas\/|tests\/)/.test(path);
}

/** Texts that only people read. */
function isProse(path: string): boolean {
  if (/^\.github\/(?:ISSUE_TEMPLATE\/|[^/]+\.md$)/.test(path)) return true;
  if (isWorkOfCode(path)) return false;
  return /^docs\/|\.md$|(?:^|\/)(?:LICEN[CS]E[^/]*|CITATION\.cff)$/.test(path);
}
