import type { GivenFile } from "./given-file.ts";
import type { LogWriter } from "./import-log.ts";
import { NotThisFormat } from "./not-this-format.ts";

/**
 * The text of a file: what the user says, or UTF-16 or UTF-8 with the mark of it, or UTF-8, or Mac
 * Roman where only that is likely: it is no UTF-8, and its lines end in carriage returns alone, as on
 * the Macintosh of the time before.
 *
 * @throws NotThisFormat when it cannot be decoded
 */
export function decoded(file: GivenFile, encoding: string | undefined, log: LogWriter): string {
  const decode = (label: string) => decodedAs(label, file.bytes);
  const told = (from: string, to: string, why: string) =>
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
      told(marked.toUpperCase(), "UTF-8", "the file begins with the mark of this encoding");
    return decode(marked ?? "utf-8");
  } catch {
    const ends = file.bytes.includes(0x0a) ? undefined : file.bytes.includes(0x0d);
    if (!ends)
      throw new NotThisFormat(
        `${file.name} is not UTF-8. Name its encoding, for example --encoding windows-1252 or --encoding macintosh.`,
      );
    told(
      "Mac Roman",
      "UTF-8",
      "it is no UTF-8, and its lines end in carriage returns alone; --encoding says otherwise",
    );
    return decode("macintosh");
  }
}

/** The encoding that a byte order mark at the beginning names; undefined without one, or for UTF-8. */
export function markedEncoding(bytes: Buffer): string | undefined {
  return { fffe: "utf-16le", feff: "utf-16be" }[bytes.toString("hex", 0, 2)];
}

/**
 * The text without its byte order mark.
 *
 * @throws when the bytes are not in this encoding, or it does not exist
 */
export function decodedAs(encoding: string, bytes: Buffer): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
