import type { ReferenceTarget } from "../../schema/plan.ts";
import { schemaName } from "../../schema/schema-documents.ts";
import type { Schema, SchemaDocuments } from "../../schema/schema-documents.ts";
import { columnName, plural, snake } from "./names.ts";

/** A table by its name, and what one row of it is called. */
export interface TableName {
  readonly table: string;
  readonly singular: string;
}

/** Tables that records, parts and terms are found in. */
export interface Targets {
  readonly records: ReadonlyMap<string, TableName>;
  /** By collection and kind of part: `laws/provisions`. */
  readonly parts: ReadonlyMap<string, TableName>;
  /** The column that holds the keys of a reference table, by the table's name in `x-term`. */
  readonly terms: ReadonlyMap<string, { readonly table: string; readonly column: string }>;
}

/** Collections whose table has another name: a record there is a set of recommendations. */
const otherName: Readonly<Record<string, string>> = { recommendations: "recommendation_sets" };

/** Reads from the schemas in which table each record, part and term stands. */
export function readTargets(documents: SchemaDocuments): Targets {
  const records = new Map<string, TableName>();
  const parts = new Map<string, TableName>();
  const terms = new Map<string, { table: string; column: string }>();
  for (const [path, document] of Object.entries(documents)) {
    const collection = document["x-collection"];
    if (typeof collection !== "string") continue;
    if (collection === "reference") {
      const name = schemaName(path).replace("reference/", "");
      terms.set(name, { table: snake(name), column: columnName("", keyOfRows(document)) });
      continue;
    }
    const table = otherName[collection] ?? collection;
    records.set(collection, { table, singular: snake(String(document["title"])) });
    for (const [kind, list] of Object.entries(propertiesOf(document))) {
      const singular = partName(list, documents);
      if (singular) parts.set(`${collection}/${kind}`, { table: plural(singular), singular });
    }
  }
  return { records, parts, terms };
}

/** The table whose `id` holds what a reference means. */
export function targetTable(
  { records, parts }: Targets,
  target: ReferenceTarget,
  home: string,
): TableName {
  const [collection = home, ...others] = target.collections ?? [];
  const part = target.within || target.part === "required" ? target.parts : undefined;
  const found = part ? parts.get(`${collection}/${part[0]}`) : records.get(collection);
  if (others.length > 0) return { table: "records", singular: "record" };
  if (!found || (part?.length ?? 0) > 1) {
    throw new Error(`no table holds what ${JSON.stringify(target)} means`);
  }
  return found;
}

export function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema["properties"] ?? {}) as Record<string, Schema>;
}

/** `provision` of `#/$defs/provision`. */
export function definitionName(schema: Schema): string | undefined {
  const ref = schema["$ref"];
  return typeof ref === "string" ? ref.split("/").at(-1) : undefined;
}

/** The list of a reference table: its rows or its terms. */
export function rowsOf(document: Schema): readonly [name: string, list: Schema] {
  const list = Object.entries(propertiesOf(document)).find(([, { type }]) => type === "array");
  if (!list) throw new Error(`${String(document["title"])} has no rows`);
  return list;
}

function keyOfRows(document: Schema): string {
  const key = rowsOf(document)[1]["x-key"];
  return typeof key === "string" ? key : "id";
}

function partName(list: Schema, documents: SchemaDocuments): string | undefined {
  const shared = definitionName(list);
  const defined = documents["common.schema.json"]?.["$defs"] as Record<string, Schema> | undefined;
  const target = shared ? defined?.[shared] : list;
  if (typeof target?.["x-part"] !== "string") return undefined;
  const name = definitionName((target["items"] ?? {}) as Schema);
  return name && snake(name);
}
