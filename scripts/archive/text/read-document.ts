import type { DocumentText } from "./document-text.ts";
import { UnreadableDocument } from "./document-text.ts";
import { htmlFile } from "./html-file.ts";
import { WORD, kindOfBytes, kindOfMediaType } from "./kind-of-file.ts";
import { pdfFile } from "./pdf-file.ts";
import { textFile } from "./text-file.ts";
import { waczFile, warcFile } from "./web-archive.ts";
import { wordFile } from "./word-file.ts";

/**
 * The text of a document.
 *
 * @param mediaType of the bytes: `text/plain`; parameters are ignored
 * @throws UnreadableDocument if the kind of file has no reader, or the bytes are not what it says
 */
export async function readDocument(bytes: Uint8Array, mediaType: string): Promise<DocumentText> {
  const kind = kindOfMediaType(mediaType);
  if (!kind?.hasText)
    throw new UnreadableDocument(`No text can be taken from ${kind?.name ?? mediaType}.`);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const is = kindOfBytes(buffer);
  if (is !== kind && kind.mediaType !== "text/plain" && kind.mediaType !== "text/html")
    throw new UnreadableDocument(
      `It is not ${kind.name}, but ${is?.name ?? "of a kind that is not known"}.`,
    );
  return readAs(buffer, kind.mediaType);
}

/** @param encoding that a server named */
async function readAs(bytes: Buffer, mediaType: string, encoding?: string): Promise<DocumentText> {
  switch (mediaType) {
    case "application/pdf":
      return pdfFile(bytes);
    case WORD:
      return wordFile(bytes);
    case "text/html":
      return htmlFile(bytes, encoding);
    case "application/wacz":
      return waczFile(bytes, readAs);
    case "application/warc":
      return warcFile(bytes, readAs);
    default:
      return textFile(bytes);
  }
}
