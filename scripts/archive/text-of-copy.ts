import type { ArchiveFolder } from "./archive-folder.ts";
import type { DocumentText } from "./text/document-text.ts";

/**
 * Takes the text of a file, whatever the file is.
 *
 * @throws UnreadableDocument if no text can be taken from it
 */
export type TakeText = (file: string, mediaType: string) => Promise<DocumentText>;

/** A copy of a source: what `copies` of its record says, in part. */
export interface Copy {
  readonly sha256: string;
  readonly mediaType: string;
}

/**
 * The text of a document in the archive: taken once, then read from the archive.
 *
 * @returns undefined if the document is not in the archive
 * @throws UnreadableDocument if no text can be taken from it
 */
export async function textOfCopy(
  archive: ArchiveFolder,
  { sha256, mediaType }: Copy,
  takeText: TakeText,
): Promise<DocumentText | undefined> {
  const known = archive.textOf(sha256);
  if (known) return known;
  const file = archive.fileOf(sha256);
  if (file === undefined) return undefined;
  const text = await takeText(file, mediaType);
  archive.keepText(sha256, text);
  return text;
}
