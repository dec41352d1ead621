/**
 * What a column holds.
 *
 * - `day`: a calendar day, `2018-04-12`; the earliest or latest day of a date that may be known in part
 * - `list`: texts that have no table of their own
 */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "day" | "list";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: string;
  readonly description: string;
  /** Every row has a value. */
  readonly required: boolean;
  /** The only values there are. */
  readonly values?: readonly string[];
  /** The column of another table that holds every value of this one. */
  readonly references?: { readonly table: string; readonly column: string };
  /** No two rows have the same value. */
  readonly unique?: true;
  /** Words for people, worth searching. */
  readonly prose?: true;
}

/** Nothing known is null; a list is never empty. */
export type Cell = string | number | boolean | readonly string[] | null;

/** Cells by column; one that is left out is null. */
export type Row = Readonly<Record<string, Cell>>;

/** A table of the release. CSV, SQLite, Parquet, the dictionary and the data package are all made of these. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** The columns that together name a row. */
  readonly primaryKey: readonly string[];
}

/** Some rows of a table, in the order of the records' ids and of the lists in them. */
export interface Batch {
  /** Rows, each a cell a column. */
  readonly cells: readonly (readonly Cell[])[];
  /** The same as JSON. */
  readonly json: Uint8Array;
}

/** Takes the rows of a release, by record or by table, as the format needs. */
export interface TableFormat {
  /** Takes the rows of one record by table; called for every record before the first table. */
  readonly record?: (rows: ReadonlyMap<string, readonly Row[]>) => void;
  /** Begins a table; in dependency order where possible. */
  readonly begin?: (table: Table) => TableWriter;
  /** Whether the facts about the release come first, as a table. */
  readonly takesFacts?: true;
  /** Called when all tables have ended. */
  readonly end?: () => void;
}

/** Takes the rows of one table. */
export interface TableWriter {
  readonly rows: (batch: Batch) => void;
  /** @param count how many rows it got */
  readonly end: (count: number) => void;
}
