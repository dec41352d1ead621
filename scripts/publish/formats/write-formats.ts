import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { about, aboutRows } from "./about.ts";
import type { ReleaseContext, ReleaseFormat } from "./format.ts";
import type { Output } from "../output/output.ts";
import type { Searchable } from "../output/scan.ts";
import { recordsOf } from "../release/records.ts";
import type { Release } from "../release/release.ts";
import { dictionary, dictionaryRows } from "../tables/dictionary.ts";
import { listsOf, rowStoresIn } from "../tables/row-store.ts";
import type { RowStore } from "../tables/row-store.ts";
import type { Cell, Row, Table, TableFormat } from "../tables/table.ts";
import { tablesOf } from "../tables/tables.ts";
import type { Tables } from "../tables/tables.ts";

/**
 * Writes formats of a release in their order, those that are made of the tables last.
 *
 * @param written called after each format; may throw to stop
 */
export function writeFormats(
  formats: readonly ReleaseFormat[],
  release: Release,
  outputOf: (searchable: Searchable) => Output,
  { formats: all, delta }: Omit<ReleaseContext, "tables">,
  written: () => void = () => {},
): void {
  let tables: Tables | undefined;
  const context = { formats: all, delta, tables: () => (tables ??= tablesOf(release)) };
  for (const format of formats) {
    if (!("write" in format)) continue;
    format.write(release, outputOf(format.searchable), context);
    written();
  }
  const takers = formats.flatMap((format) =>
    "tables" in format ? format.tables(release, outputOf(format.searchable), context) : [],
  );
  if (takers.length === 0) return;
  writeTables(release, context.tables(), outputOf("bytes").scratch, takers);
  written();
}

/** Walks the records once and stores their rows by table, then gives each table to all formats. */
function writeTables(
  release: Release,
  { tables, rowsOf }: Tables,
  scratch: string,
  formats: readonly TableFormat[],
): void {
  const folder = join(scratch, "rows");
  mkdirSync(folder);
  const storeOf = rowStoresIn(folder);
  const byName = new Map(tables.map((table) => [table.name, table]));
  for (const [collection, id, record] of recordsOf(release)) {
    const rows = rowsOf(collection, id, record);
    for (const [name, some] of rows) putAside(storeOf(name), byName.get(name)!, some);
    for (const format of formats) format.record?.(rows);
  }
  putAside(storeOf(dictionary.name), dictionary, dictionaryRows(tables.slice(0, -1)));
  putAside(storeOf(about.name), about, aboutRows(release));
  give(
    about,
    formats.filter(({ takesFacts }) => takesFacts),
  );
  for (const table of tables) give(table, formats);
  for (const format of formats) format.end?.();

  function give(table: Table, takers: readonly TableFormat[]): void {
    const store = storeOf(table.name);
    const writers = takers.flatMap((format) => format.begin?.(table) ?? []);
    for (const json of listsOf(store)) {
      const batch = { json, cells: JSON.parse(json.toString()) as Cell[][] };
      for (const writer of writers) writer.rows(batch);
    }
    for (const writer of writers) writer.end(store.count());
  }
}

function putAside(store: RowStore, { columns }: Table, rows: readonly Row[]): void {
  for (const row of rows)
    store.write(`${JSON.stringify(columns.map(({ name }) => row[name] ?? null))}\n`);
}
