import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { about, aboutRows } from "./about.ts";
import type { FilesFormat, ReleaseContext, ReleaseFormat } from "./format.ts";
import type { Output } from "../output/output.ts";
import type { Searchable } from "../output/scan.ts";
import { flatTablesOf } from "../flat/flat-tables.ts";
import { titlesOf } from "../release/record-title.ts";
import { recordsOf } from "../release/records.ts";
import { inboundLinks } from "../release/released-record.ts";
import type { Release } from "../release/release.ts";
import { dictionary, dictionaryRows } from "../tables/dictionary.ts";
import type { Filled } from "../tables/dictionary.ts";
import { listsOf, rowStoresIn } from "../tables/row-store.ts";
import type { RowStore } from "../tables/row-store.ts";
import type { Cell, Row, Table, TableFormat } from "../tables/table.ts";
import { tablesOf } from "../tables/tables.ts";
import type { Tables } from "../tables/tables.ts";
import { viewsOf } from "../tables/views.ts";

/** What `writeFormats` is told; it makes the rest of the context. */
export type GivenContext = Omit<ReleaseContext, "tables" | "inbound" | "titleOf">;

/**
 * Writes formats of a release in their order, but those that are made of the tables after the others, and
 * those that describe files last.
 *
 * @param written called after each format; may throw to stop
 */
export function writeFormats(
  formats: readonly ReleaseFormat[],
  release: Release,
  outputOf: (searchable: Searchable) => Output,
  given: GivenContext,
  written: () => void = () => {},
): void {
  const context = contextOf(release, given);
  const ofFiles = formats.filter((format) => "write" in format);
  const takers = formats.flatMap((format) =>
    "tables" in format ? format.tables(release, outputOf(format.searchable), context) : [],
  );
  ofFiles.filter(({ describesFiles }) => !describesFiles).forEach(write);
  if (takers.length > 0) {
    writeTables(release, context.tables(), outputOf("bytes").scratch, takers);
    written();
  }
  ofFiles.filter(({ describesFiles }) => describesFiles).forEach(write);

  function write(format: FilesFormat): void {
    format.write(release, outputOf(format.searchable), context);
    written();
  }
}

/** What formats may need beside the release; what takes time is made when it is asked for. */
export function contextOf(release: Release, given: GivenContext): ReleaseContext {
  let tables: Tables | undefined;
  let links: ReturnType<typeof inboundLinks> | undefined;
  const titleOf = titlesOf(release.records);
  const inbound = () => (links ??= inboundLinks(release, titleOf));
  const flat = () => flatTablesOf(release, inbound(), given.history, titleOf);
  return {
    ...given,
    ...{ titleOf, inbound },
    tables: () => (tables ??= tablesOf(release, flat(), titleOf)),
  };
}

/** Walks the records once and stores their rows by table, then gives each table to all formats. */
function writeTables(
  release: Release,
  { tables, rowsOf, flat }: Tables,
  scratch: string,
  formats: readonly TableFormat[],
): void {
  const folder = join(scratch, "rows");
  mkdirSync(folder);
  const stores = rowStoresIn(folder);
  const asides = new Map<string, Aside>(
    [...tables, about].map((table) => {
      const filled = table.columns.map(() => 0);
      return [table.name, { table, store: stores(table.name), filled }];
    }),
  );
  const asideOf = (name: string) => asides.get(name)!;
  for (const [collection, id, record] of recordsOf(release)) {
    const rows = rowsOf(collection, id, record);
    for (const [name, some] of rows) putAside(asideOf(name), some);
    for (const [name, some] of flat.rowsOf(collection, id, record, rows))
      putAside(asideOf(name), some);
    for (const format of formats) format.record?.(rows);
  }
  for (const [name, some] of flat.ofRelease()) putAside(asideOf(name), some);
  const described = [...tables.filter((table) => table !== dictionary), ...viewsOf(tables)];
  putAside(asideOf(dictionary.name), dictionaryRows(described, countOf));
  putAside(asideOf(about.name), aboutRows(release));
  give(
    about,
    formats.filter(({ takesFacts }) => takesFacts),
  );
  for (const table of tables) give(table, formats);
  for (const format of formats) format.end?.();

  /** Undefined for a view. */
  function countOf(name: string): Filled | undefined {
    const aside = asides.get(name);
    return aside && { rows: aside.store.count(), of: (index) => aside.filled[index]! };
  }

  function give(table: Table, takers: readonly TableFormat[]): void {
    const { store } = asideOf(table.name);
    const writers = takers.flatMap((format) => format.begin?.(table) ?? []);
    for (const json of listsOf(store)) {
      const batch = { json, cells: JSON.parse(json.toString()) as Cell[][] };
      for (const writer of writers) writer.rows(batch);
    }
    for (const writer of writers) writer.end(store.count());
  }
}

/** Rows that are put aside until their table is written, and how many have a value in each column. */
interface Aside {
  readonly table: Table;
  readonly store: RowStore;
  readonly filled: number[];
}

function putAside({ table, store, filled }: Aside, rows: readonly Row[]): void {
  for (const row of rows) {
    const cells = table.columns.map(({ name }, index) => {
      const cell = row[name] ?? null;
      if (cell !== null) filled[index]!++;
      return cell;
    });
    store.write(`${JSON.stringify(cells)}\n`);
  }
}
