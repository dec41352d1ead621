import { dateInWords, kinds, numberOf, openedOn, plainDate } from "./work.ts";
import type { CitedWork } from "./work.ts";

/** A reference in RIS; each line begins with a tag, two blanks, a hyphen and a blank. */
export function risEntry({ id, source, publisher }: CitedWork): string {
  const { title, kind, authors, date, doi, urls, language, summary } = source;
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["TY", kinds[kind].ris],
    ["ID", id],
    ["TI", title],
    ...(authors ?? []).map((author) => ["AU", author] as const),
    ["PB", publisher],
    ["M1", numberOf(source)],
    ...(date ? risDate(date) : []),
    ["DO", doi],
    ...(urls ?? []).map((url) => ["UR", url] as const),
    ["Y2", openedOn(source)?.replaceAll("-", "/")],
    ["LA", language],
    ["N1", summary],
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
