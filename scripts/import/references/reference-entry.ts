/** One work of a reference library, whatever the format of its file. */
export interface ReferenceEntry {
  /** The place in the file, from 1. */
  readonly place: number;
  /** The key of the entry; empty if it has none. */
  readonly key: string;
  /** The type, in the word of the format: `RPRT`, `report`, `article-journal`. */
  readonly type: string;
  readonly title: string | undefined;
  readonly authors: readonly string[];
  /** The newspaper, journal or site that it stands in. */
  readonly container?: string | undefined;
  readonly publisher?: string | undefined;
  /** A printed number, and what it is a number of: `UN Doc.`. */
  readonly number?: string | undefined;
  readonly genre?: string | undefined;
  /** EDTF, if it can be written so; otherwise as it stands. */
  readonly date?: string | undefined;
  readonly doi?: string | undefined;
  readonly urls: readonly string[];
  /** The day on which it was opened. */
  readonly accessed?: string | undefined;
  readonly language?: string | undefined;
  /** Names of fields that sources have no place for. */
  readonly leftOut: readonly string[];
}

/** Year, month and day as EDTF, as far as they are there: `2019`, `2019-03`, `2019-03-04`. */
export function dayOf(...parts: readonly (string | number | undefined)[]): string | undefined {
  const known: string[] = [];
  for (const part of parts) {
    if (part === undefined || String(part).trim() === "") break;
    known.push(
      String(part)
        .trim()
        .padStart(known.length === 0 ? 4 : 2, "0"),
    );
  }
  return known.length === 0 ? undefined : known.join("-");
}
