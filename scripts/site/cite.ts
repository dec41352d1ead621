import { iriOf, baseOf } from "../publish/release/addresses.ts";
import { bibtexEntry } from "../publish/formats/citations/bibtex.ts";
import { cslItem } from "../publish/formats/citations/csl.ts";
import { risEntry } from "../publish/formats/citations/ris.ts";
import { numberOf, printedTitle } from "../publish/release/source-facts.ts";
import type { CitedWork } from "../publish/formats/citations/work.ts";
import type { Citation, Source } from "../schema/records.ts";
import { originalOf, placeInWords } from "./citations.tsx";
import type { Reader } from "./reader.ts";
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

/** A reference to a statement or record, with its sources, the version and the address. */
export function referenceTo(reader: Reader, style: Style, cited: Cited): string {
  const { title, version, issued, publisher } = reader.release.dataset;
  const dataset = String(title);
  const by = typeof publisher === "string" ? publisher : dataset;
  const year = typeof issued === "string" ? issued.slice(0, 4) : "n.d.";
  const words = withoutStop(cited.words);
  const address = addressIn(reader, cited.name);
  const sources = sourcesIn(reader, style, cited.citations);
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
export function sourceInStyle(reader: Reader, style: Style, id: string): string {
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
export function wikiReference(reader: Reader, cited: Cited): string {
  const { title, version, issued } = reader.release.dataset;
  const fields = [
    ["title", cited.within === undefined ? cited.words : `${cited.within}: ${cited.words}`],
    ["website", `${String(title)}, version ${String(version)}`],
    ["url", addressIn(reader, cited.name)],
    ...(typeof issued === "string" ? [["date", issued]] : []),
  ];
  const sources = sourcesIn(reader, "Chicago", cited.citations);
  const template = fields.map(([key, value]) => `|${key}=${inWiki(value!)}`).join(" ");
  return `<ref>{{cite web ${template}}}${sources && ` Citing ${inWiki(sources)}.`}</ref>`;
}

/** The same for reference managers. */
export function forManagers(
  reader: Reader,
  cited: Cited,
): { bibtex: string; ris: string; csl: string } {
  const work = workOf(reader, cited);
  return {
    bibtex: bibtexEntry(work),
    ris: risEntry(work),
    csl: JSON.stringify(cslItem(work), undefined, 2),
  };
}

/** A source is cited as itself; everything else as a part of the dataset, with its sources in the note. */
function workOf(reader: Reader, { name, words, within, citations }: Cited): CitedWork {
  const { dataset } = reader.release;
  const id = name.replace(/[^A-Za-z0-9.-]+/g, "-");
  if (name.startsWith("sources/") && !name.includes("#")) {
    const source = reader.open(name)!.record as unknown as Source;
    const publisher = publisherName(reader, source);
    return { id, source, ...(publisher === undefined ? {} : { publisher }) };
  }
  const sources = sourcesIn(reader, "Chicago", citations);
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

function sourcesIn(reader: Reader, style: Style, citations: readonly Citation[]): string {
  const bearing = citations.filter(({ supports }) => supports !== "none");
  return [...groupedBy(bearing, ({ source }) => source)]
    .map(([source, some]) => {
      const places = some.map(({ at }) => placeInWords(reader, source, at)).filter(Boolean);
      return (
        sourceInStyle(reader, style, source) + places.join(" and ").replaceAll(" and , ", " and ")
      );
    })
    .join("; ");
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
