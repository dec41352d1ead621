import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { compileSchemas } from "../../scripts/schema/compile.ts";
import { tableOf, type Row } from "../../scripts/tables/table.ts";

export const schemaFolder = fileURLToPath(new URL("../../schemas", import.meta.url));
export const validators = compileSchemas(schemaFolder);

const folders = ["../../scripts/tables/", "../../data/reference/"].map(
  (path) => new URL(path, import.meta.url),
);

/** The files of the tool's tables, and of those of the shipped dataset, by name. */
const paths = new Map(
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".yml"))
      .map((file) => [file.replace(/\.yml$/, ""), new URL(file, folder)] as const),
  ),
);

/** The tables that there are, by name. */
export const names = [...paths.keys()].sort();

export type TableFile = Readonly<Record<string, unknown>>;

const files = new Map<string, TableFile>();
const tables = new Map<string, ReadonlyMap<string, Row>>();

/** The whole value of a table's file; read once, so not to be changed. */
export function fileOf(name: string): TableFile {
  const file = files.get(name) ?? (load(readFileSync(paths.get(name)!, "utf8")) as TableFile);
  files.set(name, file);
  return file;
}

/** All rows or terms of a table in the order of the file, duplicates included. */
export function listOf(name: string): Row[] {
  const file = fileOf(name);
  return (file["rows"] ?? file["terms"]) as Row[];
}

/** The column that names a row. */
export function keyOf(name: string): string {
  return (fileOf(name)["key"] as string | undefined) ?? "id";
}

/** The rows by the key that names them, as a record's reference finds them. */
export function rowsOf(name: string): ReadonlyMap<string, Row> {
  const known = tables.get(name);
  if (known) return known;
  const { rows } = tableOf(`${name}.yml`, fileOf(name));
  const table = new Map([...rows].map(([key, { row }]) => [key, row]));
  tables.set(name, table);
  return table;
}

/** The row of a table; a missing one is a fault of the test. */
export function rowOf(name: string, key: unknown): Row {
  const row = rowsOf(name).get(String(key));
  if (!row) throw new Error(`${name} has no row ${String(key)}`);
  return row;
}

/** How a column of a row was verified: by itself, or with its row. */
export function verificationOf(row: Row, column: string): unknown {
  return (row["verifiedBy"] as Row | undefined)?.[column] ?? row["verified"];
}

const sources = new URL("../../../shared/reference/", import.meta.url);

/** Whether the files that the tables were made from lie beside the repository. */
export const sourcesThere = existsSync(sources);

/** The rows of one of those files: text by column. */
export function sourceRows(file: string): Record<string, string>[] {
  const [head = [], ...lines] = parseCsv(readFileSync(new URL(file, sources), "utf8"));
  return lines.map((line) =>
    Object.fromEntries(head.map((column, index) => [column, line[index] ?? ""])),
  );
}

/** Comma-separated values with quotation marks doubled inside quoted cells (RFC 4180). */
export function parseCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/y;
  const lines: string[][] = [];
  let line: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`no comma-separated value at offset ${at}`);
    line.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === ",") continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
