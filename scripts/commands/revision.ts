import { spawnSync } from "node:child_process";
import { readRevision } from "../dataset/revision.ts";
import type { Revision } from "../dataset/revision.ts";
import { UsageError } from "./command.ts";
import type { Io } from "./io.ts";

/**
 * The commit of a dataset; null outside a git repository, or if anything that a release is made of
 * differs from the commit. Other files, such as a release, do not count.
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
 * The dataset at `root` in a revision of its repository.
 *
 * @param partedFrom if given, use the common ancestor of the two
 * @throws UsageError if there is no repository, or no such revision in it
 */
export function revisionOf({ env }: Io, root: string, name: string, partedFrom?: string): Revision {
  const reading = readRevision(root, name, gitEnvironment(env), partedFrom);
  if (!reading.ok) throw new UsageError(reading.reason);
  return reading.revision;
}

/**
 * The environment for git: English messages, no questions, and without the variables that would make
 * it use the repository of a hook that runs us instead of the dataset's.
 */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"].includes(name),
  );
  const own = { LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
  return { ...Object.fromEntries(kept), ...own };
}
