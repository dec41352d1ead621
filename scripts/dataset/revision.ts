import { visible } from "../diagnostics/visible.ts";
import { discoverIn } from "./discover.ts";
import type { DataFile } from "./discover.ts";
import { gitIn } from "./git.ts";
import type { Git } from "./git.ts";
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
  const git = gitIn(root, environment);
  const repository = repositoryOf(git, root);
  if (typeof repository === "string") return { ok: false, reason: repository };
  const tip = commitOf(git, name, repository.shallow);
  if (!tip.ok) return tip;
  const parted = from === undefined ? tip : partingOf(git, tip.commit, from, repository.shallow);
  if (!parted.ok) return parted;
  const { commit } = parted;
  const listing = git([
    ...["ls-tree", "-r", "-z", "--full-tree", commit, "--"],
    `${repository.prefix}data`,
  ]);
  if (!listing.ok) return { ok: false, reason: unreadableCommit(name, listing.reason) };
  const tree = treeOf(listing.output.toString("utf8"), repository.prefix);
  const { files, findings } = discoverIn(tree);
  return {
    ok: true,
    revision: {
      commit,
      format: repository.format,
      files,
      findings,
      blob: (path) => tree.blobs.get(path),
      texts: (paths) => textsOf(git, paths, tree.blobs),
      holding: (words) => holding(git, commit, repository.prefix, files, words),
    },
  };
}

interface Repository {
  /** The path from the top of the repository to the dataset, with `/` at the end; may be empty. */
  readonly prefix: string;
  readonly format: ObjectFormat;
  readonly shallow: boolean;
}

function repositoryOf(git: Git, root: string): Repository | string {
  const answer = git([
    ...["rev-parse", "--is-shallow-repository", "--show-object-format", "--show-prefix"],
  ]);
  if (!answer.ok) return noRepository(answer.reason, root);
  const [shallow, format, ...prefix] = answer.output.toString("utf8").split("\n");
  return {
    shallow: shallow === "true",
    format: format === "sha256" ? "sha256" : "sha1",
    prefix: prefix.join("\n").replace(/\n$/, ""),
  };
}

function noRepository(reason: string, root: string): string {
  if (/ENOENT/.test(reason)) return "git was not found; revisions can only be read with it.";
  if (/not a git repository/.test(reason))
    return `${visible(root)} is not in a git repository, so it has no revisions.`;
  if (/dubious ownership/.test(reason))
    return `git does not read this repository, because its folder belongs to somebody else. If you trust it: git config --global --add safe.directory ${visible(root)} (or the folder above it that holds .git).`;
  return `git cannot read this repository: ${visible(reason)}`;
}

type Commit = { readonly ok: true; readonly commit: string } | { ok: false; reason: string };

function commitOf(git: Git, name: string, shallow: boolean): Commit {
  // What begins with a hyphen could be taken for an option; no branch or tag does.
  if (!/^[^-\p{Cc}\s][^\p{Cc}\s]*$/u.test(name) || name.length > 300)
    return { ok: false, reason: `“${visible(name.slice(0, 300))}” is not the name of a revision.` };
  const answer = git(["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  const commit = answer.ok ? answer.output.toString("utf8").trim() : "";
  if (/^[0-9a-f]{40,64}$/.test(commit)) return { ok: true, commit };
  const shown = visible(name);
  return {
    ok: false,
    reason: shallow
      ? `The revision “${shown}” is not in this clone, which holds the newest commits only. Fetch the rest with “git fetch --unshallow”, or that one with “git fetch --depth=1 origin ${shown}”; on GitHub, give actions/checkout “fetch-depth: 0”.`
      : `There is no revision “${shown}” in this repository. “git fetch” brings what others have pushed: the branch main of the remote origin is called origin/main then.`,
  };
}

function partingOf(git: Git, commit: string, from: string, shallow: boolean): Commit {
  const other = commitOf(git, from, shallow);
  if (!other.ok) return other;
  const answer = git(["merge-base", commit, other.commit]);
  const parted = answer.ok ? answer.output.toString("utf8").trim() : "";
  if (/^[0-9a-f]{40,64}$/.test(parted)) return { ok: true, commit: parted };
  return {
    ok: false,
    reason: shallow
      ? "Where the two revisions parted is not in this clone, which holds the newest commits only. Fetch the rest with “git fetch --unshallow”."
      : "The two revisions have no commit in common.",
  };
}

function unreadableCommit(name: string, reason: string): string {
  return `git cannot read what “${visible(name)}” holds: ${visible(reason)}`;
}

/** The tree that `git ls-tree -r -z` lists; folders follow from the paths of files. */
function treeOf(
  listing: string,
  prefix: string,
): Tree & { readonly blobs: ReadonlyMap<string, string> } {
  const folders = new Map<string, Map<string, Entry>>();
  const blobs = new Map<string, string>();
  for (const line of listing.split("\0")) {
    const found = /^([0-7]{6}) \S+ ([0-9a-f]{40,64})\t(.*)$/s.exec(line);
    if (!found) continue;
    const [, mode = "", blob = "", full = ""] = found;
    const path = full.slice(prefix.length);
    if (mode.startsWith("100")) blobs.set(path, blob);
    add(path, mode.startsWith("100") ? "file" : mode === "120000" ? "link" : "other");
  }
  return {
    blobs,
    data: () => folders.get("")?.get("data"),
    entries: (folder) => [...(folders.get(folder)?.values() ?? [])],
  };

  function add(path: string, kind: Kind): void {
    const at = path.lastIndexOf("/");
    const folder = path.slice(0, Math.max(at, 0));
    const name = path.slice(at + 1);
    const inner = folders.get(folder) ?? new Map<string, Entry>();
    if (!folders.has(folder)) {
      folders.set(folder, inner);
      if (folder !== "") add(folder, "folder");
    }
    inner.set(name, {
      name,
      isDirectory: () => kind === "folder",
      isFile: () => kind === "file",
      isSymbolicLink: () => kind === "link",
    });
  }
}

type Kind = "file" | "folder" | "link" | "other";

/** How many bytes git is asked for at once. */
const batch = 32 * 1024 * 1024;

function* textsOf(
  git: Git,
  paths: readonly string[],
  blobs: ReadonlyMap<string, string>,
): Iterable<SourceText> {
  const sizes = sizesOf(
    git,
    paths.flatMap((path) => blobs.get(path) ?? []),
  );
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
    const contents = contentsOf(git, [...new Set(small)]);
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
  git: Git,
  commit: string,
  prefix: string,
  files: readonly DataFile[],
  words: readonly string[],
): string[] {
  const all = files.map(({ path }) => path);
  if (words.length === 0) return [];
  if (words.length > mostWords) return all;
  const answer = git([
    ...["grep", "--files-with-matches", "--null", "--text", "--fixed-strings", "--full-name"],
    ...words.flatMap((word) => ["-e", word]),
    ...[commit, "--", `:(top,literal)${prefix}data`],
  ]);
  // Status 1: no file holds a word. After any other failure, every file may hold one.
  if (!answer.ok) return answer.status === 1 ? [] : all;
  const found = new Set(
    answer.output
      .toString("utf8")
      .split("\0")
      .map((name) => name.slice(commit.length + 1 + prefix.length)),
  );
  return all.filter((path) => found.has(path));
}

function missing(file: string): SourceText {
  const finding = {
    rule: "files/unreadable",
    severity: "error",
    message: "This clone does not hold the content of this file in the revision.",
    help: "Fetch it: “git fetch --refetch”.",
    place: { file },
  } as const;
  return { file, text: "", sha256: "", state: "lost", findings: [finding] };
}

/** Sizes in bytes, by the names of blobs; missing blobs are left out. */
function sizesOf(git: Git, blobs: readonly string[]): Map<string, number> {
  const answer = git(["cat-file", "--batch-check"], lines(blobs));
  if (!answer.ok) return new Map();
  return new Map(
    answer.output
      .toString("utf8")
      .split("\n")
      .flatMap((line): [string, number][] => {
        const [blob = "", kind, size] = line.split(" ");
        return kind === "blob" ? [[blob, Number(size)]] : [];
      }),
  );
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
