import type { Source } from "../../../schema/records.ts";
import { describeDate } from "../../../time/describe.ts";
import { parseDate } from "../../../time/partial-date.ts";

/** A source as a work to cite. */
export interface CitedWork {
  readonly id: string;
  readonly source: Source;
  /** Name of the publishing organization. */
  readonly publisher?: string;
}

/** Kinds of sources in CSL, RIS and biblatex. */
export const kinds: Readonly<
  Record<Source["kind"], { readonly csl: string; readonly ris: string; readonly bib: string }>
> = {
  "un-document": { csl: "report", ris: "RPRT", bib: "report" },
  "treaty-body-decision": { csl: "legal_case", ris: "CASE", bib: "jurisdiction" },
  "special-procedure-communication": { csl: "document", ris: "GEN", bib: "misc" },
  "intergovernmental-document": { csl: "report", ris: "RPRT", bib: "report" },
  "court-document": { csl: "legal_case", ris: "CASE", bib: "jurisdiction" },
  legislation: { csl: "legislation", ris: "STAT", bib: "legislation" },
  "official-statistics": { csl: "dataset", ris: "DATA", bib: "dataset" },
  "official-statement": { csl: "document", ris: "GEN", bib: "misc" },
  "official-web-page": { csl: "webpage", ris: "ELEC", bib: "online" },
  "ngo-report": { csl: "report", ris: "RPRT", bib: "report" },
  "ngo-submission": { csl: "report", ris: "RPRT", bib: "report" },
  "ngo-statement": { csl: "document", ris: "GEN", bib: "misc" },
  "ngo-urgent-action": { csl: "document", ris: "GEN", bib: "misc" },
  news: { csl: "article-newspaper", ris: "NEWS", bib: "article" },
  academic: { csl: "article-journal", ris: "JOUR", bib: "article" },
  book: { csl: "book", ris: "BOOK", bib: "book" },
  interview: { csl: "interview", ris: "GEN", bib: "misc" },
  "social-media": { csl: "post", ris: "ELEC", bib: "online" },
  "photo-video": { csl: "motion_picture", ris: "VIDEO", bib: "video" },
  "web-page": { csl: "webpage", ris: "ELEC", bib: "online" },
  "personal-communication": { csl: "personal_communication", ris: "PCOMM", bib: "misc" },
  dataset: { csl: "dataset", ris: "DATA", bib: "dataset" },
};

/** Its printed number, such as a UN symbol. */
export function numberOf({ symbol, amnestyIndex, otherNumbers }: Source): string | undefined {
  return symbol ?? amnestyIndex ?? otherNumbers?.[0];
}

/** The day of its last retrieval, where that is one day. */
export function openedOn({ retrieved, copies }: Source): string | undefined {
  const days = [retrieved, ...(copies ?? []).map((copy) => copy.retrieved)];
  return days
    .filter((day) => day && /^\d{4}-\d\d-\d\d$/.test(day))
    .toSorted()
    .at(-1);
}

/** A date in words, such as `2017-03-31 or earlier`. */
export function dateInWords(text: string): string {
  const reading = parseDate(text);
  return reading.ok ? describeDate(reading.date) : text;
}

/** Year, month and day of a certain date, as far as known; undefined for `about 2019`. */
export function plainDate(text: string): readonly string[] | undefined {
  return /^\d{4}(-\d\d){0,2}$/.test(text) ? text.split("-") : undefined;
}
