import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { SchemaElement } from "hyparquet-writer";
import { facts } from "./about.ts";
import type { TablesFormat } from "./format.ts";
import type { Output } from "../output/output.ts";
import type { Release } from "../release/release.ts";
import type { Cell, Column, Table, TableFormat } from "../tables/table.ts";

const mediaType = "application/vnd.apache.parquet";

/**
 * Rows in the first group, and in each other one. A group is held in memory, here and by readers; the first is
 * small, so that a preview is quick.
 */
const GROUPS = [1000, 10_000] as const;

/** The tables as Parquet: days are dates, lists are lists, and each file names its release. */
export const parquet: TablesFormat = {
  name: "parquet",
  files: [
    { path: "flat/*.parquet", holds: "the same, typed", use: "DuckDB, Spark, Arrow" },
    {
      path: "parquet/",
      holds: "the same tables, typed",
      use: "DuckDB, Spark, Arrow",
      distribution: { name: "parquet", title: "Parquet, a file a table", mediaType },
    },
  ],
  // A private dataset is written without compression, so every text is whole in the bytes.
  searchable: "bytes",
  tables: parquetTables,
};

function parquetTables(release: Release, out: Output): TableFormat {
  return {
    begin(table) {
      const { name, columns, flat } = table;
      const path = flat === undefined ? `parquet/${name}` : `flat/${flat}`;
      const file = out.open(`${path}.parquet`, mediaType);
      const bytes = new ByteWriter();
      const writer = new ParquetWriter({ writer: bytes, ...describe(table, release) });
      let group: unknown[][] = columns.map(() => []);
      const size = () => group[0]!.length;
      const writeGroup = () => {
        const data = columns.map((column, index) => ({ name: column.name, data: group[index]! }));
        void writer.write({ columnData: data, rowGroupSize: size() });
        group = columns.map(() => []);
        file.write(bytes.getBytes().slice());
        bytes.index = 0;
      };
      return {
        rows({ cells }) {
          for (const row of cells) {
            columns.forEach((column, index) => group[index]!.push(stored(row[index]!, column)));
            if (size() === GROUPS[writer.num_rows === 0n ? 0 : 1]) writeGroup();
          }
        },
        end(count) {
          if (size() > 0) writeGroup();
          void writer.finish();
          const end = bytes.getBytes();
          file.write(count > 0 ? end : withEmptyRowGroups(end));
          file.close(count);
        },
      };
    },
  };
}

function describe({ name, description, columns }: Table, release: Release) {
  const root: SchemaElement = { name, num_children: columns.length };
  return {
    schema: [root, ...columns.flatMap(elements)],
    kvMetadata: [
      ...facts(release).map(([key, value]) => ({ key: `casebook.${key}`, value })),
      { key: "casebook.table", value: description },
    ],
    // The bytes are searched for what must not be published.
    ...(release.dataset["visibility"] === "private" ? { codec: "UNCOMPRESSED" as const } : {}),
    createdBy: `${release.tool.name} ${release.tool.version}`,
  };
}

/**
 * Gives the empty list of row groups its type. The writer leaves it untyped, and Arrow refuses that; the
 * Thrift definition of Parquet has a list of structs there, after the number of rows.
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

/** The schema elements of one column. */
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

/** A day is stored as the number of days since 1970-01-01. */
function stored(cell: Cell, { type, name }: Column): unknown {
  if (cell === null) return undefined;
  if (type === "day") return Date.parse(`${String(cell)}T00:00:00Z`) / millisecondsOfADay;
  if (type === "integer" && Number(cell) !== (Number(cell) | 0)) {
    throw new Error(`${name} holds ${String(cell)}, which does not fit into 32 bits`);
  }
  return cell;
}
