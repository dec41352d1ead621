import { spawnSync } from "node:child_process";
import { readRevision } from "../dataset/revision.ts";
import type { Revision } from "../dataset/revision.ts";
import { UsageError } from "./command.ts";
import type { Io } from "./io.ts";

/**
 * The commit that a dataset stands at; null where it is in no git repository, or differs from the
 * commit in what a release is made of. What lies beside that, a release among it, does not count.
 */
export function commitOf({ env }: Io, root: string): string | null {
  const git = (...args: string[]): string | null => {
    const run = spawnSync("git", ["-C", root, ...args], {
      env: gitEnvironment(env),
      encoding: "utf8",
    });
    return run.status === 0 ? run.stdout.trim() : null;
  };
  const changes = git("status", "--porcelain", "--untracked-files=all", "--", ...ingredients);
  return changes === "" ? git("rev-parse", "--verify", "HEAD") : null;
}

const ingredients = ["data", "schemas", "scripts", "package.json", "package-lock.json"];

/**
 * The dataset at `root` as a revision of its repository holds it.
 *
 * @param partedFrom where given, the commit at which the revision parted from this one
 * @throws UsageError where there is no repository, or no such revision in it
 */
export function revisionOf({ env }: Io, root: string, name: string, partedFrom?: string): Revision {
  const reading = readRevision(root, name, gitEnvironment(env), partedFrom);
  if (!reading.ok) throw new UsageError(reading.reason);
  return reading.revision;
}

/**
 * The environment for git: its messages in English, no questions, and none of the variables by which a
 * hook that runs us would point it to another repository than the one that holds the dataset.
 */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"].includes(name),
  );
  const own = { LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
  return { ...Object.fromEntries(kept), ...own };
}
