import { iriOf, baseOf } from "../publish/release/addresses.ts";
import { bibtexEntry } from "../publish/formats/citations/bibtex.ts";
import { cslItem } from "../publish/formats/citations/csl.ts";
import { risEntry } from "../publish/formats/citations/ris.ts";
import { numberOf, printedTitle } from "../publish/release/source-facts.ts";
import type { CitedWork } from "../publish/formats/citations/work.ts";
import type { Citation, Source } from "../schema/records.ts";
import { originalOf, placeInWords } from "./citations.tsx";
import type { Reader } from "./reader.ts";
import { recent } from "./recent.ts";
import { formatDay } from "../time/calendar.ts";
import { parseDate } from "../time/partial-date.ts";
import { dateInWords, groupedBy } from "./words.ts";

/** What is cited: a record, or a statement in one, with the sources that it rests on. */
export interface Cited {
  /** Full name. */
  readonly name: string;
  /** The words of the statement, or the title of the record. */
  readonly words: string;
  /** The title of the record that holds the statement; undefined for the record itself. */
  readonly within: string | undefined;
  readonly citations: readonly Citation[];
}

/** The styles of a reference as text. */
export const styles = ["APA", "Chicago", "OSCOLA"] as const;
export type Style = (typeof styles)[number];

/** All references to a statement or record. */
export interface References {
  readonly styles: readonly (readonly [style: Style, text: string])[];
  readonly wiki: string;
  readonly bibtex: string;
  readonly ris: string;
  readonly csl: string;
}

/** The references to a statement or record; a source is cited as itself. */
export function referencesTo(reader: Reader, cited: Cited): References {
  const { name } = cited;
  const source = isSource(name) ? name.slice("sources/".length) : undefined;
  const sourcesIn = sourcesOf(reader, cited.citations);
  const work = workOf(reader, cited, sourcesIn.Chicago);
  return {
    styles: styles.map((style) => [
      style,
      source === undefined
        ? referenceTo(reader, style, cited, sourcesIn[style])
        : `${sourceInStyle(reader, style, source)}.`,
    ]),
    wiki: wikiReference(reader, cited, sourcesIn.Chicago),
    bibtex: bibtexEntry(work),
    ris: risEntry(work),
    csl: JSON.stringify(cslItem(work), undefined, 2),
  };
}

function isSource(name: string): boolean {
  return name.startsWith("sources/") && !name.includes("#");
}

/** A reference to a statement or record, with its sources, the version and the address. */
function referenceTo(reader: Reader, style: Style, cited: Cited, sources: string): string {
  const { title, version, issued, publisher } = reader.release.dataset;
  const dataset = String(title);
  const by = typeof publisher === "string" ? publisher : dataset;
  const year = typeof issued === "string" ? issued.slice(0, 4) : "n.d.";
  const words = withoutStop(cited.words);
  const address = addressIn(reader, cited.name);
  switch (style) {
    case "APA": {
      const whole =
        cited.within === undefined ? words : `${words}. In ${withoutStop(cited.within)}`;
      return `${withStop(by)} (${year}). ${whole} (Version ${String(version)}) [Data set]. ${address}${sources && `. Sources: ${sources}`}`;
    }
    case "Chicago": {
      const whole =
        cited.within === undefined
          ? `“${words},”`
          : `“${words},” in “${withoutStop(cited.within)},”`;
      return `${by === dataset ? "" : `${by}, `}${whole} ${dataset}, version ${String(version)} (${year}), ${address}${sources && `, citing ${sources}`}.`;
    }
    case "OSCOLA": {
      const whole = cited.within === undefined ? words : `${withoutStop(cited.within)}: ${words}`;
      return `${by === dataset ? "" : `${by}, `}‘${whole}’ (${dataset}, version ${String(version)}, ${year}) <${address}>${sources && `, citing ${sources}`}`;
    }
    default:
      return style satisfies never;
  }
}

/** A source as text, without a full stop at its end. */
function sourceInStyle(reader: Reader, style: Style, id: string): string {
  let known = inStyle.get(reader);
  if (!known) inStyle.set(reader, (known = recent(KEPT, (key) => madeInStyle(reader, key))));
  return known(`${style} ${id}`);
}

/** Neighbours cite the same sources. */
const inStyle = new WeakMap<Reader, (key: string) => string>();
const KEPT = 600;

function madeInStyle(reader: Reader, key: string): string {
  const [style, id] = key.split(" ", 2) as [Style, string];
  const source = reader.open(`sources/${id}`)?.record as unknown as Source | undefined;
  if (!source) return id;
  const by = source.authors?.join(", ") ?? publisherName(reader, source);
  const number = numberOf(source);
  const date = source.date === undefined ? "n.d." : dateToCite(source.date);
  const url = originalOf(source);
  const title = withoutStop(printedTitle(source));
  switch (style) {
    case "APA":
      return `${by === undefined ? "" : `${withStop(by)} `}(${date}). ${title}${number === undefined ? "" : ` (${number})`}${url === undefined ? "" : `. ${url}`}`;
    case "Chicago":
      return [by, `“${title},”`, number, date, url].filter(Boolean).join(", ").replace(",”,", ",”");
    case "OSCOLA":
      return `${by === undefined ? "" : `${by}, `}‘${title}’ (${date})${number === undefined ? "" : ` ${number}`}${url === undefined ? "" : ` <${url}>`}`;
    default:
      return style satisfies never;
  }
}

/** A reference for a page of a wiki, in the template that Wikipedia has in most languages. */
function wikiReference(reader: Reader, cited: Cited, sources: string): string {
  const { title, version, issued } = reader.release.dataset;
  const fields = [
    ["title", cited.within === undefined ? cited.words : `${cited.within}: ${cited.words}`],
    ["website", `${String(title)}, version ${String(version)}`],
    ["url", addressIn(reader, cited.name)],
    ...(typeof issued === "string" ? [["date", issued]] : []),
  ];
  const template = fields.map(([key, value]) => `|${key}=${inWiki(value!)}`).join(" ");
  return `<ref>{{cite web ${template}}}${sources && ` Citing ${inWiki(sources)}.`}</ref>`;
}

/** A source is cited as itself; everything else as a part of the dataset, with its sources in the note. */
function workOf(reader: Reader, { name, words, within }: Cited, sources: string): CitedWork {
  const { dataset } = reader.release;
  const id = name.replace(/[^A-Za-z0-9.-]+/g, "-");
  if (isSource(name)) {
    const source = reader.open(name)!.record as unknown as Source;
    const publisher = publisherName(reader, source);
    return { id, source, ...(publisher === undefined ? {} : { publisher }) };
  }
  const title = `${within === undefined ? "" : `${within}: `}${words}`;
  const source = {
    kind: "dataset",
    title: `${title} (${String(dataset["title"])}, version ${String(dataset["version"])})`,
    ...(typeof dataset["issued"] === "string" ? { date: dataset["issued"] } : {}),
    urls: [addressIn(reader, name)],
    ...(sources === "" ? {} : { summary: `Sources: ${sources}` }),
  } as unknown as Source;
  return { id, source, publisher: String(dataset["publisher"] ?? dataset["title"]) };
}

/** The sources of a statement with their places, in each style. */
function sourcesOf(
  reader: Reader,
  citations: readonly Citation[],
): Readonly<Record<Style, string>> {
  const bearing = citations.filter(({ supports }) => supports !== "none");
  const places = [...groupedBy(bearing, ({ source }) => source)].map(([source, some]) => {
    const words = some.map(({ at }) => placeInWords(reader, source, at)).filter(Boolean);
    return [source, words.join(" and ").replaceAll(" and , ", " and ")] as const;
  });
  const inStyle = (style: Style) =>
    places.map(([source, place]) => sourceInStyle(reader, style, source) + place).join("; ");
  return { APA: inStyle("APA"), Chicago: inStyle("Chicago"), OSCOLA: inStyle("OSCOLA") };
}

/** The day, month or year; of a date that is not known better, the year if it is certain. */
function dateToCite(text: string): string {
  const reading = parseDate(text);
  if (!reading.ok) return text;
  const { kind, earliest, latest } = reading.date;
  if (kind !== "one-of" && kind !== "interval") return dateInWords(text);
  const years = [earliest, latest].map((day) =>
    Number.isFinite(day) ? formatDay(day).slice(0, 4) : "",
  );
  return years[0] === years[1] && years[0] !== "" ? years[0]! : dateInWords(text);
}

function addressIn(reader: Reader, name: string): string {
  return iriOf(baseOf(reader.release), name);
}

function publisherName(reader: Reader, { publisher }: Source): string | undefined {
  return publisher === undefined ? undefined : reader.titleOf(`organizations/${publisher}`);
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, "");
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Text in the markup of wikis: nothing in it ends the template or the reference. */
function inWiki(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("|", "{{!}}")
    .replace(/\{\{(?!!\}\})|\[\[/g, (two) => `<nowiki>${two}</nowiki>`);
}
