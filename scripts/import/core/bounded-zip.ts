import { Unzip, UnzipInflate, zipSync } from "fflate";
import { NotThisFormat } from "./not-this-format.ts";
import type { GivenFile } from "./given-file.ts";

/** Limits of an office file; the largest known, an export of the index, inflates to 400 MB. */
const MOST_ENTRIES = 2_000;
const MOST_BYTES = 768 * 1024 * 1024;
/** Times its compressed size; text in XML reaches 20, a bomb 1,000. */
const MOST_INFLATION = 200;
const CHUNK = 64 * 1024;

/** A piece of a part of a zip, as it is unpacked. */
interface Piece {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Unpacks parts of an office file piece by piece, and stops at a limit that such files never reach.
 * A second part of one name is skipped.
 *
 * @throws NotThisFormat when it is not a zip, is damaged, or inflates beyond bounds
 */
export function* inflated(
  { name, bytes }: GivenFile,
  wanted: (path: string) => boolean,
): Generator<Piece> {
  if (!isZip(bytes))
    throw new NotThisFormat(
      `${name} is not a Word, Excel or OpenDocument file of today's kind (a zip of XML).`,
    );
  const most = Math.min(MOST_BYTES, Math.max(bytes.length * MOST_INFLATION, 1024 * 1024));
  const met = new Set<string>();
  let [entries, total] = [0, 0];
  let pieces: Piece[] = [];
  const unzip = new Unzip((entry) => {
    if (++entries > MOST_ENTRIES)
      throw new NotThisFormat(`${name} holds more than ${MOST_ENTRIES} parts.`);
    if (!wanted(entry.name) || met.has(entry.name)) return;
    met.add(entry.name);
    entry.ondata = (error, piece) => {
      if (error instanceof NotThisFormat) throw error as Error;
      if (error) throw new NotThisFormat(`${name} is damaged: ${error.message}`);
      total += piece.length;
      if (total > most)
        throw new NotThisFormat(
          `${name} inflates to more than ${Math.round(most / 1024 / 1024)} MiB, as no such file does.`,
        );
      pieces.push({ path: entry.name, bytes: piece });
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    try {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    } catch (error) {
      if (error instanceof NotThisFormat) throw error;
      throw new NotThisFormat(
        `${name} is damaged: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    yield* pieces;
    pieces = [];
  }
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The paths of all parts of a zip. */
export function pathsIn(file: GivenFile): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const _ of inflated(file, (path) => paths.add(path) && false));
  return paths;
}

/** Parts of a zip as texts, by their paths. */
export function textParts(
  file: GivenFile,
  wanted: (path: string) => boolean,
): ReadonlyMap<string, string> {
  const parts = new Map<string, Uint8Array[]>();
  for (const { path, bytes } of inflated(file, wanted)) {
    const pieces = parts.get(path);
    if (pieces) pieces.push(bytes);
    else parts.set(path, [bytes]);
  }
  return new Map(
    [...parts].map(([path, pieces]) => [path, Buffer.concat(pieces).toString("utf8")]),
  );
}

/** The parts of an office file that hold text. */
export interface Parts {
  /** By their paths in the file. */
  readonly texts: ReadonlyMap<string, string>;
  /** The same parts packed again, so that other readers see nothing else. */
  readonly packed: Buffer;
}

/**
 * Unpacks the XML of an office file. Pictures and other parts that are not XML are skipped.
 *
 * @throws NotThisFormat as `inflated` does, when a part declares a document type, through which XML can
 *   refer to other files and to itself, and when its elements nest so deep that a reader would fail
 */
export function xmlParts(file: GivenFile): Parts {
  const texts = textParts(file, (path) => /\.(?:xml|rels)$/i.test(path));
  for (const [path, text] of texts) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw declaresType(file, path);
    if (deepest(text) > DEEPEST)
      throw new NotThisFormat(
        `${file.name} nests elements more than ${DEEPEST} deep in ${path}, and is not read.`,
      );
  }
  const parts = Object.fromEntries(
    [...texts].map(([path, text]) => [path, new Uint8Array(Buffer.from(text))]),
  );
  return { texts, packed: Buffer.from(zipSync(parts, { level: 0 })) };
}

export function declaresType({ name }: GivenFile, path: string): NotThisFormat {
  return new NotThisFormat(`${name} declares a document type in ${path}, and is not read.`);
}

/** Elements within elements; documents with tables within tables stay below 60. */
const DEEPEST = 250;

function deepest(xml: string): number {
  let [depth, most] = [0, 0];
  for (const [tag] of xml.matchAll(/<[/A-Za-z][^<>]*>/g)) {
    if (tag.startsWith("</")) depth--;
    else if (!tag.endsWith("/>")) most = Math.max(most, ++depth);
  }
  return most;
}
