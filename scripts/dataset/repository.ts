import { existsSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { visible } from "../diagnostics/visible.ts";
import { gitIn } from "./git.ts";
import type { Git } from "./git.ts";
import type { ObjectFormat } from "./snapshot.ts";

/** The git repository around a dataset. */
export interface Repository {
  readonly git: Git;
  /** The path from the top of the repository to the dataset, with `/` at the end; may be empty. */
  readonly prefix: string;
  readonly format: ObjectFormat;
  /** The folder of the objects; absolute. */
  readonly objects: string;
  /** Whether the clone has the newest commits only. */
  readonly shallow: boolean;
  /** The file that lists where a shallow clone ends; absolute, and often missing. */
  readonly shallowFile: string;
  readonly blobs: KnownBlobs;
  /** The remote from which a clone without file contents fetches them; its name is untrusted. */
  readonly promisor?: { readonly name: string; readonly url: string };
}

/** What was read of the blobs of a repository, by their names. */
export interface KnownBlobs {
  /** In bytes. */
  readonly sizes: Map<string, number>;
  /** Several sides of one change hold the same blobs. */
  readonly contents: Map<string, Uint8Array>;
  /** How many bytes may still be kept. */
  room: number;
}

/** The full name of a commit, or why there is none: what is wrong and what to do, as sentences. */
export type Commit =
  | { readonly ok: true; readonly commit: string }
  | { readonly ok: false; readonly reason: string };

/** The repository around a folder, or why it cannot be read, in sentences. */
export function openRepository(root: string, environment: NodeJS.ProcessEnv): Repository | string {
  const bare = bareRepositoryAround(root);
  if (bare?.checkout !== undefined)
    return `${visible(bare.folder)} looks like the inside of a git repository (HEAD, objects and refs), but lies in the checkout ${visible(bare.checkout)}. Its settings could run commands, so nothing of it is used. Look at it, and remove it if you do not know it.`;
  const git = gitIn(root, environment, bare === undefined ? {} : { gitDir: bare.folder });
  const answer = git([
    ...["rev-parse", "--is-shallow-repository", "--show-object-format"],
    ...["--git-path", "objects", "--git-path", "shallow", "--show-prefix"],
  ]);
  if (!answer.ok) return unreadableRepository(answer.reason, root);
  const [isShallow, format, objects = "", shallow = "", ...prefix] = answer.output
    .toString("utf8")
    .split("\n");
  const promisor = promisorOf(git, root);
  return {
    git,
    prefix: prefix.join("\n").replace(/\n$/, ""),
    format: format === "sha256" ? "sha256" : "sha1",
    objects: resolve(root, objects),
    shallow: isShallow === "true",
    shallowFile: resolve(root, shallow),
    blobs: { sizes: new Map(), contents: new Map(), room: 16 * 1024 * 1024 },
    ...(promisor && { promisor }),
  };
}

/**
 * The nearest folder, from `root` up, that git would take for a bare repository, if no `.git` is nearer;
 * `checkout` is the folder above it with a `.git`. Such a folder can consist of tracked files, and git
 * would obey its settings.
 */
function bareRepositoryAround(
  root: string,
): { readonly folder: string; readonly checkout?: string } | undefined {
  if (!existsSync(root)) return undefined;
  const folders = foldersUp(realpathSync(root));
  const hasGit = (folder: string) => existsSync(join(folder, ".git"));
  const nearest = folders.findIndex((folder) => hasGit(folder) || looksBare(folder));
  if (nearest < 0 || hasGit(folders[nearest]!) || isInside(folders[nearest]!)) return undefined;
  const checkout = folders.slice(nearest + 1).find(hasGit);
  return { folder: folders[nearest]!, ...(checkout !== undefined && { checkout }) };
}

function foldersUp(from: string): string[] {
  const above = dirname(from);
  return above === from ? [from] : [from, ...foldersUp(above)];
}

function looksBare(folder: string): boolean {
  return ["HEAD", "objects", "refs"].every((name) => existsSync(join(folder, name)));
}

/** Whether it is the `.git` of a checkout itself, or in it. */
function isInside(folder: string): boolean {
  return /[\\/]\.git(?:[\\/]|$)/.test(folder);
}

function promisorOf(git: Git, root: string): Repository["promisor"] {
  const answer = git(["config", "--null", "--get-regexp", "^remote\\..*\\.promisor$"]);
  if (!answer.ok) return undefined;
  for (const entry of answer.output.toString("utf8").split("\0")) {
    const [, name] = /^remote\.(.*)\.promisor\n(?:true|yes|on|1)$/is.exec(entry) ?? [];
    if (name === undefined) continue;
    const url = git(["config", "--null", "--get", `remote.${name}.url`]);
    if (!url.ok) continue;
    const address = url.output.toString("utf8").replace(/\0$/, "");
    const isPath = /^\.{0,2}\//.test(address);
    return { name, url: isPath ? resolve(root, address) : address };
  }
  return undefined;
}

function unreadableRepository(reason: string, root: string): string {
  if (/ENOENT/.test(reason))
    return existsSync(root)
      ? "git was not found; revisions can only be read with it."
      : `There is no folder ${visible(root)}.`;
  if (/cannot change to/.test(reason)) return `There is no folder ${visible(root)}.`;
  if (/not a git repository/.test(reason))
    return `${visible(root)} is not in a git repository, so it has no revisions.`;
  if (/dubious ownership/.test(reason))
    return `git does not read this repository, because its folder belongs to somebody else. If you trust it: git config --global --add safe.directory ${visible(root)} (or the folder above it that holds .git).`;
  return `git cannot read this repository: ${visible(reason)}`;
}

/** The commit that a name means. */
export function commitNamed({ git, shallow }: Repository, name: string): Commit {
  // What begins with a hyphen could be taken for an option; no branch or tag does.
  if (!/^[^-\p{Cc}\s][^\p{Cc}]*$/u.test(name) || name.length > 300)
    return { ok: false, reason: `“${visible(name.slice(0, 300))}” is not the name of a revision.` };
  const shown = visible(name);
  const ambiguous = meaningsOf(git, name);
  if (ambiguous.length > 1)
    return {
      ok: false,
      reason: `“${shown}” means several commits: ${ambiguous.map(visible).join(" and ")}. Use one of these names instead.`,
    };
  const answer = git(["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  const commit = answer.ok ? hashIn(answer.output) : undefined;
  if (commit !== undefined) return { ok: true, commit };
  if (isUnborn(git))
    return {
      ok: false,
      reason: `This repository has no commit yet, so there is no revision “${shown}”. Make the first: git add data, then git commit.`,
    };
  return {
    ok: false,
    reason: shallow
      ? `The revision “${shown}” is not in this clone, which holds the newest commits only. Fetch the rest with “git fetch --unshallow”, or that one with “git fetch --depth=1 origin ${shown}”; on GitHub, give actions/checkout “fetch-depth: 0”.`
      : `There is no revision “${shown}” in this repository. “git fetch” brings what others have pushed: the branch main of the remote origin is called origin/main then.`,
  };
}

/** The branches and tags that a name begins with, if they are different commits. */
function meaningsOf(git: Git, name: string): string[] {
  const [short = ""] = /^[^~@{:^]*/.exec(name) ?? [];
  if (short === "") return [];
  const answer = git([
    ...["for-each-ref", "--format=%(refname) %(objectname) %(*objectname)"],
    ...["tags", "heads", "remotes"].map((kind) => `refs/${kind}/${short}`),
  ]);
  if (!answer.ok) return [];
  const commits = new Map<string, string>();
  for (const line of answer.output.toString("utf8").split("\n")) {
    const [ref = "", object = "", peeled = ""] = line.split(" ");
    if (ref.endsWith(`/${short}`) && /^refs\/[a-z]+$/.test(ref.slice(0, -short.length - 1)))
      commits.set(ref, peeled || object);
  }
  return new Set(commits.values()).size > 1 ? [...commits.keys()] : [];
}

function isUnborn(git: Git): boolean {
  const answer = git(["for-each-ref", "--count=1"]);
  const head = git(["rev-parse", "--verify", "--quiet", "HEAD"]);
  return answer.ok && answer.output.length === 0 && !head.ok;
}

/** Where two commits parted. */
export function partingOf({ git, shallow }: Repository, one: string, other: string): Commit {
  const answer = git(["merge-base", one, other]);
  const parted = answer.ok ? hashIn(answer.output) : undefined;
  if (parted !== undefined) return { ok: true, commit: parted };
  return {
    ok: false,
    reason: shallow
      ? "Where the two revisions parted is not in this clone, which holds the newest commits only. Fetch the rest with “git fetch --unshallow”; on GitHub, give actions/checkout “fetch-depth: 0”."
      : "The two revisions have no commit in common.",
  };
}

function hashIn(output: Buffer): string | undefined {
  return /^([0-9a-f]{40,64})\n?$/.exec(output.toString("utf8"))?.[1];
}
