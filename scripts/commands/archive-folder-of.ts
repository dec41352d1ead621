import { relative, resolve } from "node:path";
import { ARCHIVE, archiveFolder } from "../archive/archive-folder.ts";
import type { ArchiveFolder } from "../archive/archive-folder.ts";
import { visible } from "../diagnostics/visible.ts";
import { discover } from "../dataset/discover.ts";
import { openRepository } from "../dataset/repository.ts";
import type { Source, SourceCopy } from "../schema/records.ts";
import { readFile } from "../yaml/read-file.ts";
import { counted } from "../reporters/sentences.ts";
import { UsageError } from "./usage-error.ts";
import type { Context } from "./command.ts";
import { configured } from "./configuration.ts";
import { absolute, say } from "./io.ts";

/** The archive of the dataset at `root`. */
export function archiveOf({ io, installation }: Context, root: string): ArchiveFolder {
  const named = io.env["CASEBOOK_ARCHIVE"];
  if (named) return archiveFolder(absolute(io, named));
  const { archive = ARCHIVE } = configured(root, installation.schemas());
  return archiveFolder(resolve(root, archive));
}

/** How a path of the archive is shown: from the dataset on, if it is in there. */
export function shownPath(root: string, path: string): string {
  const way = relative(root, path);
  return visible(/^\.\.(?:[\\/]|$)/.test(way) ? path : way.replaceAll("\\", "/"));
}

/** A source, with what its record says of copies. */
export interface SourceWithCopies {
  readonly id: string;
  readonly title: string;
  readonly copies: readonly SourceCopy[];
  readonly outline: NonNullable<Source["outline"]>;
}

/**
 * The sources of the dataset at `root`.
 *
 * @throws UsageError if a record cannot be read
 */
export function sourcesAt(root: string): SourceWithCopies[] {
  return discover(root).files.flatMap(({ kind, collection, id, path }) => {
    if (kind !== "record" || collection !== "sources") return [];
    const reading = readFile(root, path);
    if (!reading.ok)
      throw new UsageError(`${visible(path)} cannot be read: “casebook check” says why.`);
    const { title, copies, outline } = reading.value as Partial<Source>;
    return [
      {
        id,
        title: String(title ?? ""),
        copies: (Array.isArray(copies) ? copies : []).filter(isCopy),
        outline: (Array.isArray(outline) ? outline : []).filter(isSection),
      },
    ];
  });
}

function isCopy(copy: Partial<SourceCopy> | null): boolean {
  return typeof copy?.sha256 === "string" && typeof copy.mediaType === "string";
}

function isSection(section: { id?: unknown; title?: unknown } | null): boolean {
  return typeof section?.id === "string" && typeof section.title === "string";
}

/** How many files of the archive git tracks: they are published with the dataset. */
export function trackedIn({ io }: Context, root: string, archive: ArchiveFolder): number {
  const repository = openRepository(root, io.env);
  if (typeof repository === "string") return 0;
  const answer = repository.git(["ls-files", "-z", "--", archive.path]);
  return answer.ok ? answer.output.toString("utf8").split("\0").length - 1 : 0;
}

/** Says what is wrong if documents are in git. */
export function warnOfTracked(context: Context, root: string, archive: ArchiveFolder): void {
  const count = trackedIn(context, root, archive);
  if (count > 0) say(context.io, `casebook: ${trackedSentence(root, archive, count)}`);
}

export function trackedSentence(root: string, { path }: ArchiveFolder, count: number): string {
  const shown = shownPath(root, path);
  return `git tracks ${counted(count, "file")} in ${shown}, and would publish documents that belong to others. Take them out: git rm -r --cached ${shown}`;
}
