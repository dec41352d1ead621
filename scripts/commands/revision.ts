import { createHash } from "node:crypto";
import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { readRevision, revisionIn } from "../dataset/revision.ts";
import type { Revision, RevisionReading } from "../dataset/revision.ts";
import { openRepository } from "../dataset/repository.ts";
import type { Repository } from "../dataset/repository.ts";
import type { ObjectFormat } from "../dataset/snapshot.ts";
import { UsageError } from "./usage-error.ts";
import type { Io } from "./io.ts";

/**
 * The commit of a dataset: that of its own repository whose blobs are the files that a release is made of, no
 * more and no fewer. Null outside a repository, and where anything differs, be it ignored by git, kept out of
 * its sight or not checked out. Other files, such as a release, do not count.
 */
export function commitOf(io: Io, root: string): string | null {
  return provenanceOf(io, root).commit;
}

/** The commit of a dataset, and otherwise the files that keep a release from naming one. */
export function provenanceOf(
  { env }: Io,
  root: string,
): { readonly commit: string | null; readonly others: readonly string[] } {
  const none = { commit: null, others: [] };
  const repository = openRepository(root, env);
  if (typeof repository === "string") return none;
  const { git, prefix, format } = repository;
  const head = git(["rev-parse", "--verify", "HEAD"]);
  const list = git([
    "ls-tree",
    "-r",
    "-z",
    "--full-tree",
    "HEAD",
    "--",
    ...ingredients.map((one) => prefix + one),
  ]);
  if (!head.ok || !list.ok) return none;
  const blobs = new Map<string, string>();
  for (const entry of list.output.toString("utf8").split("\0")) {
    const [, type, blob, path] = /^\d+ (\w+) ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    if (path !== undefined) blobs.set(path.slice(prefix.length), type === "blob" ? blob! : "");
  }
  const there = ingredients.flatMap((one) => filesOf(root, one));
  // What git status says is not asked: it passes over ignored files, and over those that it was told to.
  const others = there.filter((path) => !blobIs(join(root, path), blobs.get(path), format));
  const known = new Set(there);
  const missing = [...blobs.keys()].filter((path) => !known.has(path));
  if (others.length + missing.length > 0) return { commit: null, others: [...others, ...missing] };
  return { commit: head.output.toString("utf8").trim(), others: [] };
}

/** The files at or below a path, with `/`; none where it is missing. */
function filesOf(root: string, path: string): string[] {
  const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
}

/** Whether a file is that blob, as git stores it: a checkout may have given it the line ends of Windows. */
function blobIs(path: string, blob: string | undefined, format: ObjectFormat): boolean {
  if (blob === undefined || !lstatSync(path).isFile()) return false;
  const bytes = readFileSync(path);
  const nameOf = (content: Buffer) =>
    createHash(format).update(`blob ${content.length}\0`).update(content).digest("hex");
  return nameOf(bytes) === blob || nameOf(withLineFeeds(bytes)) === blob;
}

function withLineFeeds(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
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
