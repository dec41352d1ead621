import type { Cell, Column, ColumnType, Table } from "../../tables/table.ts";

/** The statement that creates a table. */
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

/** An index on every column that refers to another; on a full table it is sorted only once. */
export function indexStatements({ name, columns, primaryKey: [first] }: Table): string[] {
  return columns
    .filter((column) => column.references && column.name !== first)
    .map(
      (column) =>
        `CREATE INDEX ${quoted(`${name}_by_${column.name}`)} ON ${quoted(name)} (${quoted(column.name)})`,
    );
}

/** A full-text index over all prose, made from the table `words`. */
export const searchTable = `CREATE VIRTUAL TABLE search USING fts5(
  object_id UNINDEXED, record_id UNINDEXED, table_name UNINDEXED, words,
  tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO search SELECT * FROM words ORDER BY rowid;
INSERT INTO search (search) VALUES ('optimize')`;

/** Gives the row of `words` for a row of a table; none where it has no prose. */
export function wordsIn({ name, columns }: Table): (row: readonly Cell[]) => string[][] {
  const id = columns.findIndex((column) => column.name === "id");
  const prose = columns.flatMap((column, index) => (column.prose ? [index] : []));
  return (row) => {
    const words = prose.flatMap((index) => row[index] ?? []).join("\n");
    const object = row[id];
    return words && typeof object === "string"
      ? [[object, object.split("#", 1)[0]!, name, words]]
      : [];
  };
}

/**
 * A statement that adds many rows at once; one statement a row takes several times as long. Its parameter is
 * a JSON array of arrays of cells.
 *
 * The parameter is bound as bytes, which are copied faster than text, and parsed once: `json_each` would give
 * each row as text and parse it again for every cell.
 */
export function insertStatement(table: string, columns: number): string {
  const cells = Array.from({ length: columns }, (_, index) => `value ->> ${index}`).join(", ");
  return `INSERT INTO ${quoted(table)} SELECT ${cells} FROM jsonb_each(CAST(? AS TEXT))`;
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

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
