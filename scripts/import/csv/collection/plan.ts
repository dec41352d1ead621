import type { Mapping } from "../../../schema/records.ts";
import { schemaRoot } from "../../../schema/tree.ts";
import type { SchemaNode } from "../../../schema/tree.ts";
import type { Schemas } from "../../../schema/schemas.ts";
import type { ProposedCollection } from "../../core/format.ts";
import type { PlacedColumn } from "../columns.ts";
import { fieldPath } from "./field-path.ts";
import type { FieldPath } from "./field-path.ts";
import { templateOf } from "./template.ts";
import type { Template } from "./template.ts";

/** How the rows of a table become records of one collection. */
export interface Plan {
  readonly collection: ProposedCollection;
  readonly root: SchemaNode;
  readonly columns: readonly {
    readonly column: PlacedColumn;
    readonly fields: readonly FieldPath[];
  }[];
  /** What the mapping says of every record, and what it joins from several columns. */
  readonly also: readonly { readonly field: FieldPath; readonly template: Template }[];
  /** The parts that columns fill in: `events.arrest`. */
  readonly targets: ReadonlySet<string>;
}

/** What a column is if it fills in no field by itself. */
export const notFields: ReadonlySet<string> = new Set([
  "id",
  "cites",
  "joined",
  "split",
  "ignored",
]);

/**
 * @param columns of a mapping without faults
 * @throws when the mapping has faults
 */
export function planOf(
  { collection, also = {} }: Mapping,
  columns: readonly PlacedColumn[],
  { documents }: Schemas,
): Plan {
  const root = schemaRoot(documents, `${collection}.schema.json`)!;
  const read = (text: string): FieldPath => {
    const found = fieldPath(root, text);
    if ("message" in found) throw new Error(found.message);
    return found;
  };
  const planned = columns.map((column) => ({
    column,
    fields: (notFields.has(column.is) ? (column.into ?? []) : [column.is]).map(read),
  }));
  const joined = Object.entries(also).map(([text, written]) => ({
    field: read(text),
    template: templateOf(written!),
  }));
  const filling = [
    ...planned.flatMap(({ fields }) => fields),
    ...joined.flatMap(({ field, template }) => (template.columns.length > 0 ? [field] : [])),
  ];
  return {
    ...{ collection: collection as ProposedCollection, root, columns: planned, also: joined },
    targets: new Set(filling.flatMap(partsOn)),
  };
}

/** The parts on the way to a field: `events.arrest` and `events.arrest.participants.court`. */
function partsOn({ steps }: FieldPath): string[] {
  const names: string[] = [];
  let path = "";
  for (const { key, part } of steps) {
    if (!part) continue;
    path = `${path === "" ? "" : `${path}.`}${key}.${part.name}`;
    names.push(path);
  }
  return names;
}
