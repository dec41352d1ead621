/** A row of a reference table, or a term of a vocabulary. */
export type Row = Readonly<Record<string, unknown>>;

export interface Table {
  readonly file: string;
  /** By the key that names them, as text. */
  readonly rows: ReadonlyMap<string, { readonly row: Row; readonly pointer: string }>;
}

/** The tables of `data/reference/`, by name. */
export type Tables = ReadonlyMap<string, Table>;

/** The table in a file's value: `rows` named by the column `key`, or `terms` named by `id`. */
export function tableOf(file: string, value: Readonly<Record<string, unknown>>): Table {
  const rows = new Map<string, { row: Row; pointer: string }>();
  const field = Array.isArray(value["terms"]) ? "terms" : "rows";
  const key = field === "rows" && typeof value["key"] === "string" ? value["key"] : "id";
  const list = Array.isArray(value[field]) ? (value[field] as unknown[]) : [];
  for (const [index, row] of list.entries()) {
    if (typeof row !== "object" || row === null) continue;
    const name = (row as Row)[key];
    if (name === undefined || rows.has(String(name))) continue;
    rows.set(String(name), { row: row as Row, pointer: `/${field}/${index}` });
  }
  return { file, rows };
}
