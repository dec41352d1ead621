import { dateInWords, kinds, responsibilityFor } from "./work.ts";
import type { CitedWork } from "./work.ts";
import {
  addressNote,
  addressesOf,
  genreOf,
  numberOf,
  openedOn,
  plainAddress,
  printedTitle,
} from "../../release/source-facts.ts";

/** An entry with the fields of biblatex, whose dates are EDTF (level 1). */
export function bibtexEntry(work: CitedWork): string {
  const { id, source } = work;
  const { kind, date, doi, language, summary } = source;
  const { authors, container, publisher } = responsibilityFor(work);
  const { bib } = kinds[kind];
  const known = date !== undefined && isBiblatexDate(date);
  const [address] = addressesOf(source);
  const number = numberOf(source);
  const genre = genreOf(source);
  const notes = [
    ...(date && !known ? [`Date: ${dateInWords(date)}.`] : []),
    ...[addressNote(source) ?? []].flat(),
  ];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["title", braced(printedTitle(source))],
    ["author", authors.length > 0 ? authors.map(braced).join(" and ") : undefined],
    [bib === "article" ? "journaltitle" : "maintitle", container && braced(container)],
    [publisherField[bib] ?? "organization", publisher && braced(publisher)],
    ["number", number && escaped(genre ? `${genre} ${number}` : number)],
    ["date", known ? date : undefined],
    ["doi", doi && plainAddress(doi)],
    ["url", address],
    ["urldate", openedOn(source)],
    ["langid", language && languages[language]],
    ["note", escaped(notes.join(" "))],
    ["abstract", summary && escaped(summary)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : `  ${name} = {${value}},\n`,
  );
  return `@${bib}{${id},\n${lines.join("")}}\n`;
}

/** The field that styles print for each type; all others print `organization`. */
const publisherField: Readonly<Record<string, string>> = {
  report: "institution",
  book: "publisher",
  article: "publisher",
  jurisdiction: "institution",
};

/** The names that babel and polyglossia have for languages; another language is left out. */
const languages: Readonly<Record<string, string>> = {
  ar: "arabic",
  de: "german",
  en: "english",
  es: "spanish",
  fr: "french",
  it: "italian",
  kk: "kazakh",
  nl: "dutch",
  pl: "polish",
  ru: "russian",
  tr: "turkish",
  uk: "ukrainian",
  zh: "chinese",
};

/** Whether biblatex can say the date: not one moment within bounds, and not a date without a year. */
function isBiblatexDate(text: string): boolean {
  const end = /^(\d{4}(-\d\d){0,2}[~?%]?|\.\.)$/;
  return (
    /^\d{3}X$|^\d\dXX$|^\d{4}-XX(-XX)?$/.test(text) || text.split("/").every((one) => end.test(one))
  );
}

/**
 * Names and titles stand in braces of their own: a list of names is divided at “and”, and words lose their
 * capitals, but not within braces.
 */
function braced(text: string): string {
  return `{${escaped(text)}}`;
}

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Characters with a meaning in LaTeX. The file is UTF-8, so all others stay. */
function escaped(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => special[character] ?? `\\${character}`);
}
