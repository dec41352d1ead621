import { recordTitle } from "../record-title.ts";
import { recordsOf } from "../release.ts";
import type { Release } from "../release.ts";
import { dictionary } from "./dictionary.ts";
import { fill } from "./fill.ts";
import type { NamedObject } from "./fill.ts";
import { readShapes } from "./read-shapes.ts";
import type { Shape } from "./shape.ts";
import type { Column, Row, Table } from "./table.ts";
import { tiesOf } from "./ties.ts";

/**
 * The release as tables that refer to each other, each after those that it refers to where that can
 * be: first all records and all named objects, then a table for each collection, for each list of
 * objects and for each list of names.
 */
export function tablesOf(release: Release): readonly Table[] {
  const known = made.get(release);
  if (known) return known;
  const tables = makeTables(release);
  made.set(release, tables);
  return tables;
}

/** Several formats ask for the tables of one release. */
const made = new WeakMap<Release, readonly Table[]>();

function makeTables(release: Release): Table[] {
  const { roots, drafts } = readShapes(release.schemas.documents);
  const { rows, objects } = fill(drafts, records(release, roots));
  const tables = drafts.map((draft): Table => {
    const { columns, primaryKey } = tiesOf(draft);
    const { name, title, description } = draft;
    return {
      ...{ name, title, description, primaryKey },
      columns: [...columns, ...draft.columns],
      rows: rows.get(name)!,
    };
  });
  const all = withinRelease([recordsTable(release), objectsTable(objects), ...tables]);
  return [...all, dictionary(all)];
}

function* records(release: Release, roots: ReadonlyMap<string, Shape>) {
  for (const [collection, id, value] of recordsOf(release)) {
    const shape = roots.get(collection === "reference" ? `reference/${id}` : collection);
    if (!shape) throw new Error(`${collection}/${id} has no schema`);
    yield [`${collection}/${id}`, shape, value] as const;
  }
}

/** A dataset may lack a reference table: nothing refers to it then. What is referred to is unique. */
function withinRelease(all: readonly Table[]): Table[] {
  const empty = new Set(all.filter(({ rows }) => rows.length === 0).map(({ name }) => name));
  const holds = ({ references: to }: Column) =>
    to && (to.column === "id" || !empty.has(to.table)) ? to : undefined;
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

function recordsTable(release: Release): Table {
  const rows = [...recordsOf(release)].map(([collection, id, record]): Row => ({
    ...{ id: `${collection}/${id}`, collection, short_id: id },
    title: recordTitle(record, id),
  }));
  return {
    name: "records",
    title: "Record",
    description: "Every record of every collection, reference tables too.",
    primaryKey: ["id"],
    columns: [
      text("id", "Id", "collection/id: names the record in the whole release."),
      text("collection", "Collection", "The folder of data/ that the record stands in."),
      text("short_id", "Short id", "The record's id in its collection: the name of its file."),
      text("title", "Title", "Its title or measure, the preferred form of its name, or its id."),
    ],
    rows,
  };
}

function objectsTable(objects: readonly NamedObject[]): Table {
  const inRecords = { references: { table: "records", column: "id" } };
  return {
    name: "objects",
    title: "Object",
    description:
      "Everything in a record that has a name: the record, its parts, every item of a list of objects, and every object with citations of its own. Citations, names and discrepancies refer to it.",
    primaryKey: ["id"],
    columns: [
      text(
        "id",
        "Id",
        "Names it in the whole release: a record, record#part, or a path below them.",
      ),
      { ...text("record_id", "Record", "The record it stands in."), ...inRecords },
      text("table_name", "Table", "The table that has it as a row, or as columns of a row."),
      text("pointer", "Pointer", "Its JSON pointer in the record; empty for the record itself."),
      { ...text("text", "Text", "Its first words, where it has any."), required: false },
    ],
    rows: objects.map(({ id, record, table, pointer, text: words }) => ({
      ...{ id, record_id: record, table_name: table, pointer, text: words },
    })),
  };
}

function text(name: string, title: string, description: string): Column {
  return { name, type: "text", title, description, required: true };
}
