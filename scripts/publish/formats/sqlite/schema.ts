import anyAscii from "any-ascii";
import { recordOf } from "../../../schema/full-name.ts";
import type { Cell, Column, ColumnType, Table } from "../../tables/table.ts";

/** The statement that creates a table. A flat table keeps the order of its rows. */
export function tableStatement({ name, columns, primaryKey, flat }: Table): string {
  const lines = [
    ...columns.map((column) => columnLine(column)),
    `PRIMARY KEY (${primaryKey.map(quoted).join(", ")})`,
    ...columns.flatMap(({ name: from, references: to }) =>
      to
        ? `FOREIGN KEY (${quoted(from)}) REFERENCES ${quoted(to.table)} (${quoted(to.column)})`
        : [],
    ),
  ];
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(",\n  ")}\n) ${flat === undefined ? "STRICT, WITHOUT ROWID" : "STRICT"}`;
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

/**
 * A full-text index over all prose, names, symbols and numbers, made from the table `words`. English words are
 * found in all their forms, letters without their accents, and words of other scripts also in Latin letters
 * (`latin`).
 */
export const searchTable = `CREATE VIRTUAL TABLE search USING fts5(
  object_id UNINDEXED, record_id UNINDEXED, table_name UNINDEXED, words, latin,
  tokenize = "porter unicode61 remove_diacritics 2"
);
INSERT INTO search SELECT * FROM words ORDER BY rowid;
INSERT INTO search (search) VALUES ('optimize')`;

/**
 * Gives the rows of `words` for a row of a table; none where it has no prose. A name is also a row of the
 * record that bears it.
 */
export function wordsIn({ name, columns }: Table): (row: readonly Cell[]) => string[][] {
  const at = (wanted: string) => columns.findIndex((column) => column.name === wanted);
  const [id, owner] = [at("id"), name === "names" ? at("owner_id") : -1];
  const prose = columns.flatMap((column, index) =>
    column.prose || identifiers.has(column.name) ? [index] : [],
  );
  return (row) => {
    const words = prose.flatMap((index) => row[index] ?? []).join("\n");
    const object = row[id];
    if (!words || typeof object !== "string") return [];
    const latin = latinOf(words);
    const rowOf = (named: string, table: string) => [named, recordOf(named), table, words, latin];
    const bearer = row[owner];
    return typeof bearer === "string" && !bearer.includes("#")
      ? [rowOf(object, name), rowOf(bearer, bearer.split("/", 1)[0]!)]
      : [rowOf(object, name)];
  };
}

/** Columns that hold what people paste into a search: symbols and numbers of documents. */
const identifiers = new Set(["symbol", "amnesty_index", "other_numbers", "doi", "number"]);

/** The words of other scripts in Latin letters. */
function latinOf(words: string): string {
  const foreign = words.match(/[^\P{L}\p{Script=Latin}]+/gu) ?? [];
  return foreign.map((word) => anyAscii(word)).join(" ");
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
