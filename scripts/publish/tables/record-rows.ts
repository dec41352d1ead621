import { fieldAt, itemAt, rootPath } from "../../facts/interning.ts";
import type { Path } from "../../facts/interning.ts";
import { fullName, recordOf } from "../../schema/full-name.ts";
import { dateCells } from "./date-cells.ts";
import { quantityCells } from "./quantity-cells.ts";
import type { Draft, Field, Links, Reference, Rows, Shape } from "./shape.ts";
import type { Cell, Row } from "./table.ts";
import { ownerColumnsOf } from "./owner-columns.ts";
import type { OwnerColumns } from "./owner-columns.ts";

type Value = Readonly<Record<string, unknown>>;
type Cells = Record<string, Cell>;

/** An object with a name: a row, or an object with citations within a row. */
export interface NamedObject {
  readonly id: string;
  readonly record: string;
  readonly table: string;
  /** JSON pointer in the record. */
  readonly pointer: string;
  /** Its first words; null where it has none. */
  readonly text: string | null;
}

export interface RecordRows {
  /** By table; tables without rows are left out. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly objects: readonly NamedObject[];
}

/** The position of the walk through a record. */
interface Here {
  readonly draft: Draft;
  /** The cells of the current row. */
  readonly cells: Cells;
  /** Full name of the record. */
  readonly record: string;
  /** Id of the row. */
  readonly row: string;
  /** Id of the innermost object with citations: the row, or an object within it. */
  readonly object: string;
  readonly place: Path;
}

/** What is made of a record, by its full name, its shape and its value. */
export interface RowMaker {
  readonly rowsIn: (name: string, shape: Shape, value: Value) => RecordRows;
  /** The ids of its objects by JSON pointer, without their rows. */
  readonly namesIn: (name: string, shape: Shape, value: Value) => Map<string, string>;
}

/** Turns valid records into rows. */
export function rowMaker(drafts: readonly Draft[]): RowMaker {
  const ownerColumns = new Map<Draft, OwnerColumns>(
    drafts.map((draft) => [draft, ownerColumnsOf(draft)]),
  );
  let rows = new Map<string, Row[]>();
  let objects: NamedObject[] = [];
  let taken = new Set<string>();
  let withCells = true;
  return {
    rowsIn(name, shape, value) {
      walk(name, shape, value, true);
      return { rows, objects };
    },
    namesIn(name, shape, value) {
      walk(name, shape, value, false);
      return new Map(objects.map(({ pointer, id }) => [pointer, id]));
    },
  };

  function walk(name: string, { draft, fields }: Shape, value: Value, cellsToo: boolean): void {
    rows = new Map();
    objects = [];
    taken = new Set();
    withCells = cellsToo;
    const cells = { id: name, short_id: name.slice(name.indexOf("/") + 1) };
    const here = { draft, cells, record: name, row: name, object: name, place: rootPath() };
    finish(here, value, fields);
  }

  function add({ name }: Draft, row: Row): void {
    const known = rows.get(name);
    if (known) known.push(row);
    else rows.set(name, [row]);
  }

  /** Reads an object into its row, and adds the row before those that it owns. */
  function finish(here: Here, value: Value, fields: readonly Field[]): void {
    const { draft, cells, row, record, place } = here;
    add(draft, cells);
    const object = { id: row, record, table: draft.name, pointer: place.pointer, text: "" };
    const at = objects.push(object) - 1;
    read(value, fields, here);
    if (!withCells) return;
    const words = draft.columns.find(({ name, prose }) => prose && typeof cells[name] === "string");
    objects[at] = { ...object, text: words ? String(cells[words.name]) : null };
  }

  function read(value: Value, fields: readonly Field[], here: Here): void {
    for (const field of fields) {
      const inner = value[field.key];
      if (inner !== undefined && (withCells || field.as === "rows" || field.as === "object"))
        readField(inner, field, here);
    }
  }

  function readField(value: unknown, field: Field, here: Here): void {
    const { cells, record } = here;
    switch (field.as) {
      case "value":
        cells[field.column] = value as Cell;
        return;
      case "date":
        Object.assign(cells, dateCells(field.column, value as string));
        return;
      case "quantity":
        Object.assign(cells, quantityCells(field.column, value as Value, field.duration));
        return;
      case "reference":
        Object.assign(cells, referenceCells(value as string, field.to, record));
        return;
      case "object": {
        const place = fieldAt(here.place, field.key);
        if (!field.statement) return read(value as Value, field.fields, { ...here, place });
        const object = below(here.object, field.key);
        const { draft } = here;
        objects.push({
          ...{ id: object, record, table: draft.name, pointer: place.pointer, text: null },
        });
        return read(value as Value, field.fields, { ...here, object, place });
      }
      case "rows": {
        const place = fieldAt(here.place, field.key);
        if (field.single) return item(value as Value, field, here, place, 1);
        return (value as Value[]).forEach((one, index) =>
          item(one, field, here, itemAt(place, index), index + 1),
        );
      }
      case "links":
        return (value as string[]).forEach((name, index) => link(name, field, here, index + 1));
    }
  }

  function item(value: Value, field: Rows, here: Here, place: Path, ordinal: number): void {
    const { draft, fields } = field.shape;
    const { owner, byObject, record, field: hasField } = ownerColumns.get(draft)!;
    const from = byObject ? here.object : here.row;
    const key = field.part ?? field.itemKey;
    const named = key === undefined ? "" : String(value[key]);
    // Ids are parts of web addresses, so an item whose name has blanks or marks gets its number.
    const name = /^[A-Za-z0-9][A-Za-z0-9./-]*$/.test(named) ? named : String(ordinal);
    const list = below(from, field.field.replaceAll(".", "/"));
    const id = untaken(
      field.part ? `${here.record}#${name}` : field.single ? list : `${list}/${name}`,
    );
    const cells: Cells = {
      ...{ id, [owner!]: from, ordinal },
      ...(draft.printsNumber && isNumber.test(named) ? { number: named } : {}),
      ...(record ? { record_id: here.record } : {}),
      ...(hasField ? { owner_field: field.field } : {}),
    };
    finish({ draft, cells, record: here.record, row: id, object: id, place }, value, fields);
  }

  function link(text: string, { draft, to }: Links, { row, record }: Here, ordinal: number): void {
    const target = typeof to === "string" ? { [to]: text } : referenceCells(text, to, record);
    add(draft, { [ownerColumns.get(draft)!.owner!]: row, ...target, ordinal });
  }

  /**
   * The id, or `id~2` where an item of the same list already has it. Ids begin with the name of the
   * record, so only ids of the same record can collide.
   */
  function untaken(id: string): string {
    let free = id;
    for (let count = 2; taken.has(free); count++) free = `${id}~${count}`;
    taken.add(free);
    return free;
  }
}

/** The id of a part that is the number which its document prints, and not a word of ours. */
const isNumber = /^\d[A-Za-z0-9.-]*$/;

function below(id: string, path: string): string {
  return `${id}${id.includes("#") ? "/" : "#/"}${path}`;
}

function referenceCells(text: string, to: Reference, record: string): Cells {
  const name = fullName(text, to.target, record);
  if (!to.partColumn) return { [to.column]: name };
  return { [to.column]: recordOf(name), [to.partColumn]: name.includes("#") ? name : null };
}
