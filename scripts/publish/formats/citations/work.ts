import type { Source } from "../../../schema/records.ts";
import { describeDate } from "../../../time/describe.ts";
import { parseDate } from "../../../time/partial-date.ts";

/** A source as a work to cite. */
export interface CitedWork {
  readonly id: string;
  readonly source: Source;
  /** Name of the publishing organization. */
  readonly publisher?: string;
  /** Name of the site or body that holds it, where that is not the publisher. */
  readonly host?: string;
}

/**
 * What the publisher is to a work of this kind.
 *
 * - `author`: an organization that speaks for itself is the author, as manuals of style have it (APA 9.11,
 *   Chicago 14.84), unless authors are named
 * - `container`: the newspaper, journal or site that the text stands in
 * - `publisher`: neither
 */
type PublisherIs = "author" | "container" | "publisher";

interface Kind {
  readonly csl: string;
  readonly ris: string;
  readonly bib: string;
  readonly publisher: PublisherIs;
}

/** Kinds of sources in CSL, RIS and biblatex. */
export const kinds: Readonly<Record<Source["kind"], Kind>> = {
  "un-document": { csl: "report", ris: "RPRT", bib: "report", publisher: "author" },
  "treaty-body-decision": {
    ...{ csl: "legal_case", ris: "CASE", bib: "jurisdiction", publisher: "author" },
  },
  "special-procedure-communication": {
    ...{ csl: "report", ris: "RPRT", bib: "report", publisher: "author" },
  },
  "intergovernmental-document": { csl: "report", ris: "RPRT", bib: "report", publisher: "author" },
  "court-document": { csl: "legal_case", ris: "CASE", bib: "jurisdiction", publisher: "author" },
  legislation: { csl: "legislation", ris: "STAT", bib: "legislation", publisher: "publisher" },
  "official-statistics": { csl: "dataset", ris: "DATA", bib: "dataset", publisher: "author" },
  "official-statement": { csl: "document", ris: "GEN", bib: "misc", publisher: "author" },
  "official-web-page": { csl: "webpage", ris: "ELEC", bib: "online", publisher: "author" },
  "ngo-report": { csl: "report", ris: "RPRT", bib: "report", publisher: "author" },
  "ngo-submission": { csl: "report", ris: "RPRT", bib: "report", publisher: "author" },
  "ngo-statement": { csl: "document", ris: "GEN", bib: "misc", publisher: "author" },
  "ngo-urgent-action": { csl: "document", ris: "GEN", bib: "misc", publisher: "author" },
  news: { csl: "article-newspaper", ris: "NEWS", bib: "article", publisher: "container" },
  academic: { csl: "article-journal", ris: "JOUR", bib: "article", publisher: "container" },
  book: { csl: "book", ris: "BOOK", bib: "book", publisher: "publisher" },
  interview: { csl: "interview", ris: "GEN", bib: "misc", publisher: "container" },
  "social-media": { csl: "post", ris: "ELEC", bib: "online", publisher: "container" },
  "photo-video": { csl: "motion_picture", ris: "VIDEO", bib: "video", publisher: "publisher" },
  "web-page": { csl: "webpage", ris: "ELEC", bib: "online", publisher: "container" },
  "personal-communication": {
    ...{ csl: "personal_communication", ris: "PCOMM", bib: "misc", publisher: "publisher" },
  },
  dataset: { csl: "dataset", ris: "DATA", bib: "dataset", publisher: "author" },
};

/** The parts of a reference that depend on what the publisher is. */
export interface Responsibility {
  readonly authors: readonly string[];
  readonly container?: string;
  readonly publisher?: string;
}

export function responsibilityFor({ source, publisher, host }: CitedWork): Responsibility {
  const named = source.authors ?? [];
  const role = kinds[source.kind].publisher;
  const authors =
    named.length === 0 && role === "author" && publisher !== undefined ? [publisher] : named;
  // A publisher that is the author is not printed twice.
  const shown = publisher !== undefined && !authors.includes(publisher) ? { publisher } : {};
  const container = role === "container" ? publisher : host;
  if (container === undefined) return { authors, ...shown };
  return role === "container" ? { authors, container } : { authors, container, ...shown };
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
