import { stringify } from "csv-stringify/sync";
import type { Release, ReleaseFile } from "./release.ts";
import type { Cell, Table } from "./tables/table.ts";
import { tablesOf } from "./tables/tables.ts";

const mediaType = "text/csv";

/**
 * The tables as CSV, twice: `csv/` for spreadsheets, where no cell can start a formula and the text
 * is marked as UTF-8, and `csv-raw/` for programs, with every value as it is. Lists are JSON.
 */
export function* csv(release: Release): Generator<ReleaseFile> {
  for (const table of tablesOf(release)) {
    const rows = table.rows.length;
    const name = `${table.name}.csv`;
    yield { path: `csv/${name}`, mediaType, content: csvText(table, true), rows };
    yield { path: `csv-raw/${name}`, mediaType, content: csvText(table, false), rows };
  }
}

/**
 * @param guarded whether an apostrophe goes before a text that a spreadsheet would take for a
 *   formula (it begins with `=`, `+`, `-`, `@`, a tab or a line break), and a byte order mark before all
 */
export function csvText({ columns, rows }: Table, guarded: boolean): string {
  const names = columns.map(({ name }) => name);
  const cells = rows.map((row) => names.map((name) => cellText(row[name] ?? null)));
  return stringify([names, ...cells], { escape_formulas: guarded, bom: guarded });
}

/** Numbers and flags are texts here too: a guard is for what a spreadsheet is given, whatever it was. */
function cellText(cell: Cell): string | number {
  if (cell === null) return "";
  if (Array.isArray(cell)) return JSON.stringify(cell);
  return typeof cell === "number" ? cell : String(cell);
}
