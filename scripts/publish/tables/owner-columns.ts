import type { Draft } from "./shape.ts";
import type { Column } from "./table.ts";

/** The columns that name a row and its owner. */
export interface OwnerColumns {
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  /** The column that names the owner: a row, or an object within a row. */
  readonly owner?: string;
  /** The owner is a row of `objects`, not of one table. */
  readonly byObject: boolean;
  readonly record: boolean;
  readonly field: boolean;
}

/** The owner columns of a draft; complete only when all schemas have been read. */
export function ownerColumnsOf(draft: Draft): OwnerColumns {
  const base = { byObject: false, record: false, field: false };
  if (draft.kind === "collection" || draft.kind === "reference") {
    const columns = [idColumn("records"), shortId];
    return { ...base, columns, primaryKey: ["id"] };
  }
  const owners = [...draft.owners];
  const [first] = owners;
  const roots = owners.every(({ kind }) => kind === "collection");
  const byObject = draft.ownedByObjects || (owners.length > 1 && !roots);
  const named = `${first!.singular}_id`;
  const taken = draft.columns.some(({ name }) => name === named);
  const [owner, table] = byObject
    ? ["owner_id", "objects"]
    : owners.length > 1
      ? ["record_id", "records"]
      : [taken ? "owner_id" : named, first!.name];
  const field = draft.fields.size > 1;
  const columns = [
    ...(draft.kind === "link" ? [] : [idColumn("objects")]),
    key(owner, table, "Owner", `The row of ${table} that this one belongs to.`),
    ...(byObject ? [key("record_id", "records", "Record", "The record it stands in.")] : []),
    ...(field ? [fieldColumn(draft)] : []),
    ordinal,
  ];
  const primaryKey = draft.kind === "link" ? [owner, "ordinal"] : ["id"];
  return { columns, primaryKey, owner, byObject, record: byObject, field };
}

function idColumn(table: string): Column {
  return key("id", table, "Id", "Names this row in the whole release.");
}

function key(name: string, table: string, title: string, description: string): Column {
  const references = { table, column: "id" };
  return { name, type: "text", title, description, required: true, references };
}

const shortId: Column = {
  ...{ name: "short_id", type: "text", title: "Short id", required: true },
  description: "The record's id in its collection: the name of its file.",
};

const ordinal: Column = {
  ...{ name: "ordinal", type: "integer", title: "Place in the list", required: true },
  description: "Counts from 1, in the order of the record.",
};

function fieldColumn(draft: Draft): Column {
  return {
    ...{ name: "owner_field", type: "text", title: "Field of the owner", required: true },
    description: "The field of the owner that holds it.",
    values: [...draft.fields].toSorted(),
  };
}
