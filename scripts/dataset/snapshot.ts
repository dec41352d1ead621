import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Finding } from "../diagnostics/finding.ts";
import { discover } from "./discover.ts";
import type { DataFile, Discovery } from "./discover.ts";
import { readBytes, readText } from "../yaml/source-text.ts";
import type { SourceText } from "../yaml/source-text.ts";

/** A dataset at one moment, of which single files can be read. A comparison has two. */
export interface Snapshot {
  readonly files: readonly DataFile[];
  /** About files that are out of place and are not read. */
  readonly findings: readonly Finding[];
  /** Git's name for the bytes of a file; undefined if they cannot be read. */
  blob(path: string): string | undefined;
  /** The texts of files, in their order. */
  texts(paths: readonly string[]): Iterable<SourceText>;
  /** The files that hold, or may hold, one of these words. */
  holding(words: readonly string[]): readonly string[];
}

/** Searching for more words than this costs more than reading the files. */
export const mostWords = 200;

/** How a repository names its objects. */
export type ObjectFormat = "sha1" | "sha256";

/** The dataset in a folder, as it is on the disk. */
export function folderSnapshot(
  root: string,
  format: ObjectFormat,
  { files, findings }: Discovery = discover(root),
): Snapshot {
  return {
    files,
    findings,
    blob: (path) => blobOf(root, path, format),
    *texts(paths) {
      for (const path of paths) yield readText(root, path);
    },
    holding: (words) => {
      const paths = files.map(({ path }) => path);
      if (words.length > mostWords) return paths;
      return paths.filter((path) => holdsOne(root, path, words));
    },
  };
}

/** A file in two snapshots; one of the two is undefined if only the other has it. */
export interface Pair {
  readonly before?: DataFile;
  readonly after?: DataFile;
}

/**
 * The files whose bytes differ. A record that only moved to another folder is the same record.
 * Nothing is parsed.
 */
export function differing(base: Snapshot, head: Snapshot): Pair[] {
  const after = new Map(head.files.map((file) => [nameOf(file), file]));
  const pairs: Pair[] = [];
  for (const before of base.files) {
    const name = nameOf(before);
    const same = after.get(name);
    after.delete(name);
    if (!same) pairs.push({ before });
    else if (base.blob(before.path) !== head.blob(same.path)) pairs.push({ before, after: same });
  }
  return [...pairs, ...[...after.values()].map((file) => ({ after: file }))];
}

/** `cases/x`, or `dataset` for a file in `data/` itself. */
export function nameOf({ kind, collection, id }: DataFile): string {
  return kind === "single" ? id : `${collection}/${id}`;
}

function holdsOne(root: string, path: string, words: readonly string[]): boolean {
  try {
    const bytes = readBytes(join(root, path));
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return words.some((word) => view.includes(word));
  } catch {
    return true;
  }
}

function blobOf(root: string, path: string, format: ObjectFormat): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(join(root, path));
  } catch {
    // It counts as different; whoever reads it reports why.
    return undefined;
  }
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
