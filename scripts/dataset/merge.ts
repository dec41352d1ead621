import { visible } from "../diagnostics/visible.ts";
import { fetchMissing } from "./missing-blobs.ts";
import { partingOf } from "./repository.ts";
import type { Commit, Repository } from "./repository.ts";
import { inScratchRepository, withoutUserSettings } from "./scratch-repository.ts";
import type { Answer, Git } from "./git.ts";

/** The effect of a change on its base branch. */
export interface Merge {
  /** The merge commit; the change itself where it contains the base. */
  readonly merged: string;
  /** The paths that merging would change. */
  readonly changes: readonly ChangedPath[];
}

/** A changed path within the repository. */
export interface ChangedPath {
  readonly path: string;
  readonly change: "added" | "changed" | "deleted";
}

/**
 * Merges two commits among the objects of git, without a checkout or a moved branch. No attribute and no
 * setting has a say, as on GitHub: a merge driver of the user could take a side.
 *
 * @returns or why the commits cannot be merged, in sentences
 * @throws when the disk refuses
 */
export function mergeOf(
  repository: Repository,
  environment: NodeJS.ProcessEnv,
  base: string,
  head: string,
): Merge | string {
  const { git } = repository;
  const merge = mergeCommit(repository, environment, base, head);
  if (!merge.ok) return merge.reason;
  const diff = git([
    ...["diff-tree", "-r", "-z", "--no-renames", "--no-ext-diff", "--no-textconv"],
    ...["--ignore-submodules=none", "--name-status", base, merge.commit, "--"],
  ]);
  if (!diff.ok) return `git cannot compare the two commits: ${visible(diff.reason)}`;
  return { merged: merge.commit, changes: changesIn(diff.output.toString("utf8")) };
}

function mergeCommit(
  repository: Repository,
  environment: NodeJS.ProcessEnv,
  base: string,
  head: string,
): Commit {
  const { git } = repository;
  const isAhead = git(["merge-base", "--is-ancestor", base, head]);
  if (isAhead.ok) return { ok: true, commit: head };
  if (isAhead.status !== 1) return { ok: false, reason: visible(isAhead.reason) };
  const parted = partingOf(repository, base, head);
  if (!parted.ok)
    return { ok: false, reason: `The change cannot be merged with its base. ${parted.reason}` };
  fetchChanged(repository, environment, parted.commit, [base, head]);
  return inScratchRepository(repository, environment, { env: MERGING }, (scratch) => {
    const tree = scratch(["merge-tree", "--write-tree", "-z", "--name-only", base, head]);
    if (!tree.ok) return { ok: false, reason: whyNot(git, tree) };
    const commit = scratch([
      ...["commit-tree", "--no-gpg-sign", tree.output.toString("utf8").split("\0")[0]!],
      ...["-p", base, "-p", head, "-m", "What the change would make of its base"],
    ]);
    return commit.ok
      ? { ok: true, commit: commit.output.toString("utf8").trim() }
      : { ok: false, reason: `git cannot keep the merge: ${visible(commit.reason)}` };
  });
}

const MERGING = {
  ...withoutUserSettings,
  ...{ GIT_AUTHOR_NAME: "casebook", GIT_AUTHOR_EMAIL: "casebook@localhost" },
  ...{ GIT_COMMITTER_NAME: "casebook", GIT_COMMITTER_EMAIL: "casebook@localhost" },
  ...{ GIT_AUTHOR_DATE: "@0 +0000", GIT_COMMITTER_DATE: "@0 +0000" },
} as const;

/** In a clone without file contents, a merge needs those that changed on either side. */
function fetchChanged(
  repository: Repository,
  environment: NodeJS.ProcessEnv,
  parted: string,
  sides: readonly string[],
): void {
  if (repository.promisor === undefined) return;
  const changed = sides.flatMap((side) => {
    const diff = repository.git(["diff-tree", "-r", "-z", "--no-renames", "--raw", parted, side]);
    return diff.ok ? (diff.output.toString("utf8").match(/\b[0-9a-f]{40,64}\b/g) ?? []) : [];
  });
  const trees = [parted, ...sides].map((commit) => `${commit}^{tree}`);
  fetchMissing(repository, environment, trees, changed);
}

/** Why git did not merge; status 1 is a conflict. */
function whyNot(git: Git, { reason, output, status }: Answer & { ok: false }): string {
  const version = versionOf(git);
  if (status === 129)
    return `A change that is behind its base can only be judged with git 2.38 or later; this is ${version}. Install a newer git, or bring the branch up to date first.`;
  if (status !== 1)
    return `The change cannot be merged with its base. git ${version} says: ${visible(reason)}`;
  const conflicts = conflictsIn(output.toString("utf8"));
  const shown = conflicts.slice(0, NAMED);
  const more = conflicts.length > NAMED ? `; and ${conflicts.length - NAMED} more` : "";
  return `The change cannot be merged with its base: ${shown.join("; ")}${more}. Bring the branch up to date first: merge its base into it, and decide what these files are to say.`;
}

/** Most conflicts that are named. */
const NAMED = 10;

/** Reads what `merge-tree -z --name-only` says after the paths: paths, a kind, a message, again and again. */
function conflictsIn(output: string): string[] {
  const parts = output.split("\0");
  const conflicts = new Map<string, string>();
  for (let at = parts.indexOf("") + 1; at > 0 && at < parts.length;) {
    const count = Number(parts[at]);
    const paths = parts.slice(at + 1, at + 1 + count);
    // The message is more exact than the kind before it, which calls two new files “contents”.
    const kind = /^CONFLICT \(([^)]*)\)/.exec(parts[at + 2 + count] ?? "")?.[1];
    if (kind !== undefined) {
      const names = paths.map(visible).join(" and ");
      conflicts.set(`${names} ${kind}`, `${names} (${KINDS[kind] ?? visible(kind)})`);
    }
    at += count + 3;
    if (!Number.isSafeInteger(at)) break;
  }
  return conflicts.size > 0 ? [...conflicts.values()] : ["git names no file"];
}

/** Kinds of conflicts, by git's names for them. */
const KINDS: Readonly<Record<string, string>> = {
  content: "both change the same lines",
  "modify/delete": "one changes it, the other deletes it",
  "rename/delete": "one renames it, the other deletes it",
  "rename/rename": "both rename it",
  "add/add": "both add it",
};

function versionOf(git: Git): string {
  const answer = git(["version"]);
  return /\d+(?:\.\d+)+/.exec(answer.output.toString("utf8"))?.[0] ?? "of an unknown version";
}

const CHANGE: Readonly<Record<string, ChangedPath["change"]>> = { A: "added", D: "deleted" };

/** Reads `git diff-tree -z --name-status`: a letter, then a path. */
function changesIn(output: string): ChangedPath[] {
  const parts = output.split("\0");
  const changes: ChangedPath[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2)
    changes.push({ path: parts[at + 1]!, change: CHANGE[parts[at]!] ?? "changed" });
  return changes;
}
