import type { SchemaNode } from "../schema/tree.ts";
import { isObject } from "../diagnostics/is-object.ts";
import { recent } from "./recent.ts";
import { recordOf } from "../schema/full-name.ts";
import type { TitleOf } from "../publish/release/record-title.ts";
import type { ReleasedRecord } from "../publish/release/records.ts";
import type { Added } from "../publish/release/released-record.ts";
import type { Release } from "../publish/release/release.ts";
import type { ReleaseContext } from "../publish/formats/format.ts";

export type Value = Readonly<Record<string, unknown>>;

/** A record, ready to be shown. */
export interface Opened {
  /** Full name. */
  readonly name: string;
  readonly collection: string;
  readonly id: string;
  readonly record: ReleasedRecord & Added;
  /** The schema of the record. */
  readonly root: SchemaNode;
  /** The id in the tables of the object at a JSON pointer: `cases/kz-x#sentenced`. */
  readonly nameAt: (pointer: string) => string | undefined;
}

/** The records of a release, opened one at a time. */
export interface Reader {
  readonly release: Release;
  /** The record of a full name, or of the name of a part; undefined if the release lacks it. */
  readonly open: (name: string) => Opened | undefined;
  /** What people call a record. */
  readonly titleOf: TitleOf;
  /** A source, or a set of recommendations by its source, in a few words: `A/HRC/28/10`, `ILO, 2017`. */
  readonly shortTitleOf: (record: string) => string;
  /** A row or term of a reference table. */
  readonly row: (table: string, key: string) => Value | undefined;
  /** The English label of a row or term; its key if the table lacks it. */
  readonly label: (table: string, key: string) => string;
  /** The parts that a record once had: where each is found now; nowhere if it was withdrawn. */
  readonly formerParts: (record: string) => readonly FormerPart[];
  /** The part of an opened record with this id, its list and its JSON pointer. */
  readonly part: (opened: Opened, id: string) => Part | undefined;
}

export interface Part {
  readonly value: Value;
  readonly list: string;
  readonly pointer: string;
  readonly node: SchemaNode;
}

/** A part of a record that moved or was withdrawn. */
export interface FormerPart {
  readonly id: string;
  /** Full names. */
  readonly to: readonly string[];
}

/** How many records are kept open at least: neighbours refer to each other. */
const KEPT = 200;

export function readerOf(
  release: Release,
  context: Pick<ReleaseContext, "tables" | "inbound" | "titleOf">,
): Reader {
  const { namesIn } = context.tables();
  const { records, schemas } = release;
  const inbound = context.inbound();
  const { titleOf } = context;
  const shortTitles = new Map<string, string>();
  const tables = new Map<string, Map<string, Value>>();
  const former = formerPartsOf(release);
  const formerParts = (record: string) => former.get(record) ?? [];
  const opened = recent(KEPT, openedAnew);
  const open = (name: string) => opened(recordOf(name));
  return { release, open, titleOf, shortTitleOf, row, label, formerParts, part };

  function openedAnew(name: string): Opened | undefined {
    const [collection = "", id = ""] = name.split("/", 2);
    const plain = records.get(collection, id);
    if (!plain) return undefined;
    const root = schemas.of.get(collection === "reference" ? name : collection)!.root;
    let names: ReadonlyMap<string, string> | undefined;
    return {
      ...{ name, collection, id, root, record: { ...plain, id, inbound: inbound.get(name) ?? [] } },
      nameAt: (pointer) => (names ??= namesIn(collection, id, plain)).get(pointer),
    };
  }

  function shortTitleOf(name: string): string {
    let title = shortTitles.get(name);
    if (title === undefined) shortTitles.set(name, (title = readShortTitle(name)));
    return title;
  }

  /** A printed number, or the publisher and the year; otherwise the title. */
  function readShortTitle(name: string): string {
    const [collection = "", id = ""] = name.split("/", 2);
    const record = records.get(collection, id);
    if (collection === "recommendations" && record)
      return shortTitleOf(`sources/${String(record["source"])}`);
    const number = record?.["symbol"] ?? record?.["amnestyIndex"];
    if (typeof number === "string") return number;
    const { publisher, date } = record ?? {};
    if (typeof publisher !== "string") return titleOf(name);
    const year = typeof date === "string" ? /\d{4}/.exec(date)?.[0] : undefined;
    return `${titleOf(`organizations/${publisher}`)}, ${year ?? "undated"}`;
  }

  function row(table: string, key: string): Value | undefined {
    let rows = tables.get(table);
    if (!rows) tables.set(table, (rows = rowsIn(records.get("reference", table))));
    return rows.get(key);
  }

  function label(table: string, key: string): string {
    return labelOf(row(table, key)) ?? key;
  }

  function part({ record, root }: Opened, id: string): Part | undefined {
    for (const [list, node] of root.properties) {
      if (node.keywords["x-part"] === undefined || !Array.isArray(record[list])) continue;
      const items = record[list] as readonly Value[];
      const index = items.findIndex((item) => item["id"] === id);
      if (index >= 0)
        return { value: items[index]!, list, pointer: `/${list}/${index}`, node: node.items! };
    }
    return undefined;
  }
}

/** The rows or terms of a reference table, by their key. */
export function rowsIn(table: ReleasedRecord | undefined): Map<string, Value> {
  const key = typeof table?.["key"] === "string" ? table["key"] : "id";
  const rows = [table?.["rows"], table?.["terms"]].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]).filter(isObject) : [],
  );
  return new Map(rows.map((row) => [String(row[key] ?? row["id"]), row]));
}

/** The label, name or title of a row, in English. */
export function labelOf(row: Value | undefined): string | undefined {
  const { label, name, title, mandate } = row ?? {};
  const english = isObject(label) ? label["en"] : label;
  return [english, name, title, mandate].find((text) => typeof text === "string");
}

/** By the full name of the record that had them. */
function formerPartsOf({ redirects, tombstones }: Release): ReadonlyMap<string, FormerPart[]> {
  const found = new Map<string, FormerPart[]>();
  const gone = [
    ...redirects.map(({ from, to }) => [String(from), to as readonly string[]] as const),
    ...tombstones.map(({ record }) => [String(record), []] as const),
  ];
  for (const [name, to] of gone) {
    const [record = "", id] = name.split("#", 2);
    if (id === undefined) continue;
    found.set(record, [...(found.get(record) ?? []), { id, to }]);
  }
  return found;
}
