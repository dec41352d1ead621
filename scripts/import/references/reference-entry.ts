import { NotThisFormat } from "../core/not-this-format.ts";

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

const languages: Readonly<Record<string, string>> = {
  ...{ arabic: "ar", german: "de", ngerman: "de", english: "en", spanish: "es", french: "fr" },
  ...{ italian: "it", kazakh: "kk", dutch: "nl", polish: "pl", russian: "ru", turkish: "tr" },
  ...{ ukrainian: "uk", chinese: "zh" },
};

/** The tag of a language (BCP 47), whatever its case, or its English name; other words stay as they are. */
export function languageIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return languages[text.toLowerCase()] ?? Intl.getCanonicalLocales(text)[0];
  } catch {
    return text;
  }
}

/** Characters of one value that a source has a field for; titles of documents stay below 2,000. */
const LONGEST_VALUE = 20_000;
/** Characters of any other value, such as an abstract. */
const LONGEST_NOTE = 1_000_000;
/** Values of one kind, such as authors: papers of physics have some thousands. */
const MOST_VALUES = 5_000;
/** Entries of one library. */
const MOST_ENTRIES = 100_000;

/**
 * Refuses what no library holds, before anything reads it with patterns or copies it.
 *
 * @param place of the entry, from 1
 * @param isRead whether a source has a field for it
 * @throws NotThisFormat
 */
export function bounded(
  place: number,
  name: string,
  { length }: string,
  { isRead, count = 0 }: { readonly isRead: boolean; readonly count?: number },
): void {
  const most = isRead ? LONGEST_VALUE : LONGEST_NOTE;
  if (place > MOST_ENTRIES)
    throw new NotThisFormat(`The library has more than ${MOST_ENTRIES} entries; divide it.`);
  if (length > most)
    throw new NotThisFormat(
      `Entry ${place} of the library has more than ${most} characters in “${name.slice(0, 80)}”; the file is not read.`,
    );
  if (count > MOST_VALUES)
    throw new NotThisFormat(
      `Entry ${place} of the library has “${name.slice(0, 80)}” more than ${MOST_VALUES} times; the file is not read.`,
    );
}
