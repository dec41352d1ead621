import iconv from "iconv-lite";
import type { GivenFile } from "../core/given-file.ts";
import type { LogWriter } from "../core/import-log.ts";
import { NotThisFormat } from "../core/not-this-format.ts";

/** Bytes decoded at a time. */
const CHUNK = 256 * 1024;

/**
 * The text of a file in pieces, without its byte order mark: in the encoding that the user names,
 * otherwise by its byte order mark, or in UTF-8. A file that is not UTF-8 and whose lines end in
 * carriage returns alone, as on old Macintoshes, is read as Mac Roman.
 *
 * @throws NotThisFormat when it cannot be decoded; only a named encoding is judged piece by piece
 */
export function decoded(
  file: GivenFile,
  encoding: string | undefined,
  log: Pick<LogWriter, "map">,
): Iterable<string> {
  const { name, bytes } = file;
  const logMap = (from: string, why: string) =>
    log.map({ file: name, kind: "encoding", from, to: "UTF-8", why });
  if (encoding !== undefined) return decodedAs(encoding, file);
  const marked = markedEncoding(bytes);
  if (marked !== undefined) {
    logMap(marked.toUpperCase(), "the file begins with the byte order mark of this encoding");
    return decodedAs(marked, file);
  }
  if (isUtf8(bytes)) return decodedAs("utf-8", file);
  if (bytes.includes(0x0a) || !bytes.includes(0x0d))
    throw new NotThisFormat(
      `${name} is not UTF-8. Name its encoding: --encoding windows-1252 for a CSV of Excel in Western Europe, windows-1251 for Cyrillic, macintosh for an old Macintosh; or save it again as CSV UTF-8.`,
    );
  logMap(
    "Mac Roman",
    "it is not UTF-8, and its lines end in carriage returns alone; use --encoding for another encoding",
  );
  return decodedAs("macintosh", file);
}

/** The encoding by the byte order mark; undefined without one, or for UTF-8. */
export function markedEncoding(bytes: Buffer): string | undefined {
  return { fffe: "utf-16le", feff: "utf-16be" }[bytes.toString("hex", 0, 2)];
}

/**
 * The text in pieces, without its byte order mark; decoded anew each time it is read.
 *
 * @throws NotThisFormat when there is no such encoding, or, at that piece, when bytes are not of it
 */
export function decodedAs(encoding: string, { name, bytes }: GivenFile): Iterable<string> {
  if (!decoderOf(encoding))
    throw new NotThisFormat(
      `There is no encoding “${encoding}”. Names are for example utf-8, utf-16le, windows-1252, windows-1251, iso-8859-2, macintosh, cp850, gb18030.`,
    );
  return { [Symbol.iterator]: pieces };

  function* pieces(): Generator<string> {
    const { write, end } = decoderOf(encoding)!;
    let first = true;
    for (let at = 0; at <= bytes.length; at += CHUNK) {
      const piece = bytes.subarray(at, at + CHUNK);
      const text = attempt(() => (at + CHUNK > bytes.length ? write(piece) + end() : write(piece)));
      if (text === undefined || text.includes("\ufffd"))
        throw new NotThisFormat(
          `${name} is not ${encoding}: it holds bytes that have no meaning there. Name its encoding, for example --encoding windows-1252.`,
        );
      yield first ? text.replace(/^\ufeff/, "") : text;
      first = false;
    }
  }
}

interface Decoder {
  readonly write: (bytes: Buffer) => string;
  readonly end: () => string;
}

/**
 * A decoder by the name that web browsers use, or by the number of a code page of DOS, in which
 * Excel writes “CSV (MS-DOS)”. What Node itself decodes as windows-1252 is Latin-1 in its version 20
 * (a control character for each curly quotation mark), so iconv-lite decodes all but Unicode.
 */
function decoderOf(encoding: string): Decoder | undefined {
  const known = attempt(() => new TextDecoder(encoding, { fatal: true, ignoreBOM: true }));
  if (known?.encoding.startsWith("utf-"))
    return {
      write: (bytes) => known.decode(bytes, { stream: true }),
      end: () => known.decode(),
    };
  const label = known?.encoding ?? (/^(?:cp|ibm)[0-9]{3}$/i.test(encoding) ? encoding : undefined);
  if (label !== undefined && iconv.encodingExists(label)) {
    const stream = iconv.getDecoder(label, { stripBOM: false });
    return { write: (bytes) => stream.write(bytes), end: () => stream.end() ?? "" };
  }
  return (
    known && { write: (bytes) => known.decode(bytes, { stream: true }), end: () => known.decode() }
  );
}

function isUtf8(bytes: Buffer): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return (
    attempt(() => {
      for (let at = 0; at < bytes.length; at += CHUNK)
        decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
      decoder.decode();
      return true;
    }) ?? false
  );
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
