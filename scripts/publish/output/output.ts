import { hash } from "node:crypto";
import { appendFileSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { blocksOf, inBlocks, summing } from "./blocks.ts";
import type { Sum } from "./blocks.ts";
import { mustBeReadable } from "./scan.ts";
import type { Search, Searchable } from "./scan.ts";

/** A written file of a release. */
export interface ReleaseFile extends Sum {
  /** Below the folder of the release, with `/`. */
  readonly path: string;
  readonly mediaType: string;
  /** The number of records or rows, where the file is a list or a table. */
  readonly rows?: number;
}

/** A file that is being written. */
export interface OpenFile {
  readonly write: (piece: string | Uint8Array) => void;
  readonly close: (rows?: number) => void;
}

/** Writes the files of one format. No file is held in memory as a whole. */
export interface Output {
  /** The closed files of all formats. */
  readonly files: readonly ReleaseFile[];
  /** A folder for temporary files. */
  readonly scratch: string;
  readonly open: (path: string, mediaType: string) => OpenFile;
  /** Writes a whole file. */
  readonly file: (path: string, mediaType: string, content: string, rows?: number) => void;
  /** Moves a file of the scratch folder into the release. */
  readonly take: (path: string, mediaType: string, from: string) => void;
  /** The bytes of a closed file. */
  readonly read: (path: string) => Iterable<Buffer>;
}

/** The folder of a release. */
export interface ReleaseFolder {
  /** The closed files of all formats. */
  readonly files: readonly ReleaseFile[];
  /** The output for a format that is searched in this way. */
  readonly outputOf: (searchable: Searchable) => Output;
}

/**
 * @param folder where the release goes; both folders exist
 * @param search looks into everything before it is written; after the first hit nothing is written
 * @param progress called with the path of every file before it is written
 */
export function releaseFolder(
  folder: string,
  scratch: string,
  search?: Search,
  progress: (path: string) => void = () => {},
): ReleaseFolder {
  const files: ReleaseFile[] = [];
  const folders = new Set([folder]);
  // Most files are small: one buffer for all of them is much of the time that writing a large site takes.
  const block = Buffer.allocUnsafe(2 ** 18);
  const bytesOf = (text: string) =>
    text.length * 3 > block.length ? Buffer.from(text) : block.subarray(0, block.write(text));
  const outputOf = (searchable: Searchable): Output => ({
    files,
    scratch,
    open(path, mediaType) {
      // A function could not read the texts of a half-written file.
      mustBeReadable(path, mediaType);
      const place = placeOf(path);
      const sum = summing();
      let isThere = false;
      const append = (block: Uint8Array) => {
        isThere = true;
        sum.add(block);
        if (!search?.found.length) appendFileSync(place, block);
      };
      const searched = search?.before(path, append);
      const file = inBlocks(searched ? searched.write : append);
      return {
        write: file.write,
        close(rows) {
          file.close();
          searched?.close();
          // An empty file exists too.
          if (!isThere) append(Buffer.alloc(0));
          files.push({ path, mediaType, ...sum.end(), ...(rows === undefined ? {} : { rows }) });
        },
      };
    },
    file(path, mediaType, content, rows) {
      if (search) {
        const file = this.open(path, mediaType);
        file.write(Buffer.from(content));
        file.close(rows);
        return;
      }
      mustBeReadable(path, mediaType);
      const whole = bytesOf(content);
      writeFileSync(placeOf(path), whole);
      const sum = { bytes: whole.length, sha256: hash("sha256", whole) };
      files.push({ path, mediaType, ...sum, ...(rows === undefined ? {} : { rows }) });
    },
    take(path, mediaType, from) {
      if (searchable === "bytes") mustBeReadable(path, mediaType);
      const sum = summing();
      const searched = search?.before(path, () => {});
      for (const block of blocksOf(from)) {
        sum.add(block);
        searched?.write(block);
      }
      searched?.close();
      if (search && searchable !== "bytes")
        for (const text of searchable(from)) search.look(path, text);
      if (!search?.found.length) renameSync(from, placeOf(path));
      files.push({ path, mediaType, ...sum.end() });
    },
    read: (path) => blocksOf(join(folder, path)),
  });
  return { files, outputOf };

  function placeOf(path: string): string {
    progress(path);
    const place = join(folder, path);
    const around = dirname(place);
    if (!folders.has(around)) mkdirSync(around, { recursive: true });
    folders.add(around);
    return place;
  }
}
