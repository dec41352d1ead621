import { visible } from "../diagnostics/visible.ts";
import { discoverIn, writtenTwice } from "./discover.ts";
import type { DataFile } from "./discover.ts";
import type { Git } from "./git.ts";
import { fetchMissing } from "./missing-blobs.ts";
import { commitNamed, openRepository, partingOf } from "./repository.ts";
import type { Repository } from "./repository.ts";
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
      other: (path) => otherFile(repository, environment, commit, path),
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

/** How many bytes git is asked for at once. */
const batch = 32 * 1024 * 1024;

function* textsOf(
  repository: Repository,
  paths: readonly string[],
  blobs: ReadonlyMap<string, string>,
  present: (blobs: readonly string[]) => readonly string[],
): Iterable<SourceText> {
  const sizes = sizesOf(repository, present(paths.flatMap((path) => blobs.get(path) ?? [])));
  let group: string[] = [];
  let length = 0;
  for (const path of paths) {
    const size = sizes.get(blobs.get(path) ?? "") ?? 0;
    if (length + size > batch && group.length > 0) {
      yield* read(group);
      [group, length] = [[], 0];
    }
    group.push(path);
    length += Math.min(size, limits.bytes + 1);
  }
  yield* read(group);

  function* read(group: readonly string[]): Iterable<SourceText> {
    const small = group.flatMap((path) => {
      const blob = blobs.get(path);
      return blob !== undefined && (sizes.get(blob) ?? Infinity) <= limits.bytes ? [blob] : [];
    });
    const contents = contentsOf(repository.git, [...new Set(small)]);
    for (const path of group) {
      const blob = blobs.get(path) ?? "";
      const bytes = contents.get(blob);
      if (bytes) yield decode(path, bytes);
      else if ((sizes.get(blob) ?? 0) > limits.bytes)
        yield decode(path, new Uint8Array(limits.bytes + 1));
      else yield missing(path);
    }
  }
}

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

function missing(file: string): SourceText {
  const finding = {
    rule: "files/unreadable",
    severity: "error",
    message: "This clone does not hold the content of this file in the revision.",
    help: "Fetch it: “git fetch --refetch --no-filter”.",
    place: { file },
  } as const;
  return { file, text: "", sha256: "", state: "lost", findings: [finding] };
}

/** Sizes in bytes, by the names of blobs; missing blobs are left out. Each is asked for once. */
function sizesOf(
  { git, blobSizes }: Repository,
  blobs: readonly string[],
): ReadonlyMap<string, number> {
  const unknown = blobs.filter((blob) => !blobSizes.has(blob));
  if (unknown.length === 0) return blobSizes;
  const { output } = git(["cat-file", "--batch-check"], lines(unknown));
  for (const line of output.toString("utf8").split("\n")) {
    const [blob = "", kind, size] = line.split(" ");
    if (kind === "blob") blobSizes.set(blob, Number(size));
  }
  return blobSizes;
}

function contentsOf(git: Git, blobs: readonly string[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  if (blobs.length === 0) return contents;
  const answer = git(["cat-file", "--batch"], lines(blobs));
  if (!answer.ok) return contents;
  const { output } = answer;
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [blob = "", kind, size] = output.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    contents.set(blob, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}
