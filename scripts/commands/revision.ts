import { spawnSync } from "node:child_process";

/**
 * The commit that a dataset stands at; null where it is in no git repository, or differs from the
 * commit in what a release is made of. What lies beside that, a release among it, does not count.
 */
export function commitOf(root: string): string | null {
  const git = (...args: string[]): string | null => {
    const run = spawnSync("git", ["-C", root, ...args], { encoding: "utf8" });
    return run.status === 0 ? run.stdout.trim() : null;
  };
  const changes = git("status", "--porcelain", "--untracked-files=all", "--", ...ingredients);
  return changes === "" ? git("rev-parse", "--verify", "HEAD") : null;
}

const ingredients = ["data", "schemas", "scripts", "package.json", "package-lock.json"];
