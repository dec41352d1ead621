import type { GivenFile } from "../core/given-file.ts";
import { NoRows, NotThisFormat } from "../core/not-this-format.ts";
import { isZip, pathsIn } from "../core/bounded-zip.ts";
import { csvTable } from "./csv-table.ts";
import { jsonlTable } from "./jsonl-table.ts";
import { odsTable } from "./ods-table.ts";
import type { RowSource } from "./row-source.ts";
import { isFilled, MOST_COLUMNS, MOST_ROWS, textsOf, tooManyRows } from "./table.ts";
import type { Table, TableCell, TableOptions, TableRow } from "./table.ts";
import { otherFile, otherZip } from "./what-it-is.ts";
import { xlsxTable } from "./xlsx-table.ts";

/**
 * Opens a table of any kind that is known. Only its headings are read; its rows are read as they are
 * asked for.
 *
 * @throws NotThisFormat when the file is not a table, or its headings are not there
 */
export function readTable(file: GivenFile, options: TableOptions): Table {
  const source = sourceOf(file, options);
  const { heading, hasPreamble } = headingOf(file.name, source, options.headings);
  const headings = source.headings ?? textsOf(heading);
  if (headings.length > MOST_COLUMNS)
    throw new NotThisFormat(
      `${file.name} has ${headings.length} columns; ${MOST_COLUMNS} are the most.`,
    );
  const notes = sheetNotes(file.name, headings, options.log);
  return {
    ...source,
    ...{ headings, hasPreamble, headingRow: heading.row },
    *rows() {
      for (const row of source.rows()) {
        if (row.row <= heading.row || !isFilled(row)) continue;
        if (row.row > MOST_ROWS) throw tooManyRows(file.name);
        notes.row(row);
        yield source.kind === "csv" ? row : padded(row, headings.length);
      }
      notes.end(source.merged?.() ?? []);
    },
  };
}

/** Opens a file by its first bytes; its name counts for a text alone. */
function sourceOf(file: GivenFile, options: TableOptions): RowSource {
  const other = otherFile(file.name, file.bytes);
  if (other !== undefined) throw new NotThisFormat(other);
  if (isZip(file.bytes)) {
    const paths = pathsIn(file);
    if (paths.has("xl/workbook.xml")) return xlsxTable(file, options);
    if (paths.has("content.xml")) return odsTable(file, options);
    throw new NotThisFormat(otherZip(file.name, paths));
  }
  if (options.sheet !== undefined)
    throw new NotThisFormat(`${file.name} is a text and has no sheets; leave the sheet out.`);
  if (/\.(?:jsonl|ndjson)$/i.test(file.name)) return jsonlTable(file, options);
  const isTabbed = /\.(?:tsv|tab)$/i.test(file.name);
  return csvTable(file, isTabbed ? { ...options, delimiter: "\t" } : options);
}

/** Says once, after the first reading, what the cells of a workbook do not show. */
function sheetNotes(file: string, headings: readonly string[], log: TableOptions["log"]) {
  const formulas: { row: number; column: string }[] = [];
  let [told, hidden] = [false, 0];
  return {
    row({ row, cells, hidden: isHidden }: TableRow): void {
      if (told) return;
      if (isHidden) hidden++;
      for (const [at, { formula }] of cells.entries())
        if (formula) formulas.push({ row, column: headings[at] || `column ${at + 1}` });
    },
    end(merged: readonly string[]): void {
      if (told) return;
      told = true;
      for (const { row, column } of formulas)
        log.note({
          ...{ file, row, column },
          reason: `a formula in ${column}; its last saved result is taken, and nothing is computed`,
        });
      for (const range of merged)
        log.note({
          ...{ file, value: range },
          reason: "merged cells; the value belongs to the first row alone",
        });
      if (hidden > 0)
        log.note({
          file,
          reason: `rows that the sheet hides, ${hidden} in all; they are read too`,
        });
    },
  };
}

/** The row of the headings, and whether something stands above it. */
function headingOf(
  name: string,
  source: RowSource,
  wanted: number | undefined,
): { heading: TableRow; hasPreamble: boolean } {
  if (source.headings) return { heading: { row: 0, cells: [] }, hasPreamble: false };
  const first: TableRow[] = [];
  for (const row of source.rows()) {
    if (isFilled(row)) first.push(row);
    if (wanted === undefined ? first.length === SAMPLE : row.row >= wanted) break;
  }
  const heading = wanted === undefined ? fullest(first) : first.find(({ row }) => row === wanted);
  if (!heading && wanted === undefined) throw new NoRows(`${name} holds no row.`);
  if (!heading) throw new NotThisFormat(`${name} has no row ${wanted}, for headings.`);
  return { heading, hasPreamble: heading !== first[0] };
}

/** The first row that fills most columns: a title above the headings fills one cell. */
function fullest(rows: readonly TableRow[]): TableRow | undefined {
  const filled = ({ cells }: TableRow) => cells.filter(({ text }) => text.trim() !== "").length;
  const most = Math.max(...rows.map(filled));
  return rows.find((row) => filled(row) * 2 > most);
}

const SAMPLE = 50;

/** A program that shows a sheet does not tell an empty cell at the end of a row from none. */
function padded({ row, cells }: TableRow, width: number): TableRow {
  const last = cells.findLastIndex(({ text }) => text !== "") + 1;
  const kept = cells.slice(0, Math.max(width, last));
  return {
    row,
    cells: [...kept, ...Array<TableCell>(Math.max(0, width - kept.length)).fill(empty)],
  };
}

const empty: TableCell = { text: "", kind: "empty" };
