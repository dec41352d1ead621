import { parquetWriteBuffer } from "hyparquet-writer";
import type { ColumnSource, SchemaElement } from "hyparquet-writer";
import { facts } from "./about.ts";
import type { Release, ReleaseFile } from "./release.ts";
import type { Cell, Column, Table } from "./tables/table.ts";
import { tablesOf } from "./tables/tables.ts";

/** The tables as Parquet: days are dates, lists are lists, and the file says what release it is of. */
export function* parquet(release: Release): Generator<ReleaseFile> {
  for (const table of tablesOf(release)) {
    yield {
      path: `parquet/${table.name}.parquet`,
      mediaType: "application/vnd.apache.parquet",
      content: parquetBytes(table, release),
      rows: table.rows.length,
    };
  }
}

function parquetBytes(table: Table, release: Release): Uint8Array {
  const { name, columns, rows, description } = table;
  const columnData = columns.map((column): ColumnSource => {
    const data = rows.map((row) => stored(row[column.name] ?? null, column));
    return { name: column.name, data };
  });
  const root: SchemaElement = { name, num_children: columns.length };
  const written = new Uint8Array(
    parquetWriteBuffer({
      columnData,
      schema: [root, ...columns.flatMap(elements)],
      kvMetadata: [
        ...facts(release).map(([key, value]) => ({ key: `casebook.${key}`, value })),
        { key: "casebook.table", value: description },
      ],
      // What must not be published is searched for in the bytes of every file.
      ...(release.dataset["visibility"] === "private" ? { codec: "UNCOMPRESSED" as const } : {}),
      createdBy: `${release.tool.name} ${release.tool.version}`,
    }),
  );
  return rows.length > 0 ? written : withEmptyRowGroups(written);
}

/**
 * The writer gives the list of row groups no type where it is empty, and Arrow refuses to read
 * that; Parquet's Thrift definition has a list of structs there. In the footer the list follows the number of rows.
 */
function withEmptyRowGroups(file: Uint8Array): Uint8Array {
  const [noRows, untyped, structs] = [[0x16, 0x00, 0x19], 0x00, 0x0c];
  const places = [...file.keys()].filter((at) =>
    [...noRows, untyped].every((byte, index) => file[at + index] === byte),
  );
  if (places.length !== 1) throw new Error("the list of row groups is not where it should be");
  const made = file.slice();
  made[places[0]! + noRows.length] = structs;
  return made;
}

/** The elements of Parquet's schema for one column. */
function elements({ name, type, required }: Column): SchemaElement[] {
  const repetition_type = required ? "REQUIRED" : "OPTIONAL";
  const text = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;
  switch (type) {
    case "text":
      return [{ name, repetition_type, ...text }];
    case "integer":
      return [{ name, repetition_type, type: "INT32" }];
    case "number":
      return [{ name, repetition_type, type: "DOUBLE" }];
    case "boolean":
      return [{ name, repetition_type, type: "BOOLEAN" }];
    case "day":
      return [{ name, repetition_type, type: "INT32", converted_type: "DATE" }];
    case "list":
      return [
        { name, repetition_type, converted_type: "LIST", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", repetition_type: "REQUIRED", ...text },
      ];
  }
}

const millisecondsOfADay = 86_400_000;

/** A day is the number of days since 1970-01-01. */
function stored(cell: Cell, { type, name }: Column): unknown {
  if (cell === null) return undefined;
  if (type === "day") return Date.parse(`${String(cell)}T00:00:00Z`) / millisecondsOfADay;
  if (type === "integer" && Number(cell) !== (Number(cell) | 0)) {
    throw new Error(`${name} holds ${String(cell)}, which does not fit into 32 bits`);
  }
  return cell;
}
