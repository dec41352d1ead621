import { termLabel } from "../../changes/words/words.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import { recordOf } from "../../schema/full-name.ts";
import type { ReleasedRecord, Records } from "./records.ts";

/** Gives the title of a record for people, by full name. */
export type TitleOf = (name: string) => string;

/**
 * Gives the titles of records for people. Each is worked out once. A record that is not there is called by its id.
 */
export function titlesOf(all: Records): TitleOf {
  const known = new Map<string, string>();
  const tables = new Map<string, ReleasedRecord | undefined>();
  // Titles of reviews need the same table again and again.
  const records: Records = {
    ids: all.ids,
    get(collection, id) {
      if (collection !== "reference") return all.get(collection, id);
      if (!tables.has(id)) tables.set(id, all.get(collection, id));
      return tables.get(id);
    },
  };
  return function titleOf(name: string): string {
    let title = known.get(name);
    if (title === undefined) known.set(name, (title = made(name)));
    return title;
  };

  function made(name: string): string {
    const record = recordNamed(records, name);
    return record ? recordTitle(name, record, records) : idOf(name);
  }
}

/**
 * The title of a record for people: its title, measure or preferred name; of a set of recommendations the
 * title and number of its document, of a review the State and the cycle; otherwise its id.
 *
 * @param name full name
 */
export function recordTitle(name: string, record: ReleasedRecord, records: Records): string {
  for (const field of ["title", "measure"])
    if (typeof record[field] === "string") return record[field];
  const names = (record["names"] ?? []) as readonly { value: string; kind: string }[];
  const called = names.find(({ kind }) => kind === "preferred") ?? names[0];
  if (called) return called.value;
  const { source, state, cycle } = record;
  const document =
    typeof source === "string" ? recordNamed(records, `sources/${source}`) : undefined;
  if (document) {
    const number = document["symbol"] ?? document["amnestyIndex"];
    const title = String(document["title"]);
    return typeof number === "string" ? `${title} (${number})` : title;
  }
  if (typeof state === "string" && typeof cycle === "number") {
    const label = termLabel("states", state, (table) => recordNamed(records, table));
    return `Universal Periodic Review of ${label}, cycle ${cycle}`;
  }
  return idOf(name);
}

/** A record by its full name. */
export function recordNamed(records: Records, name: string): ReleasedRecord | undefined {
  const slash = name.indexOf("/");
  const record = records.get(name.slice(0, slash), recordOf(name.slice(slash + 1)));
  return isObject(record) ? record : undefined;
}

function idOf(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}
