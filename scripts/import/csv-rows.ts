import { CsvError, parse } from "csv-parse/sync";
import { NotThisFormat } from "./format.ts";
import type { GivenFile } from "./given-file.ts";
import type { Ledger } from "./ledger.ts";

/** A row of a table with its number, as a spreadsheet counts: the heading is row 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows of a file: far beyond any export, and far below what fills the memory. */
const MOST_ROWS = 1_000_000;
const LONGEST_ROW = 200_000;

/**
 * The rows of a CSV file, empty ones left out. The text is UTF-8, or what the user says, or Mac Roman
 * where only that is likely: it is no UTF-8, and its lines end in carriage returns alone, as on the
 * Macintosh of the time before.
 *
 * @throws NotThisFormat when the text cannot be decoded or is no CSV
 */
export function csvRows(file: GivenFile, encoding: string | undefined, ledger: Ledger): TableRow[] {
  const text = decoded(file, encoding, ledger);
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_ROW,
      to: MOST_ROWS + 1,
    });
  } catch (error) {
    if (error instanceof CsvError)
      throw new NotThisFormat(`${file.name} is no CSV that can be read: ${error.message}`);
    throw error;
  }
  if (records.length > MOST_ROWS)
    throw new NotThisFormat(`${file.name} has more than ${MOST_ROWS} rows, and is not read.`);
  return records
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

function decoded(file: GivenFile, encoding: string | undefined, ledger: Ledger): string {
  const decode = (label: string) => new TextDecoder(label, { fatal: true }).decode(file.bytes);
  const told = (from: string, to: string, why: string) =>
    ledger.map({ file: file.name, kind: "encoding", from, to, why });
  if (encoding !== undefined) {
    try {
      return decode(encoding);
    } catch {
      throw new NotThisFormat(`${file.name} is not ${encoding}, or there is no such encoding.`);
    }
  }
  try {
    return decode("utf-8");
  } catch {
    const ends = file.bytes.includes(0x0a) ? undefined : file.bytes.includes(0x0d);
    if (!ends)
      throw new NotThisFormat(
        `${file.name} is not UTF-8. Name its encoding, for example --encoding windows-1252 or --encoding macintosh.`,
      );
    told(
      "Mac Roman",
      "UTF-8",
      "it is no UTF-8, and its lines end in carriage returns alone; --encoding says otherwise",
    );
    return decode("macintosh");
  }
}
