import { personalKindsIn } from "../../facts/personal-data.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import type { Source } from "../../schema/records.ts";
import { parseDate } from "../../time/partial-date.ts";
import type { Context, Format, Proposed } from "../core/format.ts";
import { refuseDepth } from "../core/json-depth.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import { present } from "../core/present.ts";
import { idOf } from "../core/text.ts";
import { decoded } from "../table/decoded.ts";
import { bibtexEntries } from "./bibtex.ts";
import { cslEntries } from "./csl.ts";
import type { ReferenceEntry } from "./reference-entry.ts";
import { risEntries } from "./ris.ts";

/** A library of a reference manager. */
export const references: Format = {
  name: "references",
  reads: "RIS, BibTeX or CSL-JSON of a reference manager, such as Zotero",
  read(file, context) {
    const text = [...decoded(file, context.options.encoding, context.log)].join("");
    const entries = entriesIn(text, file.name);
    if (!entries)
      throw new NotThisFormat(
        `${file.name} is none of RIS (lines such as “TY  - BOOK”), BibTeX (“@book{key,”) and CSL-JSON (a list of objects with “type”).`,
      );
    context.log.read({ file: file.name, sha256: file.sha256, rows: entries.length });
    const taken = new Set<string>();
    return entries.flatMap((entry) => sourceOf(entry, taken, file.name, context) ?? []);
  },
};

function entriesIn(text: string, name: string): ReferenceEntry[] | undefined {
  const start = text.trimStart();
  if (/^[[{]/.test(start)) {
    refuseDepth(name, text);
    return cslEntries(jsonIn(text));
  }
  const isBibtex = start.startsWith("@") || /^[ \t]*@[A-Za-z]+\s*\{/m.test(start);
  return isBibtex ? bibtexEntries(text) : risEntries(text);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The source of an entry; undefined if it is refused, or the dataset has the document. */
function sourceOf(
  entry: ReferenceEntry,
  taken: Set<string>,
  file: string,
  context: Context,
): Proposed | undefined {
  const { log } = context;
  const { place: row } = entry;
  const refuse = (reason: string) => void log.refuse({ file, row, reason });
  const lost = (column: string, value: string, reason: string) =>
    log.notUnderstood({ file, row, column, value, reason });
  const publisher = publisherOf(entry, context, lost);
  const kind = kindOf(entry, context.record("organizations", publisher ?? "")?.value?.["kind"]);
  if (kind === undefined)
    return refuse(`the type “${entry.type}” does not say which kind of source it is`);
  if (entry.title === undefined) return refuse("it has no title");
  const printed = /^\[(.+)\]$/s.exec(entry.title)?.[1];
  const id = idOf(entry.key) || idOf(`${file.replace(/\.[a-z]+$/i, "")}-${row}`);
  if (taken.has(id)) return refuse(`its id would be ${id}, which an entry above has`);
  taken.add(id);
  const symbol = numberIn(entry);
  if (ambiguous.has(entry.type))
    log.map({
      ...{ file, row, kind: "kind", from: entry.type, to: kind },
      why: "one of several kinds that this type has; look at it",
    });
  const record: Source = {
    ...{ kind, title: printed ?? entry.title },
    ...present({
      titleIsOurs: printed === undefined ? undefined : (true as const),
      stage: "stub" as const,
      publisher,
      ...symbol,
      authors: authorsOf(entry, context),
      date: dateOf("date", entry.date, lost),
      doi: entry.doi?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ""),
      urls: entry.urls.filter((url) => isOwnAddress(url, symbol.symbol)),
      retrieved: dateOf("accessed", entry.accessed, lost),
      language: entry.language,
    }),
  };
  for (const name of entry.leftOut)
    log.leaveOut({ file, column: name, reason: "sources have no field for it" });
  const [personal] = [record.title, ...(record.urls ?? [])].flatMap(personalKindsIn);
  if (personal !== undefined) {
    log.holdBack({ file, row, reason: `its title or address seems to hold a ${personal}` });
    return undefined;
  }
  const named = (name = "") => context.named(["sources"], name).filter((known) => known !== id);
  // Two managers write the capital letters of a title in their own ways.
  const isSame = (known: string) => {
    const value = context.record("sources", known)?.value as Partial<Source> | undefined;
    return value?.date === record.date && makerOf(value) === makerOf(record);
  };
  const [other] = [
    ...[record.symbol, record.doi, ...(record.urls ?? [])].flatMap((each) => named(each)),
    ...(makerOf(record) === undefined ? [] : named(record.title).filter(isSame)),
  ];
  if (other !== undefined) {
    log.leaveOut({ file, row, reason: `the dataset has the document already: sources/${other}` });
    return undefined;
  }
  return withoutFaults({ collection: "sources", id, record, rows: [row] }, file, context);
}

/** Who made a source: its publisher, or the last name of its first author. A title alone may be that of many. */
function makerOf({ publisher, authors = [] }: Partial<Source> = {}): string | undefined {
  return publisher ?? authors[0]?.split(" ").at(-1)?.toLowerCase();
}

/** Takes out what the schema does not accept; undefined if that is not enough. */
function withoutFaults(
  proposed: Extract<Proposed, { collection: "sources" }>,
  file: string,
  context: Context,
): Proposed | undefined {
  const [row] = proposed.rows!;
  const record: Record<string, unknown> = { ...proposed.record };
  const stage = context.record("sources", proposed.id)?.value?.["stage"];
  if (context.has("sources", proposed.id)) {
    if (stage === undefined) delete record["stage"];
    else record["stage"] = stage;
  }
  for (;;) {
    const [fault] = context.faults("sources", record);
    if (!fault) return { ...proposed, record: record as unknown as Source };
    const [, field = ""] = ("pointer" in fault.place ? fault.place.pointer : "").split("/");
    if (!Object.hasOwn(record, field) || field === "title" || field === "kind") {
      context.log.refuse({ file, row: row!, reason: fault.message });
      return undefined;
    }
    const value = JSON.stringify(record[field]);
    context.log.notUnderstood({ file, row: row!, column: field, value, reason: fault.message });
    delete record[field];
  }
}

type Kind = Source["kind"];

/** Types of CSL, RIS and BibTeX that are of one kind. What a report or a document is depends on its publisher. */
const kinds: Readonly<Record<string, Kind>> = {
  ...{ "article-journal": "academic", JOUR: "academic", article: "academic", thesis: "academic" },
  ...{ THES: "academic", phdthesis: "academic", CPAPER: "academic", CONF: "academic" },
  ...{ "paper-conference": "academic", inproceedings: "academic", incollection: "book" },
  ...{ "article-newspaper": "news", "article-magazine": "news", NEWS: "news", MGZN: "news" },
  ...{ book: "book", BOOK: "book", chapter: "book", CHAP: "book", inbook: "book", EBOOK: "book" },
  ...{ legal_case: "court-document", CASE: "court-document", jurisdiction: "court-document" },
  ...{ legislation: "legislation", STAT: "legislation", BILL: "legislation", bill: "legislation" },
  ...{ dataset: "dataset", DATA: "dataset", interview: "interview", treaty: "legislation" },
  ...{ motion_picture: "photo-video", VIDEO: "photo-video", video: "photo-video" },
  ...{ graphic: "photo-video", broadcast: "photo-video", post: "social-media" },
  ...{ "post-weblog": "web-page", webpage: "web-page", ELEC: "web-page", online: "web-page" },
  ...{ WEB: "web-page", BLOG: "web-page", electronic: "web-page", PCOMM: "personal-communication" },
  ...{ personal_communication: "personal-communication" },
  ...{ report: "ngo-report", RPRT: "ngo-report", techreport: "ngo-report" },
  ...{ document: "ngo-statement", GEN: "ngo-statement", misc: "ngo-statement" },
};

function kindOf(entry: ReferenceEntry, publisherIs: unknown): Kind | undefined {
  const { type, container, doi } = entry;
  const kind = kinds[type];
  const isOfState = numberIn(entry).symbol !== undefined || unBodies.has(String(publisherIs));
  if (isOfState && ambiguous.has(type)) return "un-document";
  if (isOfState && kind === "court-document") return "treaty-body-decision";
  if (publisherIs === "intergovernmental" && ambiguous.has(type))
    return "intergovernmental-document";
  // BibTeX has one type for articles of journals and of newspapers; a release writes both.
  if (type === "article" && container !== undefined && doi === undefined) return "news";
  return kind;
}

/** Types that several kinds have; without a publisher that tells, the commonest is written and reported. */
const ambiguous: ReadonlySet<string> = new Set(
  "report RPRT techreport document GEN misc article".split(" "),
);
const unBodies: ReadonlySet<string> = new Set(["un-body", "treaty-body", "special-procedure"]);

/** A number as the record has it: a UN symbol, an Amnesty Index number, or another one. */
function numberIn({
  number,
  genre,
  type,
}: ReferenceEntry): Pick<Source, "symbol" | "amnestyIndex" | "otherNumbers"> {
  if (number === undefined) return {};
  if (genre === "Index") return { amnestyIndex: number };
  const isSymbol = ambiguous.has(type) && parseUnSymbol(number).ok;
  if (genre === "UN Doc." || isSymbol) return { symbol: number };
  return { otherNumbers: [number] };
}

/** An address of a symbol alone follows from the symbol. */
function isOwnAddress(url: string, symbol: string | undefined): boolean {
  return symbol === undefined || url !== `https://undocs.org/${symbol}`;
}

type Lost = (column: string, value: string, reason: string) => void;

/** The organization that publishes it, or is its author, by its name. */
function publisherOf(
  { publisher, container, authors }: ReferenceEntry,
  { named }: Context,
  lost: Lost,
): string | undefined {
  const isInContainer = container !== undefined && publisher === undefined;
  const [author] = authors.length === 1 ? authors : [];
  for (const name of [publisher, isInContainer ? container : undefined, author]) {
    const found = name === undefined ? [] : named(["organizations"], name);
    if (found.length === 1) return found[0];
  }
  const written = publisher ?? (isInContainer ? container : undefined);
  if (written !== undefined)
    lost("publisher", written, "no organization of the dataset has this name; imported without it");
  return undefined;
}

/** An organization that is the author is the publisher. */
function authorsOf({ authors }: ReferenceEntry, { named }: Context): string[] {
  return authors.length === 1 && named(["organizations"], authors[0]!).length === 1
    ? []
    : [...authors];
}

function dateOf(column: string, text: string | undefined, lost: Lost): string | undefined {
  if (text === undefined) return undefined;
  const reading = parseDate(text);
  if (reading.ok) return text;
  const day = reading.suggestion;
  if (day === undefined) lost(column, text, "no date that can be read in one way");
  return day;
}
