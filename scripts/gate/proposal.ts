import { visible } from "../diagnostics/visible.ts";
import type { Git } from "../dataset/git.ts";
import type { ChangedPath } from "./control-files.ts";

/** The effect of a change on its base branch. */
export interface Proposal {
  /** The merge commit; the change itself where it contains the base. */
  readonly merged: string;
  /** The paths that merging would change. */
  readonly changes: readonly ChangedPath[];
}

/**
 * Merges two commits within the objects of git, without a checkout or a moved branch. The merge is checked,
 * so a change behind its base is not blamed for what the base has gained since.
 *
 * @returns or why the commits cannot be merged, in words
 */
export function proposalOf(git: Git, base: string, head: string): Proposal | string {
  const merged = merge(git, base, head);
  if (typeof merged === "object") return merged.reason;
  const diff = git(["diff-tree", "-r", "-z", "--no-renames", "--name-status", base, merged, "--"]);
  if (!diff.ok) return `git cannot compare the two commits: ${visible(diff.reason)}`;
  return { merged, changes: changesIn(diff.output.toString("utf8")) };
}

function merge(git: Git, base: string, head: string): string | { readonly reason: string } {
  const isAhead = git(["merge-base", "--is-ancestor", base, head]);
  if (isAhead.ok) return head;
  if (isAhead.status !== 1) return { reason: visible(isAhead.reason) };
  const tree = git(["merge-tree", "--write-tree", "--no-messages", base, head]);
  if (!tree.ok) {
    const why = tree.status === 1 ? "They change the same lines" : visible(tree.reason);
    return {
      reason: `The change cannot be merged with its base. ${why}: bring the branch up to date first.`,
    };
  }
  const commit = git([
    ...["-c", "user.name=casebook", "-c", "user.email=casebook@localhost"],
    ...["commit-tree", tree.output.toString("utf8").trim()],
    ...["-p", base, "-p", head, "-m", "What the change would make of its base"],
  ]);
  return commit.ok ? commit.output.toString("utf8").trim() : { reason: visible(commit.reason) };
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
