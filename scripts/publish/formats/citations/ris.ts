import { dateInWords, kinds, plainDate, responsibilityFor } from "./work.ts";
import type { CitedWork } from "./work.ts";
import {
  addressNote,
  addressesOf,
  genreOf,
  numberOf,
  openedOn,
  printedTitle,
} from "../../release/source-facts.ts";

/** A reference in RIS; each line begins with a tag, two blanks, a hyphen and a blank. */
export function risEntry(work: CitedWork): string {
  const { id, source } = work;
  const { kind, date, doi, language, summary } = source;
  const { authors, container, publisher } = responsibilityFor(work);
  const number = numberOf(source);
  const genre = genreOf(source);
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["TY", kinds[kind].ris],
    ["ID", id],
    ["TI", printedTitle(source)],
    // A comma would divide the name of an organization into a family and a given name.
    ...authors.map((author) => ["AU", author.replaceAll(",", "")] as const),
    ["T2", container],
    ["PB", publisher],
    ["M1", number],
    ["M3", number === undefined ? undefined : genre],
    ...(date ? risDate(date) : []),
    ["DO", doi],
    ...addressesOf(source).map((url) => ["UR", url] as const),
    ["Y2", openedOn(source)?.replaceAll("-", "/")],
    ["LA", language],
    ["N1", addressNote(source)],
    ["AB", summary],
    ["ER", ""],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${oneLine(value)}\r\n`))
    .join("");
}

/**
 * `DA` is year/month/day/words, each of which may be empty. An uncertain date is given in words only.
 */
function risDate(text: string): (readonly [string, string])[] {
  const parts = plainDate(text);
  if (!parts) return [["DA", `///${dateInWords(text)}`]];
  const [year = "", month = "", day = ""] = parts;
  return [
    ["PY", year],
    ["DA", `${year}/${month}/${day}/`],
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
