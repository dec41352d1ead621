import { CsvError, parse } from "csv-parse/sync";
import { decoded } from "./decoded.ts";
import { NotThisFormat } from "./not-this-format.ts";
import type { GivenFile } from "./given-file.ts";
import type { LogWriter } from "./import-log.ts";

/** A row of a table with its number, as a spreadsheet counts: the heading is row 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Far more rows than any export has, and far fewer than fill the memory. */
const MOST_ROWS = 1_000_000;
const LONGEST_ROW = 200_000;

/**
 * The rows of a CSV file without the empty ones.
 *
 * @throws NotThisFormat when the text cannot be decoded or is not CSV
 */
export function csvRows(
  file: GivenFile,
  encoding: string | undefined,
  log: LogWriter,
  delimiter = ",",
): TableRow[] {
  return rowsIn(file.name, decoded(file, encoding, log), delimiter);
}

/**
 * The rows of a CSV text without the empty ones.
 *
 * @param most number of rows to read, with the headings
 * @throws NotThisFormat when it is not CSV
 */
export function rowsIn(name: string, text: string, delimiter: string, most = Infinity): TableRow[] {
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_ROW,
      to: Math.min(most, MOST_ROWS + 1),
    });
  } catch (error) {
    if (error instanceof CsvError)
      throw new NotThisFormat(`${name} is not a readable CSV: ${inWords(error)}`);
    throw error;
  }
  if (records.length > MOST_ROWS)
    throw new NotThisFormat(`${name} has more than ${MOST_ROWS} rows, and is not read.`);
  return records
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

/** A fault of the CSV and its place; the parser counts rows and columns from 0. */
function inWords(error: CsvError): string {
  const { code, message } = error;
  const [rows, column] = [Number(error["records"]), Number(error["column"])];
  const place = `row ${rows + 1}, column ${column + 1}`;
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return `the quotation mark that opens in ${place} is never closed.`;
    case "CSV_INVALID_CLOSING_QUOTE":
      return `in ${place} a text goes on after its closing quotation mark; one within it is written twice.`;
    case "INVALID_OPENING_QUOTE":
      return `in ${place} there is a quotation mark in a cell that does not begin with one; put the cell in quotation marks, and write this one twice.`;
    case "CSV_MAX_RECORD_SIZE":
      return `row ${rows + 1} has more than ${LONGEST_ROW} characters; a quotation mark that is never closed does this.`;
    default:
      return message;
  }
}
