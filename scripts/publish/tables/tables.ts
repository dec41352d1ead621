import type { TitleOf } from "../release/record-title.ts";
import type { ReleasedRecord } from "../release/records.ts";
import type { Release } from "../release/release.ts";
import { dictionary } from "./dictionary.ts";
import { rowMaker } from "./record-rows.ts";
import type { NamedObject } from "./record-rows.ts";
import { readShapes } from "./read-shapes.ts";
import type { Column, Row, Table } from "./table.ts";
import { ownerColumnsOf } from "./owner-columns.ts";

/** Tables with labels, for people, and how a record becomes rows of them. */
export interface FlatTables {
  readonly tables: readonly Table[];
  /** The rows that a record gives, by table. */
  readonly rowsOf: (
    collection: string,
    id: string,
    record: ReleasedRecord,
    narrow: ReadonlyMap<string, readonly Row[]>,
  ) => ReadonlyMap<string, readonly Row[]>;
  /** The rows that are not of records, by table. */
  readonly ofRelease: () => ReadonlyMap<string, readonly Row[]>;
}

/** The tables of a release, and how a record becomes rows of them. */
export interface Tables {
  /** In dependency order where possible: records and objects first, the dictionary last. */
  readonly tables: readonly Table[];
  readonly flat: FlatTables;
  /** The rows of a record by table; tables without rows are left out. */
  readonly rowsOf: (
    collection: string,
    id: string,
    record: ReleasedRecord,
  ) => ReadonlyMap<string, readonly Row[]>;
  /** The id of each object in a record, by its JSON pointer: the same as in the rows of `objects`. */
  readonly namesIn: (
    collection: string,
    id: string,
    record: ReleasedRecord,
  ) => ReadonlyMap<string, string>;
}

/** The release as tables that refer to each other. */
export function tablesOf(release: Release, flat: FlatTables, titleOf: TitleOf): Tables {
  const { roots, drafts } = readShapes(release.schemas.documents);
  const { rowsIn, namesIn } = rowMaker(drafts);
  const shapeOf = (collection: string, name: string) => {
    const shape = roots.get(collection === "reference" ? name : collection);
    if (!shape) throw new Error(`${name} has no schema`);
    return shape;
  };
  const rowsOf: Tables["rowsOf"] = (collection, id, record) => {
    const name = `${collection}/${id}`;
    const { rows, objects } = rowsIn(name, shapeOf(collection, name), record);
    const whole = { id: name, collection, short_id: id, title: titleOf(name) };
    return new Map([["records", [whole]], ["objects", objects.map(objectRow)], ...rows]);
  };
  const tables = drafts.map((draft): Table => {
    const { columns, primaryKey } = ownerColumnsOf(draft);
    const { name, title, description } = draft;
    return { ...{ name, title, description, primaryKey }, columns: [...columns, ...draft.columns] };
  });
  const all = withinRelease([recordsTable, objectsTable, ...tables], termTables(release, rowsOf));
  return { tables: [...flat.tables, ...all, dictionary], rowsOf, flat, namesIn: namesOf };

  function namesOf(collection: string, id: string, record: ReleasedRecord): Map<string, string> {
    const name = `${collection}/${id}`;
    return namesIn(name, shapeOf(collection, name), record);
  }
}

/** The tables that hold rows of reference tables, to which terms and codes refer. */
function termTables({ records }: Release, rowsOf: Tables["rowsOf"]): Set<string> {
  const ids = records.ids.get("reference") ?? [];
  return new Set(
    ids.flatMap((id) => [...rowsOf("reference", id, records.get("reference", id)!).keys()]),
  );
}

/** Removes references to reference tables that the dataset lacks, and marks their targets as unique. */
function withinRelease(all: readonly Table[], terms: ReadonlySet<string>): Table[] {
  const holds = ({ references: to }: Column) =>
    to && (to.column === "id" || terms.has(to.table)) ? to : undefined;
  const targets = new Set(
    all.flatMap(({ columns }) => columns.flatMap((column) => holds(column) ?? [])).map(nameOf),
  );
  return all.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const { references: _, ...rest } = column;
      const references = holds(column);
      const unique = targets.has(nameOf({ table: table.name, column: column.name }));
      return { ...rest, ...(references && { references }), ...(unique && { unique }) };
    }),
  }));
}

function nameOf({ table, column }: { table: string; column: string }): string {
  return `${table}.${column}`;
}

function text(name: string, title: string, description: string): Column {
  return { name, type: "text", title, description, required: true };
}

const recordsTable: Table = {
  name: "records",
  title: "Record",
  description: "Every record of every collection, reference tables too.",
  primaryKey: ["id"],
  columns: [
    text("id", "Id", "collection/id: names the record in the whole release."),
    text("collection", "Collection", "The folder of data/ that the record stands in."),
    text("short_id", "Short id", "The record's id in its collection: the name of its file."),
    text(
      "title",
      "Title",
      "Its title for people: a title, a measure, a name, or its document's title.",
    ),
  ],
};

const objectsTable: Table = {
  name: "objects",
  title: "Object",
  description:
    "Everything in a record that has a name: the record, its parts, every item of a list of objects, and every object with citations of its own. Citations, names and discrepancies refer to it.",
  primaryKey: ["id"],
  columns: [
    text("id", "Id", "Names it in the whole release: a record, record#part, or a path below them."),
    {
      ...text("record_id", "Record", "The record it stands in."),
      references: { table: "records", column: "id" },
    },
    text("table_name", "Table", "The table that has it as a row, or as columns of a row."),
    {
      ...text("pointer", "Pointer", "Its JSON pointer in the record; empty for the record itself."),
      required: false,
    },
    { ...text("text", "Text", "Its first words, where it has any."), required: false },
  ],
};

function objectRow({ id, record, table, pointer, text: words }: NamedObject): Row {
  return { id, record_id: record, table_name: table, pointer: pointer || null, text: words };
}
