import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { about, aboutRows } from "./about.ts";
import { csv } from "./csv.ts";
import { linkedData } from "./jsonld.ts";
import type { Output } from "../output/output.ts";
import { parquet } from "./parquet.ts";
import { recordsOf } from "../release/records.ts";
import type { Release } from "../release/release.ts";
import { sqlite } from "./sqlite/sqlite.ts";
import { dictionary, dictionaryRows } from "../tables/dictionary.ts";
import { listsOf, spoolsIn } from "../tables/spool.ts";
import type { Spool } from "../tables/spool.ts";
import type { Cell, Row, Table, TableFormat } from "../tables/table.ts";
import { tablesOf } from "../tables/tables.ts";

/**
 * Every format that is made of the tables. The records are walked once, and their rows put aside by
 * table; then one table after the other is given to each format.
 */
export function tableFiles(release: Release, out: Output): void {
  const { tables, rowsOf } = tablesOf(release);
  const folder = join(out.scratch, "rows");
  mkdirSync(folder);
  const spoolOf = spoolsIn(folder);
  const linked = linkedData(release, out);
  const byName = new Map(tables.map((table) => [table.name, table]));
  for (const [collection, id, record] of recordsOf(release)) {
    const rows = rowsOf(collection, id, record);
    for (const [name, some] of rows) writeRows(spoolOf(name), byName.get(name)!, some);
    linked.record(rows);
  }
  writeRows(spoolOf(dictionary.name), dictionary, dictionaryRows(tables.slice(0, -1)));
  writeRows(spoolOf(about.name), about, aboutRows(release));
  linked.end();
  const [database, ...files] = [sqlite(release, out), csv(out), parquet(release, out)];
  // What the database says of its release stands first in it, and in no other format.
  give(about, [database]);
  for (const table of tables) give(table, [database, ...files]);
  database.end();

  function give(table: Table, formats: readonly TableFormat[]): void {
    const spool = spoolOf(table.name);
    const writers = formats.map((format) => format.begin(table));
    for (const json of listsOf(spool)) {
      const batch = { json, cells: JSON.parse(json.toString()) as Cell[][] };
      for (const writer of writers) writer.rows(batch);
    }
    for (const writer of writers) writer.end(spool.count());
  }
}

function writeRows(spool: Spool, { columns }: Table, rows: readonly Row[]): void {
  for (const row of rows)
    spool.write(`${JSON.stringify(columns.map(({ name }) => row[name] ?? null))}\n`);
}
