import type { GivenFile } from "../core/given-file.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import { csvTable } from "./csv-table.ts";
import type { RowSource } from "./row-source.ts";
import { isFilled, textsOf } from "./table.ts";
import type { Table, TableCell, TableOptions, TableRow } from "./table.ts";

/** Far more rows than any table has, and far fewer than fill the memory. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 300;

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
  return {
    ...source,
    ...{ headings, hasPreamble, headingRow: heading.row },
    *rows() {
      for (const row of source.rows()) {
        if (row.row <= heading.row || !isFilled(row)) continue;
        if (row.row > MOST_ROWS)
          throw new NotThisFormat(`${file.name} has more than ${MOST_ROWS} rows, and is not read.`);
        yield source.kind === "csv" ? row : padded(row, headings.length);
      }
    },
  };
}

function sourceOf(file: GivenFile, options: TableOptions): RowSource {
  return csvTable(file, options);
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
  if (!heading)
    throw new NotThisFormat(
      wanted === undefined
        ? `${name} holds no row.`
        : `${name} has no row ${wanted}, for headings.`,
    );
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
