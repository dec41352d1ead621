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

export type Row = Readonly<Record<string, Cell>>;

/** A table of the release. CSV, SQLite, Parquet, the dictionary and the data package are all made of these. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** The columns that together name a row. */
  readonly primaryKey: readonly string[];
  /** In the order of the records' ids and of the lists in them. */
  readonly rows: readonly Row[];
}
