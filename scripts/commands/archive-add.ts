import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { ArchiveFolder } from "../archive/archive-folder.ts";
import { archivedAddressFault } from "../archive/archived-address.ts";
import { fetched } from "../archive/fetched.ts";
import { UnreadableDocument } from "../archive/text/document-text.ts";
import type { DocumentText } from "../archive/text/document-text.ts";
import { kindOfFile, kindOfMediaType } from "../archive/text/kind-of-file.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { toldIn } from "../diagnostics/told-in.ts";
import { visible } from "../diagnostics/visible.ts";
import { discover } from "../dataset/discover.ts";
import { recordCopy } from "../edit/record-copy.ts";
import type { Recorded } from "../edit/record-copy.ts";
import { writeWhole } from "../edit/write-file.ts";
import type { SourceCopy } from "../schema/records.ts";
import { decode, readText } from "../yaml/source-text.ts";
import { formats } from "../reporters/index.ts";
import { counted } from "../reporters/sentences.ts";
import { archiveOf, shownPath, trackedIn, trackedSentence } from "./archive-folder-of.ts";
import { UsageError } from "./usage-error.ts";
import type { Context } from "./command.ts";
import { clean, found } from "./exit-status.ts";
import { absolute, appearance, progress, say, write } from "./io.ts";
import type { DatasetOptions } from "./dataset-options.ts";
import { runCheck } from "./run-check.ts";
import { whyNot } from "./user-file.ts";
import { typed } from "./typed.ts";

export interface AddOptions extends DatasetOptions {
  readonly url?: string;
  readonly archivedUrl?: string;
  readonly retrieved?: string;
  readonly keptBy: readonly string[];
  readonly read?: "whole" | "part";
  readonly mediaType?: string;
  readonly text: boolean;
  readonly dryRun?: true;
}

/** In bytes: the largest web archives that people keep of one page. */
const LARGEST = 512 * 1024 * 1024;

/** A document, as it was given or fetched. */
interface Given {
  /** The name of the file, or the address. */
  readonly name: string;
  readonly bytes: Buffer;
}

export async function addCopy(
  context: Context,
  named: string,
  file: string | undefined,
  options: AddOptions,
): Promise<number> {
  const { io } = context;
  const { root, url, archivedUrl } = options;
  const path = recordOf(context, root, named);
  const fault = archivedUrl === undefined ? undefined : archivedAddressFault(archivedUrl, url);
  if (fault !== undefined) throw new UsageError(visible(fault));
  const archive = archiveOf(context, root);
  const tracked = trackedIn(context, root, archive);
  if (tracked > 0) throw new UsageError(trackedSentence(root, archive, tracked));
  const given =
    file === undefined ? await fetchedFrom(context, root, named, url) : opened(context, file);
  const mediaType = mediaTypeOf(given, options.mediaType);
  const sha256 = createHash("sha256").update(given.bytes).digest("hex");
  const today = new Date(options.today * 86_400_000).toISOString().slice(0, 10);
  const retrieved = options.retrieved ?? (file === undefined ? today : undefined);
  const copy: SourceCopy = {
    ...{ sha256, mediaType },
    ...(url !== undefined && { url }),
    ...(archivedUrl !== undefined && { archivedUrl }),
    ...(retrieved !== undefined && { retrieved }),
    ...(options.keptBy.length > 0 && { keptBy: options.keptBy.toSorted() }),
    ...(options.read && { read: options.read }),
  };
  const before = readText(root, path).text;
  const recorded = recordedIn(context, path, before, copy);
  if (!(await isSound(context, options, path, recorded.text))) return found;
  const lines = [
    `${visible(given.name)} is ${kindOfMediaType(mediaType)?.name ?? mediaType}, SHA-256 ${sha256}`,
  ];
  if (options.dryRun) lines.push(`Would be kept in ${shownPath(root, archive.path)}`);
  else {
    const text = await kept(context, archive, given, copy, options.text);
    lines.push(`Kept as ${shownPath(root, archive.fileOf(sha256)!)}`);
    if (text) lines.push(...told(text));
    if (recorded.text !== before) {
      if (readText(root, path).text !== before)
        throw new UsageError(
          `${visible(path)} changed in the meantime, and was left alone. Run the command again.`,
        );
      writeWhole(join(root, path), recorded.text);
    }
  }
  lines.push(...account(path, before, recorded, copy, options));
  await write(io, `${lines.map((line) => visible(line)).join("\n")}\n`);
  return clean;
}

/** The file of the record, by its id, `sources/ID` or its path. */
export function recordOf({ io }: Context, root: string, named: string): string {
  const id = named.replace(/^(?:data\/)?sources\//, "").replace(/\.yml$/, "");
  const sources = discover(root).files.filter(
    ({ kind, collection }) => kind === "record" && collection === "sources",
  );
  const source = sources.find((each) => each.id === id);
  if (source) return source.path;
  const [meant] = nearest(
    id,
    sources.map((each) => each.id),
  );
  throw new UsageError(
    `There is no source “${visible(named)}”${meant === undefined ? `. Make its record first: ${typed(io, root, "new source")}` : `: did you mean “${meant}”?`}`,
  );
}

function opened({ io }: Context, file: string): Given {
  const path = absolute(io, file);
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new UsageError(`${visible(file)} is not a file.`);
    if (stat.size > LARGEST)
      throw new UsageError(
        `${visible(file)} is larger than ${LARGEST / 1024 / 1024} MiB, and is not kept.`,
      );
    if (stat.size === 0) throw new UsageError(`${visible(file)} is empty.`);
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${visible(file)} cannot be read: ${whyNot(error)}.`);
  }
}

async function fetchedFrom(
  { io }: Context,
  root: string,
  source: string,
  url: string | undefined,
): Promise<Given> {
  if (url === undefined)
    throw new UsageError("Name the file, or with --url the address from which it is fetched.");
  progress(io, `fetching ${visible(url)}`);
  const answer = await fetched(url, LARGEST);
  progress(io, "");
  if ("reason" in answer)
    throw new UsageError(
      `${visible(url)} cannot be fetched: ${visible(answer.reason)} Save it with a browser, and add the file: ${typed(io, root, `archive add ${visible(source)} FILE --url ${visible(url)}`)}`,
    );
  return { name: url, bytes: answer.bytes };
}

/** @throws UsageError if it is not what its name or `--media-type` says, or of an unknown kind */
function mediaTypeOf({ name, bytes }: Given, said: string | undefined): string {
  if (said !== undefined) {
    if (!/^[a-z]+\/[A-Za-z0-9]+(?:[.+-][A-Za-z0-9]+)*$/.test(said))
      throw new UsageError(
        `--media-type takes a type such as application/pdf, not “${visible(said)}”.`,
      );
    return said;
  }
  try {
    const kind = kindOfFile(bytes, /^https?:/.test(name) ? "" : name);
    if (kind) return kind.mediaType;
  } catch (error) {
    if (error instanceof UnreadableDocument)
      throw new UsageError(
        `${visible(error.message)} If it is what you want, name its kind with --media-type.`,
      );
    throw error;
  }
  throw new UsageError(
    `${visible(name)} is of a kind that is not known here. Name it, for example: --media-type video/mp4`,
  );
}

function recordedIn(
  { installation }: Context,
  path: string,
  before: string,
  copy: SourceCopy,
): Recorded {
  const { root } = installation.schemas().of.get("sources")!;
  try {
    return recordCopy(before, copy, [...root.properties.keys()]);
  } catch (error) {
    throw new UsageError(
      `The copy cannot be written into ${visible(path)}: ${(error as Error).message}. “casebook check ${visible(path)}” may say why; or write it there by hand: sha256 ${copy.sha256}, mediaType ${copy.mediaType}`,
    );
  }
}

/** Whether a record with a new text has no error that it did not have before. */
export async function isSound(
  context: Context,
  options: DatasetOptions,
  path: string,
  text: string,
): Promise<boolean> {
  const errorsIn = (own?: string) =>
    runCheck(context, options, {
      ...(own !== undefined && {
        read: (file) =>
          file === path ? decode(file, Buffer.from(own)) : readText(options.root, file),
      }),
    });
  const after = errorsIn(text);
  const own = after.report.diagnostics.filter(
    ({ severity, file, related }) =>
      severity === "error" && (file === path || related?.some((other) => other.file === path)),
  );
  if (own.length === 0) return true;
  const before = errorsIn().report.diagnostics.flatMap(toldIn);
  const had = new Set(before.map(({ fingerprint }) => fingerprint));
  const fresh = own.filter((each) => toldIn(each).some(({ fingerprint }) => !had.has(fingerprint)));
  if (fresh.length === 0) return true;
  await write(
    context.io,
    formats.pretty.text({ ...after.report, diagnostics: fresh }, appearance(context.io)),
  );
  say(context.io, "casebook: Nothing was written.");
  return false;
}

/**
 * Keeps the document and its text.
 *
 * @returns undefined if no text was asked for, or the kind of file has none
 * @throws UsageError if no text can be taken; then the document is not kept
 */
async function kept(
  { io, installation }: Context,
  archive: ArchiveFolder,
  { name, bytes }: Given,
  { sha256, mediaType }: SourceCopy,
  wantsText: boolean,
): Promise<DocumentText | undefined> {
  const wasHere = archive.fileOf(sha256) !== undefined;
  archive.keep(bytes, sha256, mediaType);
  if (!wantsText || !kindOfMediaType(mediaType)?.hasText) return undefined;
  try {
    progress(io, `reading ${visible(name)}`);
    const text = await installation.takeText(archive.fileOf(sha256)!, mediaType);
    archive.keepText(sha256, text);
    return text;
  } catch (error) {
    if (!wasHere) archive.drop(sha256);
    if (error instanceof UnreadableDocument)
      throw new UsageError(
        `No text can be taken from ${visible(name)}. ${visible(error.message)} Nothing was written; --no-text keeps the file all the same.`,
      );
    throw error;
  } finally {
    progress(io, "");
  }
}

/** What the text is, in a few lines. */
function told({ blocks, pages, warnings }: DocumentText): string[] {
  const count = (kind: string) => blocks.filter((block) => block.kind === kind).length;
  const uncertain = blocks.filter(
    ({ kind, noteMarks }) => kind === "paragraph" && noteMarks === "uncertain",
  ).length;
  return [
    `Its text: ${pages === undefined ? "" : `${counted(pages, "page")}, `}${counted(count("paragraph"), "paragraph")}, ${counted(count("heading"), "heading")}, ${counted(count("footnote"), "footnote")}`,
    ...(uncertain > 0
      ? [
          `In ${counted(uncertain, "paragraph")} a number joined to a word may be the mark of a note.`,
        ]
      : []),
    ...warnings,
  ];
}

/** What became of the record. */
function account(
  path: string,
  before: string,
  { text, kept }: Recorded,
  { retrieved }: SourceCopy,
  { dryRun }: AddOptions,
): string[] {
  return [
    text === before
      ? `${path} lists it already`
      : `${dryRun ? "Would be written" : "Written"} into ${path}, under copies`,
    ...kept.map(
      ({ field, was, given }) =>
        `Its ${field} stays ${String(was)}; ${String(given)} was not written. Change it in the record if that is right.`,
    ),
    ...(retrieved === undefined && text !== before
      ? ["If you know the day on which you got it, add it: --retrieved YYYY-MM-DD"]
      : []),
  ];
}
