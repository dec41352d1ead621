import MiniSearch from "minisearch";
import type { Options } from "minisearch";
import type { SchemaNode } from "../schema/tree.ts";
import { isObject } from "../diagnostics/is-object.ts";
import { pageFor } from "./here.tsx";
import type { Opened, Reader, Value } from "./reader.ts";
import { apart, inOneLine, kindOf, toldOf } from "./told.ts";
import { groupedBy, shortened } from "./words.ts";
import { largeIndex } from "./large-index.ts";
import type { Found, LargeIndex } from "./large-index.ts";
import { indexOptions } from "./search-options.ts";

interface Entry extends Found {
  readonly id: number;
}

/**
 * The index of some records, as a script that a page can load from a disk.
 *
 * @param names of records, in order
 */
export function searchShard(reader: Reader, shard: string, names: readonly string[]): string {
  const entries = names.flatMap((name) => entriesOf(reader, name));
  const index = new MiniSearch<Entry>(indexOptions as Options<Entry>);
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return `casebook.shard(${JSON.stringify(shard)},${JSON.stringify(JSON.stringify(index))});\n`;
}

/** The same for a large dataset: one entry for each page, with the words of all statements on it. */
export function* largeSearchFiles(reader: Reader): ReturnType<LargeIndex["files"]> {
  const { add, files } = largeIndex();
  for (const [collection, ids] of reader.release.records.ids)
    for (const id of ids) byPage(entriesOf(reader, `${collection}/${id}`)).forEach(add);
  yield* files();
}

function byPage(entries: readonly Found[]): Found[] {
  const pages = groupedBy(entries, ({ page }) => page.split("#", 1)[0]!);
  return [...pages].map(([page, [first, ...others]]) => ({
    ...{ page, title: first!.title, said: first!.said },
    more: [first!.more, ...others.flatMap(({ said, more }) => [said, more])].join(" "),
  }));
}

function entriesOf(reader: Reader, name: string): Found[] {
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

function statementsOf(reader: Reader, opened: Opened, title: string): Found[] {
  const entries: Found[] = [];
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
): Found {
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
