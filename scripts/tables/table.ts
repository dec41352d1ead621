/** A row of a reference table, or a term of a vocabulary. */
export type Row = Readonly<Record<string, unknown>>;

/** A row with its place: a file of the dataset, or one of the tool (`toolTable`). */
export interface PlacedRow {
  readonly row: Row;
  readonly file: string;
  readonly pointer: string;
}

export interface Table {
  /** By the key that names them, as text. */
  readonly rows: ReadonlyMap<string, PlacedRow>;
}

/** The tables in force, by name. */
export type Tables = ReadonlyMap<string, Table>;

/**
 * The table in a file's value: `rows` named by the column `key`, or `terms` named by `id`.
 *
 * @param like the table that it extends, which has the same key
 */
export function tableOf(file: string, value: Row, like: Row = value): Table {
  const rows = new Map<string, PlacedRow>();
  const { list } = formOf(value);
  const { key } = formOf(like);
  for (const [index, row] of rowsIn(value).entries()) {
    const name = row[key];
    if (name === undefined || rows.has(String(name))) continue;
    rows.set(String(name), { row, file, pointer: `/${list}/${index}` });
  }
  return { rows };
}

/** The rows or terms in the value of a table's file; what is not an object is an empty row. */
export function rowsIn(value: Row): readonly Row[] {
  const list = value[formOf(value).list];
  return Array.isArray(list)
    ? list.map((row: unknown) => (typeof row === "object" && row !== null ? (row as Row) : {}))
    : [];
}

/** The field that holds the rows of a table, and the column that names them. */
export function formOf(value: Row): { readonly list: "rows" | "terms"; readonly key: string } {
  if (Array.isArray(value["terms"])) return { list: "terms", key: "id" };
  return { list: "rows", key: typeof value["key"] === "string" ? value["key"] : "id" };
}
