import MiniSearch from "minisearch";
import type { Options } from "minisearch";
import type { SchemaNode } from "../schema/tree.ts";
import { isObject } from "../diagnostics/is-object.ts";
import { pageFor } from "./here.tsx";
import type { Opened, Reader, Value } from "./reader.ts";
import { tokensOf } from "./tokens.ts";
import { apart, inOneLine, kindOf, toldOf } from "./told.ts";
import { shortened } from "./words.ts";
import { indexOptions } from "./search-options.ts";

/** One thing that a search finds. */
export interface Entry {
  readonly id: number;
  /** Its page below the site, with the anchor. */
  readonly page: string;
  /** The title of its record. */
  readonly title: string;
  /** Its words; empty for the record as a whole. */
  readonly said: string;
  /** What is found by more than the words that are shown: spellings, numbers, symbols. */
  readonly more: string;
}

/** Beyond so many statements, a shard has one entry for each record, with the words of all its statements. */
const MOST = 5000;

/**
 * The index of some records, as a script that a page can load from a disk.
 *
 * @param names of records, in order
 */
export function searchShard(reader: Reader, shard: string, names: readonly string[]): string {
  let entries = names.flatMap((name) => entriesOf(reader, name));
  if (entries.length > MOST) entries = byRecord(entries);
  const index = new MiniSearch<Entry>(indexOptions as Options<Entry>);
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return `casebook.shard(${JSON.stringify(shard)},${JSON.stringify(JSON.stringify(index))});\n`;
}

function byRecord(entries: readonly Omit<Entry, "id">[]): Omit<Entry, "id">[] {
  const merged = new Map<string, Omit<Entry, "id">>();
  for (const entry of entries) {
    const page = entry.page.split("#", 1)[0]!;
    const known = merged.get(page);
    const more = [...new Set(tokensOf(`${known?.more ?? ""} ${entry.said} ${entry.more}`))].join(
      " ",
    );
    merged.set(page, { page, title: entry.title, said: known?.said ?? "", more });
  }
  return [...merged.values()];
}

function entriesOf(reader: Reader, name: string): Omit<Entry, "id">[] {
  const opened = reader.open(name);
  if (!opened || opened.collection === "people" || opened.collection === "reference") return [];
  const title = reader.titleOf(name);
  const { record } = opened;
  const summary = typeof record["summary"] === "string" ? record["summary"] : "";
  const page = pageFor(reader, name)!;
  const whole = { page, title, said: shortened(summary, 200), more: numbersOf(reader, opened) };
  return [whole, ...statementsOf(reader, opened, title)];
}

/** Symbols, names and ids that people search for. */
function numbersOf(reader: Reader, { record, id, collection }: Opened): string {
  const names = Array.isArray(record["names"]) ? (record["names"] as Value[]) : [];
  const set =
    collection === "recommendations"
      ? reader.open(`sources/${String(record["source"])}`)
      : undefined;
  const people = Array.isArray(record["people"]) ? (record["people"] as string[]) : [];
  return [
    ...[record["symbol"], record["amnestyIndex"], record["number"], set?.record["symbol"]],
    ...names.map(({ value }) => value),
    ...people.map((person) => spellingsOf(reader, `people/${person}`)),
    ...(Array.isArray(record["otherNumbers"]) ? record["otherNumbers"] : []),
    id,
  ]
    .filter((text) => typeof text === "string")
    .join(" ");
}

/** All spellings of a name. */
function spellingsOf(reader: Reader, name: string): string {
  const names = reader.open(name)?.record["names"];
  return Array.isArray(names) ? (names as Value[]).map(({ value }) => String(value)).join(" ") : "";
}

function statementsOf(reader: Reader, opened: Opened, title: string): Omit<Entry, "id">[] {
  const entries: Omit<Entry, "id">[] = [];
  for (const [list, node] of opened.root.properties) {
    const values = opened.record[list];
    if (node.keywords["x-part"] === undefined || !Array.isArray(values)) continue;
    (values as Value[]).forEach((value, index) => {
      const name = opened.nameAt(`/${list}/${index}`);
      if (name !== undefined) entries.push(entryOf(reader, title, name, list, node.items!, value));
    });
  }
  return entries;
}

function entryOf(
  reader: Reader,
  title: string,
  name: string,
  list: string,
  node: SchemaNode,
  value: Value,
): Omit<Entry, "id"> {
  const said = shortened(inOneLine(apart(toldOf(reader, kindOf(node, list), value))), 220);
  const participants = Array.isArray(value["participants"])
    ? (value["participants"] as Value[])
    : [];
  const people = participants.flatMap(({ person }) =>
    typeof person === "string" ? [spellingsOf(reader, `people/${person}`)] : [],
  );
  const text = isObject(value["text"]) ? Object.values(value["text"]) : [];
  const more = [...people, ...text, String(value["id"] ?? "")].join(" ");
  return { page: pageFor(reader, name)!, title, said, more };
}
