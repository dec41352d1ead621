import { dateInWords, kinds, numberOf, openedOn } from "./work.ts";
import type { CitedWork } from "./work.ts";

/** An entry with the fields of biblatex, whose dates are EDTF (level 1). */
export function bibtexEntry({ id, source, publisher }: CitedWork): string {
  const { title, kind, authors, date, doi, urls, language, summary } = source;
  const known = date !== undefined && isBiblatexDate(date);
  const notes = [
    ...(date && !known ? [`Date: ${dateInWords(date)}.`] : []),
    ...(summary ? [summary] : []),
  ];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["title", `{${escaped(title)}}`],
    ["author", authors?.map((author) => `{${escaped(author)}}`).join(" and ")],
    [kinds[kind].bib === "report" ? "institution" : "publisher", publisher && escaped(publisher)],
    ["number", escapedIf(numberOf(source))],
    ["date", known ? date : undefined],
    ["doi", doi],
    ["url", urls?.[0]],
    ["urldate", openedOn(source)],
    ["language", language],
    ["note", notes.length > 0 ? escaped(notes.join(" ")) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : `  ${name} = {${value}},\n`,
  );
  return `@${kinds[kind].bib}{${id},\n${lines.join("")}}\n`;
}

/** Whether biblatex can say the date: not one moment within bounds, and not a date without a year. */
function isBiblatexDate(text: string): boolean {
  const end = /^(\d{4}(-\d\d){0,2}[~?%]?|\.\.)$/;
  return (
    /^\d{3}X$|^\d\dXX$|^\d{4}-XX(-XX)?$/.test(text) || text.split("/").every((one) => end.test(one))
  );
}

function escapedIf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escaped(text);
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
