import { UnreadableDocument } from "./document-text.ts";

/** Byte order marks, and the encodings they stand for. */
const MARKS: Readonly<Record<string, string>> = { fffe: "utf-16le", feff: "utf-16be" };

/**
 * The text of bytes: in the encoding that a byte order mark or the caller names, else in UTF-8.
 *
 * @param encoding by the name of a web page or its server: `windows-1251`
 * @throws UnreadableDocument if the bytes are not in that encoding, or are not a text
 */
export function decoded(
  bytes: Uint8Array,
  encoding?: string,
): { readonly text: string; readonly warnings: readonly string[] } {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString("hex");
  const label = MARKS[mark] ?? encoding ?? "utf-8";
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableDocument(
      `The text is not in ${label.toUpperCase()}: save it again as UTF-8 and add that copy.`,
    );
  }
  if (text.includes("\0"))
    throw new UnreadableDocument("This is not a text: it holds bytes of value zero.");
  return { text, warnings: [] };
}
