import type { Table, TableRow } from "./table.ts";

/** The rows of a file of one kind, before anybody knows which of them has the headings. */
export interface RowSource extends Pick<
  Table,
  "kind" | "mediaType" | "delimiter" | "sheet" | "sheets" | "from1904"
> {
  /** The headings, where they are not a row. */
  readonly headings?: readonly string[];
  /** Ranges of cells merged into one, once all rows have been read. */
  readonly merged?: () => readonly string[];
  /** All rows in order, empty ones too if the file has them; read anew each time. */
  rows(): Iterable<TableRow>;
}
