import type { GivenFile } from "./given-file.ts";
import type { LogWriter } from "./import-log.ts";
import { NotThisFormat } from "./not-this-format.ts";

/**
 * The text of a file in the encoding that the user names; otherwise by its byte order mark, or in UTF-8.
 * A file that is not UTF-8 and whose lines end in carriage returns alone, as on old Macintoshes, is
 * read as Mac Roman.
 *
 * @throws NotThisFormat when it cannot be decoded
 */
export function decoded(file: GivenFile, encoding: string | undefined, log: LogWriter): string {
  const decode = (label: string) => decodedAs(label, file.bytes);
  const logMap = (from: string, to: string, why: string) =>
    log.map({ file: file.name, kind: "encoding", from, to, why });
  if (encoding !== undefined) {
    try {
      return decode(encoding);
    } catch {
      throw new NotThisFormat(`${file.name} is not ${encoding}, or there is no such encoding.`);
    }
  }
  const marked = markedEncoding(file.bytes);
  try {
    if (marked !== undefined)
      logMap(
        marked.toUpperCase(),
        "UTF-8",
        "the file begins with the byte order mark of this encoding",
      );
    return decode(marked ?? "utf-8");
  } catch {
    const ends = file.bytes.includes(0x0a) ? undefined : file.bytes.includes(0x0d);
    if (!ends)
      throw new NotThisFormat(
        `${file.name} is not UTF-8. Name its encoding, for example --encoding windows-1252 or --encoding macintosh.`,
      );
    logMap(
      "Mac Roman",
      "UTF-8",
      "it is not UTF-8, and its lines end in carriage returns alone; use --encoding for another encoding",
    );
    return decode("macintosh");
  }
}

/** The encoding by the byte order mark; undefined without one, or for UTF-8. */
export function markedEncoding(bytes: Buffer): string | undefined {
  return { fffe: "utf-16le", feff: "utf-16be" }[bytes.toString("hex", 0, 2)];
}

/**
 * The text without its byte order mark.
 *
 * @throws when the bytes are not in this encoding, or the encoding does not exist
 */
export function decodedAs(encoding: string, bytes: Buffer): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
