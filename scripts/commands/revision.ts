import { gitIn } from "../dataset/git.ts";
import { readRevision, revisionIn } from "../dataset/revision.ts";
import type { Revision, RevisionReading } from "../dataset/revision.ts";
import { openRepository } from "../dataset/repository.ts";
import type { Repository } from "../dataset/repository.ts";
import { UsageError } from "./command.ts";
import type { Io } from "./io.ts";

/**
 * The commit of a dataset; null outside a git repository, or if anything that a release is made of
 * differs from the commit. Other files, such as a release, do not count.
 */
export function commitOf({ env }: Io, root: string): string | null {
  const repository = openRepository(root, env);
  if (typeof repository === "string") return null;
  const git = (...args: string[]): string | null => {
    const answer = gitIn(root, env)(args);
    return answer.ok ? answer.output.toString("utf8").trim() : null;
  };
  const changes = git("status", "--porcelain", "--untracked-files=all", "--", ...ingredients);
  return changes === "" ? git("rev-parse", "--verify", "HEAD") : null;
}

const ingredients = ["data", "schemas", "scripts", "package.json", "package-lock.json"];

/**
 * The repository around a dataset.
 *
 * @throws UsageError if there is none, or it cannot be read
 */
export function repositoryAt({ env }: Io, root: string): Repository {
  const repository = openRepository(root, env);
  if (typeof repository === "string") throw new UsageError(repository);
  return repository;
}

/**
 * The dataset at `root` in a revision of its repository.
 *
 * @param partedFrom if given, use the common ancestor of the two
 * @throws UsageError if there is no repository, or no such revision in it
 */
export function revisionOf({ env }: Io, root: string, name: string, partedFrom?: string): Revision {
  return usable(readRevision(root, name, env, partedFrom));
}

/**
 * The dataset of an open repository in one of its revisions.
 *
 * @throws UsageError if there is no such revision
 */
export function revisionFrom({ env }: Io, repository: Repository, name: string): Revision {
  return usable(revisionIn(repository, env, name));
}

function usable(reading: RevisionReading): Revision {
  if (!reading.ok) throw new UsageError(reading.reason);
  return reading.revision;
}
