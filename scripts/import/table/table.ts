import { NotThisFormat } from "../core/not-this-format.ts";
import type { LogWriter } from "../core/import-log.ts";

/** What a cell holds. An `error` is one of the spreadsheet, such as `#REF!`. */
export type CellKind = "text" | "number" | "date" | "boolean" | "error" | "empty";

/** A cell as the program that shows the table displays it. */
export interface TableCell {
  /**
   * A number with the places that its format shows (`115.60`), a date as EDTF with what its format
   * shows (`2023-04-12`, `2023-04`), a formula by its last saved result. Line breaks and blanks are kept.
   */
  readonly text: string;
  /** Every cell of a CSV that is not empty is `text`, as such a file has nothing else. */
  readonly kind: CellKind;
  /** The format of a number or date in a workbook, as Excel writes it: `General`, `0.00`, `d-mmm`. */
  readonly format?: string;
  /** The text is the last saved result of a formula, which is not computed. */
  readonly formula?: true;
}

/** Far more than any table has, and far fewer than fill the memory. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 300;

export function tooManyRows(name: string): NotThisFormat {
  return new NotThisFormat(`${name} has more than ${MOST_ROWS} rows, and is not read.`);
}

export interface TableRow {
  /** From 1, as the program shows it: empty rows are counted; of JSON lines, the number of the line. */
  readonly row: number;
  readonly cells: readonly TableCell[];
  /** The program hides the row, for example by a filter. */
  readonly hidden?: boolean;
}

export type TableKind = "csv" | "xlsx" | "ods" | "jsonl";

/** The sign between two cells of a CSV. */
export type Delimiter = "," | ";" | "\t" | "|";

/** A table of a file of any kind. */
export interface Table {
  readonly kind: TableKind;
  readonly mediaType: string;
  /** Of a CSV. */
  readonly delimiter?: Delimiter;
  /** The name of the sheet that is read. */
  readonly sheet?: string;
  /** All sheets of the file. */
  readonly sheets?: readonly string[];
  /** A number that is a day counts from 1904 and not from 1900. */
  readonly from1904?: boolean;
  /** The row of the headings; 0 for JSON lines, whose headings are the keys of the objects. */
  readonly headingRow: number;
  /** The headings as they are written, each in its place. */
  readonly headings: readonly string[];
  /** Whether a row above the headings holds anything. */
  readonly hasPreamble: boolean;
  /**
   * The rows below the headings, without the empty ones. They are read as they are asked for, so that
   * a large file is never in memory as rows. A row of a CSV has as many cells as it is written with;
   * other rows have at least one for each heading.
   *
   * @throws NotThisFormat at a row that cannot be read, or when a limit is reached
   */
  rows(): Iterable<TableRow>;
}

/** What the user says about a table, and where the reader says what a caller should know. */
export interface TableOptions {
  /** Of a text, by the name that web browsers use; recognised if undefined. */
  readonly encoding?: string | undefined;
  /** Between the cells of a CSV; recognised if undefined. */
  readonly delimiter?: Delimiter | undefined;
  /** The name of a sheet of a workbook; the first with rows if undefined. */
  readonly sheet?: string | undefined;
  /** The row of the headings; the first row that fills most columns if undefined. */
  readonly headings?: number | undefined;
  /** Told of encodings, other sheets, merged and hidden cells, and formulas. */
  readonly log: Pick<LogWriter, "map" | "note" | "leaveOut">;
}

/** The texts of a row. */
export function textsOf({ cells }: TableRow): string[] {
  return cells.map(({ text }) => text);
}

/** Whether a row holds anything but blanks. */
export function isFilled({ cells }: TableRow): boolean {
  return cells.some(({ text }) => text.trim() !== "");
}
