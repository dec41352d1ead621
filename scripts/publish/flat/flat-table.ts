import type { Column, Row, Table } from "../tables/table.ts";
import type { RecordView } from "./record-view.ts";

/** A table with labels and everything in its row that its question needs. */
export interface FlatTable {
  readonly table: Table;
  /** The rows that a record gives. */
  readonly rowsOf: (view: RecordView) => Row[];
}

/**
 * @param file its name in `flat/`, without an ending: `people-and-laws`
 * @param one the name of one row, for people
 */
export function flatTable(
  file: string,
  one: string,
  description: string,
  columns: readonly Column[],
  rowsOf: FlatTable["rowsOf"],
): FlatTable {
  const name = `flat_${file.replaceAll("-", "_")}`;
  const primaryKey = columns.slice(0, 1).map((column) => column.name);
  return { table: { name, title: one, description, columns, primaryKey, flat: file }, rowsOf };
}
