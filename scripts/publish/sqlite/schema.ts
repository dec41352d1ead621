import type { Database } from "node-sqlite3-wasm";
import type { Column, ColumnType, Table } from "../tables/table.ts";

/** The statement that makes an empty table. */
export function tableStatement({ name, columns, primaryKey }: Table): string {
  const lines = [
    ...columns.map((column) => columnLine(column)),
    `PRIMARY KEY (${primaryKey.map(quoted).join(", ")})`,
    ...columns.flatMap(({ name: from, references: to }) =>
      to
        ? `FOREIGN KEY (${quoted(from)}) REFERENCES ${quoted(to.table)} (${quoted(to.column)})`
        : [],
    ),
  ];
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(",\n  ")}\n) STRICT, WITHOUT ROWID`;
}

/** An index on every column that refers to another; made of a full table, it is sorted once. */
export function indexStatements({ name, columns, primaryKey: [first] }: Table): string[] {
  return columns
    .filter((column) => column.references && column.name !== first)
    .map(
      (column) =>
        `CREATE INDEX ${quoted(`${name}_by_${column.name}`)} ON ${quoted(name)} (${quoted(column.name)})`,
    );
}

/** Adds the rows of a table, all in one statement: a statement a row takes several times as long. */
export function fill(database: Database, { name, columns, rows }: Table): void {
  const cells = columns.map((_, index) => `value ->> ${index}`).join(", ");
  const values = rows.map((row) => columns.map((column) => row[column.name] ?? null));
  insert(database, `INSERT INTO ${quoted(name)} SELECT ${cells}`, values);
}

/** A full-text index over everything that is in words, an entry a row. */
export function searchTable(database: Database, tables: readonly Table[]): void {
  database.exec(
    `CREATE VIRTUAL TABLE search USING fts5(
  object_id UNINDEXED, record_id UNINDEXED, table_name UNINDEXED, words,
  tokenize = "unicode61 remove_diacritics 2"
)`,
  );
  const entries = tables.flatMap(({ name, columns, rows }) => {
    const prose = columns.filter((column) => column.prose).map((column) => column.name);
    return rows.flatMap((row) => {
      const words = prose.flatMap((column) => row[column] ?? []).join("\n");
      const id = row["id"];
      return words && typeof id === "string" ? [[id, id.split("#", 1)[0], name, words]] : [];
    });
  });
  const cells = "value ->> 0, value ->> 1, value ->> 2, value ->> 3";
  insert(database, `INSERT INTO search SELECT ${cells}`, entries);
  database.exec("INSERT INTO search (search) VALUES ('optimize')");
}

const types: Readonly<Record<ColumnType, string>> = {
  text: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  boolean: "INTEGER",
  day: "TEXT",
  list: "TEXT",
};

function columnLine({ name, type, required, values, unique }: Column): string {
  const column = quoted(name);
  const rules = [
    required ? "NOT NULL" : "",
    unique && name !== "id" ? "UNIQUE" : "",
    type === "boolean" ? `CHECK (${column} IN (0, 1))` : "",
    type === "list" ? `CHECK (${column} IS NULL OR json_valid(${column}))` : "",
    values && type === "text" ? `CHECK (${column} IN (${values.map(literal).join(", ")}))` : "",
  ];
  return [column, types[type], ...rules.filter((rule) => rule)].join(" ");
}

/**
 * The bytes are bound, and not the text: that way they are copied at once. They are parsed once too:
 * `json_each` would give each row as text, to be parsed again for every cell.
 */
function insert(database: Database, statement: string, rows: readonly unknown[]): void {
  const bytes = Buffer.from(JSON.stringify(rows));
  database.run(`${statement} FROM jsonb_each(CAST(? AS TEXT))`, [bytes]);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
