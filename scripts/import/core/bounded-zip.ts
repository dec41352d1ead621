import { Unzip, UnzipInflate, zipSync } from "fflate";
import { NotThisFormat } from "./not-this-format.ts";
import type { GivenFile } from "./given-file.ts";

/** Limits of an office file; the largest known, an export of the index, inflates to 400 MB. */
const MOST_ENTRIES = 2_000;
const MOST_BYTES = 768 * 1024 * 1024;
/** Times its compressed size; text in XML reaches 20, a bomb 1,000. */
const MOST_INFLATION = 200;
const CHUNK = 64 * 1024;

/** The parts of an office file that hold text. */
export interface Parts {
  /** By their paths in the file. */
  readonly texts: ReadonlyMap<string, string>;
  /** The same parts packed again, so that other readers see nothing else. */
  readonly packed: Buffer;
}

/**
 * Unpacks the XML of a Word or Excel file piece by piece, and stops at a limit that such files never
 * reach. Pictures and other parts that are not XML are skipped.
 *
 * @throws NotThisFormat when it is not such a file, inflates beyond bounds, or declares a document type,
 *   through which XML can refer to other files and to itself
 */
export function xmlParts(file: GivenFile): Parts {
  const { name, bytes } = file;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new NotThisFormat(`${name} is not a Word or Excel file of today's kind (a zip of XML).`);
  const parts: Record<string, Uint8Array> = {};
  const most = Math.min(MOST_BYTES, Math.max(bytes.length * MOST_INFLATION, 1024 * 1024));
  let [entries, inflated] = [0, 0];
  const unzip = new Unzip((entry) => {
    if (++entries > MOST_ENTRIES)
      throw new NotThisFormat(`${name} holds more than ${MOST_ENTRIES} parts.`);
    if (!/\.(?:xml|rels)$/i.test(entry.name) || Object.hasOwn(parts, entry.name)) return;
    const pieces: Uint8Array[] = [];
    entry.ondata = (error, piece, last) => {
      if (error) throw new NotThisFormat(`${name} is damaged: ${error.message}`);
      inflated += piece.length;
      if (inflated > most)
        throw new NotThisFormat(
          `${name} inflates to more than ${Math.round(most / 1024 / 1024)} MiB, as no such file does.`,
        );
      pieces.push(piece);
      if (last) parts[entry.name] = Buffer.concat(pieces);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch (error) {
    if (error instanceof NotThisFormat) throw error;
    throw new NotThisFormat(
      `${name} is damaged: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const texts = new Map(
    Object.entries(parts).map(([path, content]) => [path, Buffer.from(content).toString("utf8")]),
  );
  for (const [path, text] of texts)
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
      throw new NotThisFormat(`${name} declares a document type in ${path}, and is not read.`);
  return { texts, packed: Buffer.from(zipSync(parts, { level: 0 })) };
}
