/**
 * What a column holds.
 *
 * - `day`: a calendar day, `2018-04-12`; the first or last day of an imprecise date
 * - `list`: texts without a table
 */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "day" | "list";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: string;
  readonly description: string;
  /** Every row has a value. */
  readonly required: boolean;
  /** The only allowed values. */
  readonly values?: readonly string[];
  /** The column that every value of this one refers to. */
  readonly references?: { readonly table: string; readonly column: string };
  /** No two rows have the same value. */
  readonly unique?: true;
  /** Prose, which the full-text index holds. */
  readonly prose?: true;
}

/** Null where nothing is known; a list is never empty. */
export type Cell = string | number | boolean | readonly string[] | null;

/** Cells by column; a missing cell is null. */
export type Row = Readonly<Record<string, Cell>>;

/** A table of the release: the source of CSV, SQLite, Parquet, the dictionary and the data package. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** The columns that identify a row. */
  readonly primaryKey: readonly string[];
  /** Of a table with labels, for people: its name in `flat/`. All other tables are for programs. */
  readonly flat?: string;
}

/** Some rows of a table, ordered by id of the record and by place in their list. */
export interface Batch {
  /** One array a row, one cell a column. */
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
