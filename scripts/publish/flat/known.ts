import { termLabel } from "../../changes/words/words.ts";
import type { Lookup } from "../../changes/words/words.ts";
import type { Source } from "../../schema/records.ts";
import { describeDate } from "../../time/describe.ts";
import { parseDate } from "../../time/partial-date.ts";
import { addressOf, webBaseOf } from "../release/addresses.ts";
import { addressesOf, openedOn, printedTitle } from "../release/source-facts.ts";
import { recordNamed } from "../release/record-title.ts";
import type { TitleOf } from "../release/record-title.ts";
import type { HistoryStep } from "../release/history.ts";
import type { InboundLink } from "../release/released-record.ts";
import type { Release } from "../release/release.ts";
import type { Cell, Row } from "../tables/table.ts";
import { releasedIn } from "./released.ts";
import { treatiesIn } from "./treaties.ts";
import type { Treaties } from "./treaties.ts";
import { dateCells } from "../tables/date-cells.ts";

/** What a row must know of a source. */
export interface KnownSource {
  readonly title: string;
  readonly kind: string;
  /** Its symbol or index number. */
  readonly number: string | null;
  readonly publisherId: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly address: string | null;
  /** The title as a reference prints it. */
  readonly shownTitle: string;
  /** The day on which it was opened last. */
  readonly opened: string | null;
}

/** What the rows of one record must know of others. Everything is read once and kept. */
export interface Known {
  /** The title of a record, by full name. */
  readonly titleOf: TitleOf;
  /** The label of a term or the name of a row of a reference table. */
  readonly labelOf: (table: string, key: string) => string;
  readonly sourceOf: (name: string) => KnownSource;
  /** The printed number, where the record has one, and the title of a provision. */
  readonly provisionOf: (law: string, id: string) => { number?: string; title: string | null };
  /** The full name of an item of a list of parts. */
  readonly partOf: (record: string, list: string, index: number) => string;
  /** The links of other records to a record, by full name. */
  readonly inboundOf: (name: string) => readonly InboundLink[];
  /** The address of a record or statement in the site. */
  readonly addressOf: (id: string) => string;
  /** When the statement at a pointer of a record was first released and last changed. */
  readonly releasedIn: ReturnType<typeof releasedIn>;
  /** A reference to a statement, with the dataset, its version and the sources. */
  readonly citeAs: (id: string, sentence: string, sources: readonly string[]) => string;
  readonly treaties: Treaties;
  /** For sentences: records are stubs that hold their title, reference tables are whole. */
  readonly lookup: Lookup;
}

export function knownOf(
  release: Release,
  inbound: ReadonlyMap<string, readonly InboundLink[]>,
  history: readonly HistoryStep[],
  titleOf: TitleOf,
): Known {
  const tables = memo((name: string) => recordNamed(release.records, name));
  const lookup: Lookup = (name) => {
    if (name.startsWith("reference/")) return tables(name);
    const [collection = "", id = ""] = name.split("/");
    return release.records.ids.has(collection) && id !== "" ? { title: titleOf(name) } : undefined;
  };
  const labels = memo((both: string) => {
    const [table = "", key = ""] = both.split("\n");
    return termLabel(table, key, lookup);
  });
  const sourceOf = memo((name: string): KnownSource => {
    const source = recordNamed(release.records, name) as unknown as Source;
    const { publisher } = source;
    return {
      title: source.title,
      kind: source.kind,
      number: source.symbol ?? source.amnestyIndex ?? null,
      publisherId: publisher === undefined ? null : `organizations/${publisher}`,
      publisher: publisher === undefined ? null : titleOf(`organizations/${publisher}`),
      date: source.date ?? null,
      address: addressesOf(source)[0] ?? null,
      shownTitle: printedTitle(source),
      opened: openedOn(source) ?? null,
    };
  });
  const partsOf = memo((both: string) => {
    const [record = "", list = ""] = both.split("\n");
    return (recordNamed(release.records, record)?.[list] ?? []) as readonly Part[];
  });
  const provisions = memo(
    (law: string) => new Map(partsOf(`${law}\nprovisions`).map((part) => [part.id, part])),
  );
  return {
    provisionOf(law, id) {
      const { number, title = null } = provisions(law).get(id) ?? {};
      return { ...(number === undefined ? {} : { number }), title };
    },
    partOf: (record, list, index) => `${record}#${partsOf(`${record}\n${list}`)[index]!.id}`,
    titleOf,
    labelOf: (table, key) => labels(`${table}\n${key}`),
    sourceOf,
    inboundOf: (name) => inbound.get(name) ?? [],
    addressOf: (id) => addressOf(release, id),
    citeAs(id, sentence, sources) {
      const { title, version } = release.dataset;
      const place = webBaseOf(release) === undefined ? id : addressOf(release, id);
      return `“${sentence}” ${String(title)}, version ${String(version)}, ${place}; resting on ${sources.join("; ")}.`;
    },
    releasedIn: releasedIn(history, String(release.dataset["version"])),
    treaties: treatiesIn(release.records),
    lookup,
  };
}

/** The cells of `dateColumns`. */
export function flatDateCells(name: string, text: unknown): Row {
  if (typeof text !== "string") return {};
  return { ...dateCells(name, text), [`${name}_in_words`]: dateInWords(text) };
}

/** A date in words, such as `November 2016`. */
export function dateInWords(text: string): string {
  const reading = parseDate(text);
  return reading.ok ? describeDate(reading.date) : text;
}

/** A part of a record, as far as other records need it. */
interface Part {
  readonly id: string;
  readonly number?: string;
  readonly title?: string;
}

/** A list of texts as a cell: null where there is none. */
export function listCell(texts: readonly string[]): Cell {
  return texts.length > 0 ? texts : null;
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
