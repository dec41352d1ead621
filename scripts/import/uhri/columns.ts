/** What a column of the Universal Human Rights Index holds. */
export type Column =
  | "text"
  | "states"
  | "body"
  | "symbol"
  | "themes"
  | "affectedPersons"
  | "sdgs"
  | "published"
  | "from"
  | "position"
  | "type"
  | "annotation"
  | "session";

/** Without these a row cannot be placed. */
export const needed = {
  text: "Text",
  states: "Countries Concerned",
  body: "Reccomending Body",
  symbol: "Document Symbol",
} satisfies Partial<Record<Column, string>>;

/** A column is read, or left out for a reason. */
export type Known = { readonly column: Column } | { readonly leftOut: string };

/**
 * The meaning of a heading or key; undefined if unknown. Case, blanks and punctuation do not matter,
 * nor the export's misspelling of “Recommending”.
 */
export function knownColumn(title: string): Known | undefined {
  const form = normalForm(title);
  const column = columns.get(form);
  if (column) return { column };
  const reason = unread.get(form);
  return reason === undefined ? undefined : { leftOut: reason };
}

function normalForm(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/rec+om+ending/g, "recommending");
}

// The headings of the workbook first, then the keys of the JSON.
const columns: ReadonlyMap<string, Column> = new Map([
  ["text", "text"],
  ["countriesconcerned", "states"],
  ["countryconcerned", "states"],
  ["countries", "states"],
  ["recommendingbody", "body"],
  ["body", "body"],
  ["documentsymbol", "symbol"],
  ["symbol", "symbol"],
  ["themes", "themes"],
  ["affectedpersons", "affectedPersons"],
  ["sdgs", "sdgs"],
  ["documentpublicationdate", "published"],
  ["publicationdate", "published"],
  ["uprrecommendingstates", "from"],
  ["recommendingstates", "from"],
  ["uprposition", "position"],
  ["type", "type"],
  ["annotationtype", "type"],
  ["ohchrannotationid", "annotation"],
  ["annotationid", "annotation"],
  ["uprsession", "session"],
]);

const unread: ReadonlyMap<string, string> = new Map([
  ["regionsconcerned", "the regional group is in the table of States"],
  ["regions", "the regional group is in the table of States"],
  ["recommendingregions", "the regional group is in the table of States"],
  ["dateofpublicationonuhri", "it dates the entry of the index, not the document"],
  ["textplainraw", "it repeats the text without its tags"],
  ["textplaincleaned", "it repeats the text as somebody has cleaned it"],
  ["documentid", "it leads to a page of the index, and the symbol names the document"],
  ["sectionheadings", "records have no field for the headings of a document"],
]);
