import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { EXTRACTOR } from "./text/document-text.ts";
import type { DocumentText } from "./text/document-text.ts";
import { kindOfMediaType } from "./text/kind-of-file.ts";

/** Where the archive of a dataset is, if nothing names another folder. */
export const ARCHIVE = "archive";

/**
 * A folder of documents, each under the SHA-256 of its bytes (`b2/b21ed6….pdf`), with their texts
 * (`text/`). It keeps itself out of git: what it holds belongs to others.
 */
export interface ArchiveFolder {
  /** Absolute. */
  readonly path: string;
  /** The path of the document with this SHA-256; undefined if it is not here. */
  fileOf(sha256: string): string | undefined;
  /** The SHA-256 of every document, sorted. */
  hashes(): string[];
  /** Keeps a document; what has the same name and other bytes is damaged, and replaced. */
  keep(bytes: Uint8Array, sha256: string, mediaType: string): void;
  /** Removes a document. */
  drop(sha256: string): void;
  /** The text that was taken from it by this version of the reader; undefined if none was. */
  textOf(sha256: string): DocumentText | undefined;
  keepText(sha256: string, text: DocumentText): void;
}

/** @param path absolute; the folder need not exist, and nothing is made before something is kept */
export function archiveFolder(path: string): ArchiveFolder {
  const shelf = (sha256: string) => join(path, sha256.slice(0, 2));
  const textFile = (sha256: string) => join(path, "text", String(EXTRACTOR), `${sha256}.json`);
  const fileOf = (sha256: string) => {
    const name = namesIn(shelf(sha256)).find((name) => hashIn(name) === sha256);
    return name === undefined ? undefined : join(shelf(sha256), name);
  };
  return {
    path,
    fileOf,
    hashes: () =>
      namesIn(path)
        .filter((name) => /^[0-9a-f]{2}$/.test(name))
        .flatMap((name) => namesIn(join(path, name)).flatMap((file) => hashIn(file) ?? []))
        .toSorted(),
    keep(bytes, sha256, mediaType) {
      const there = fileOf(sha256);
      if (there !== undefined) {
        if (hashOfFile(there) === sha256) return;
        rmSync(there);
      }
      const ending = kindOfMediaType(mediaType)?.endings[0];
      writeInPlace(path, join(shelf(sha256), ending ? `${sha256}.${ending}` : sha256), bytes);
    },
    drop(sha256) {
      const there = fileOf(sha256);
      if (there !== undefined) rmSync(there);
    },
    textOf(sha256) {
      try {
        return JSON.parse(readFileSync(textFile(sha256), "utf8")) as DocumentText;
      } catch {
        // Not there, or not written to its end: it is taken again.
        return undefined;
      }
    },
    keepText: (sha256, text) =>
      writeInPlace(path, textFile(sha256), Buffer.from(JSON.stringify(text))),
  };
}

/** The SHA-256 of a file, read piece by piece. */
export function hashOfFile(file: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(1024 * 1024);
  const handle = openSync(file, "r");
  try {
    for (;;) {
      const length = readSync(handle, piece, 0, piece.length, null);
      if (length === 0) return hash.digest("hex");
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
}

/** The SHA-256 that a file is named by; undefined for other names. */
function hashIn(name: string): string | undefined {
  return /^([0-9a-f]{64})(?:\.[a-z.]+)?$/.exec(name)?.[1];
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Writes a file of the archive, complete at any moment, and makes the folder one that git ignores. */
function writeInPlace(archive: string, file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const ignore = join(archive, ".gitignore");
  if (!existsSync(ignore))
    writeFileSync(
      ignore,
      "# Documents belong to those who published them, and not into a repository.\n*\n",
    );
  const fresh = `${file}.new~`;
  try {
    writeFileSync(fresh, bytes);
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
