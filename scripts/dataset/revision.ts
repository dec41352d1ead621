import { visible } from "../diagnostics/visible.ts";
import { sizesOf, textsOf } from "./blobs.ts";
import { discoverIn } from "./discover.ts";
import type { DataFile } from "./discover.ts";
import { fetchMissing } from "./missing-blobs.ts";
import { commitNamed, openRepository, partingOf } from "./repository.ts";
import type { Repository } from "./repository.ts";
import { writtenTwice } from "./stray.ts";
import { limits } from "../yaml/limits.ts";
import { mostWords } from "./snapshot.ts";
import type { ObjectFormat, Snapshot } from "./snapshot.ts";
import { decode } from "../yaml/source-text.ts";
import type { SourceText } from "../yaml/source-text.ts";
import type { Entry, Tree } from "./tree.ts";

/** The dataset in a commit. */
export interface Revision extends Snapshot {
  /** The full name of the commit. */
  readonly commit: string;
  readonly format: ObjectFormat;
  /** The size of all files together, in bytes. */
  size(): number;
  /** A file outside `data/`, by its path from the folder that holds it; undefined if there is none. */
  other(path: string): SourceText | undefined;
}

export type RevisionReading =
  | { readonly ok: true; readonly revision: Revision }
  /** What is wrong and what to do, as sentences; may quote the name that was asked for. */
  | { readonly ok: false; readonly reason: string };

/**
 * The dataset of a folder in a revision of its git repository. Nothing is checked out: git lists the
 * tree and gives the bytes, so that no filter, hook or conversion of the repository runs. Links,
 * submodules and files that are too large are treated as in a folder.
 *
 * @param root the folder that holds `data/`
 * @param name whatever names a commit: a branch, a tag, a hash, `HEAD~3`
 * @param from if given, the merge base of this revision and `name` is read
 */
export function readRevision(
  root: string,
  name: string,
  environment: NodeJS.ProcessEnv,
  from?: string,
): RevisionReading {
  const repository = openRepository(root, environment);
  if (typeof repository === "string") return { ok: false, reason: repository };
  return revisionIn(repository, environment, name, from);
}

/** The same in a repository that is open already. */
export function revisionIn(
  repository: Repository,
  environment: NodeJS.ProcessEnv,
  name: string,
  from?: string,
): RevisionReading {
  const { git, prefix } = repository;
  const tip = commitNamed(repository, name);
  if (!tip.ok) return tip;
  const other = from === undefined ? tip : commitNamed(repository, from);
  if (!other.ok) return other;
  const parted = from === undefined ? tip : partingOf(repository, tip.commit, other.commit);
  if (!parted.ok) return parted;
  const { commit } = parted;
  const listing = git(["ls-tree", "-r", "-t", "-z", "--full-tree", commit, "--", `${prefix}data`]);
  if (!listing.ok) return { ok: false, reason: unreadableCommit(name, listing.reason) };
  const tree = treeOf(listing.output.toString("utf8"), prefix);
  if (tree.submodule !== undefined)
    return { ok: false, reason: submoduleReason(name, commit, prefix) };
  const { files, findings: misplaced } = discoverIn(tree);
  const findings = [...misplaced, ...tree.twice.map(writtenTwice)];
  const others = new Map<string, SourceText | undefined>();
  const present = (blobs: readonly string[]) => {
    const missing = fetchMissing(repository, environment, [`${commit}:${prefix}data`], blobs);
    return blobs.filter((blob) => !missing.has(blob));
  };
  return {
    ok: true,
    revision: {
      commit,
      format: repository.format,
      files,
      findings,
      blob: (path) => tree.blobs.get(path),
      texts: (paths) => textsOf(repository, paths, tree.blobs, present),
      holding: (words) => holding(repository, commit, files, words),
      size: () => sizeOf(repository, present, tree.blobs, files),
      other(path) {
        if (!others.has(path)) others.set(path, otherFile(repository, environment, commit, path));
        return others.get(path);
      },
    },
  };
}

/** In a clone without file contents, fetches those of several revisions in one go. */
export function fetchContents(
  repository: Repository,
  environment: NodeJS.ProcessEnv,
  revisions: readonly Revision[],
): void {
  const blobs = revisions.flatMap((side) =>
    side.files.flatMap(({ path }) => side.blob(path) ?? []),
  );
  const trees = revisions.map(({ commit }) => `${commit}^{tree}`);
  fetchMissing(repository, environment, trees, blobs);
}

function sizeOf(
  repository: Repository,
  present: (blobs: readonly string[]) => readonly string[],
  blobs: ReadonlyMap<string, string>,
  files: readonly DataFile[],
): number {
  const all = files.flatMap(({ path }) => blobs.get(path) ?? []);
  const sizes = sizesOf(repository, present([...new Set(all)]));
  return all.reduce((sum, blob) => sum + Math.min(sizes.get(blob) ?? 0, limits.bytes), 0);
}

/** A file outside `data/`; undefined if the commit does not have it. */
function otherFile(
  repository: Repository,
  environment: NodeJS.ProcessEnv,
  commit: string,
  path: string,
): SourceText | undefined {
  const { git, prefix } = repository;
  const entry = git(["ls-tree", "-z", "--full-tree", commit, "--", `${prefix}${path}`]);
  const [, blob] = /^100\d{3} blob ([0-9a-f]+)\t/.exec(entry.output.toString("utf8")) ?? [];
  if (blob === undefined) return undefined;
  fetchMissing(repository, environment, [`${commit}^{tree}`], [blob]);
  const bytes = git(["cat-file", "blob", blob]);
  return bytes.ok ? decode(path, bytes.output) : undefined;
}

function submoduleReason(name: string, commit: string, prefix: string): string {
  return `In “${visible(name)}”, ${visible(prefix)}data is a submodule: its records are in a repository of their own, and this one knows only which commit of it is meant. “git ls-tree ${commit} data” tells which one, and “git diff --submodule=diff ${commit} -- data” what changed in it as text.`;
}

function unreadableCommit(name: string, reason: string): string {
  return `git cannot read what “${visible(name)}” holds: ${visible(reason)}`;
}

interface ListedTree extends Tree {
  readonly blobs: ReadonlyMap<string, string>;
  readonly submodule?: string;
  /** The paths of which a folder has two entries. */
  readonly twice: readonly string[];
}

/** The tree that `git ls-tree -r -t -z` lists. */
function treeOf(listing: string, prefix: string): ListedTree {
  const folders = new Map<string, Map<string, Entry>>();
  const blobs = new Map<string, string>();
  const twice: string[] = [];
  let submodule: string | undefined;
  for (const line of listing.split("\0")) {
    const found = /^([0-7]{6}) \S+ ([0-9a-f]{40,64})\t(.*)$/s.exec(line);
    if (!found) continue;
    const [, mode = "", blob = "", full = ""] = found;
    // The folders above the dataset are listed too.
    if (!`${full}/`.startsWith(`${prefix}data/`)) continue;
    const path = full.slice(prefix.length);
    if (mode === "160000" && path === "data") submodule = blob;
    if (!add(path, kinds[mode.slice(0, 3)] ?? "other")) twice.push(path);
    else if (mode.startsWith("100")) blobs.set(path, blob);
  }
  return {
    ...{ blobs, twice, isCommitted: true },
    ...(submodule !== undefined && { submodule }),
    data: () => folders.get("")?.get("data"),
    entries: (folder) => [...(folders.get(folder)?.values() ?? [])],
  };

  /** Whether the folder had no entry of that name; the first counts. */
  function add(path: string, kind: Kind): boolean {
    const at = path.lastIndexOf("/");
    const folder = path.slice(0, Math.max(at, 0));
    const name = path.slice(at + 1);
    const inner = folders.get(folder) ?? new Map<string, Entry>();
    folders.set(folder, inner);
    if (inner.has(name)) return false;
    inner.set(name, {
      name,
      isDirectory: () => kind === "folder",
      isFile: () => kind === "file",
      isSymbolicLink: () => kind === "link",
    });
    return true;
  }
}

type Kind = "file" | "folder" | "link" | "other";

/** By the first three digits of a mode. */
const kinds: Readonly<Record<string, Kind>> = { "040": "folder", "100": "file", "120": "link" };

function holding(
  { git, prefix }: Repository,
  commit: string,
  files: readonly DataFile[],
  words: readonly string[],
): string[] {
  const all = files.map(({ path }) => path);
  if (words.length === 0) return [];
  if (words.length > mostWords) return all;
  const answer = git([
    ...["grep", "--files-with-matches", "--null", "--text", "--fixed-strings", "--full-name"],
    ...["--no-color", "--no-line-number", "--no-column", "--no-textconv"],
    ...["--no-recurse-submodules", ...words.flatMap((word) => ["-e", word])],
    ...[commit, "--", "data"],
  ]);
  // Status 1: no file holds a word. After any other failure, every file may hold one.
  if (!answer.ok) return answer.status === 1 ? [] : all;
  const names = answer.output.toString("utf8").split("\0").filter(Boolean);
  const found = new Set(names.map((name) => name.slice(commit.length + 1 + prefix.length)));
  const kept = all.filter((path) => found.has(path));
  // Names that fit no file were misread, or are of litter.
  return kept.length > 0 || found.size === 0 ? kept : all;
}
