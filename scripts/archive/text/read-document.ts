import { UnreadableDocument } from "./document-text.ts";
import type { DocumentText } from "./document-text.ts";
import { textFile } from "./text-file.ts";

/**
 * The text of a document.
 *
 * @param mediaType of the bytes: `text/plain`; parameters are ignored
 * @throws UnreadableDocument if the kind of file has no reader, or the bytes are not what it says
 */
export async function readDocument(bytes: Uint8Array, mediaType: string): Promise<DocumentText> {
  switch (mediaType.replace(/;.*$/, "").trim().toLowerCase()) {
    case "text/plain":
      return textFile(bytes);
    default:
      throw new UnreadableDocument(`No text can be taken from ${mediaType}.`);
  }
}
