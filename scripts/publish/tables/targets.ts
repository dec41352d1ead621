import type { ReferenceTarget } from "../../schema/plan.ts";
import { schemaName } from "../../schema/schema-documents.ts";
import type { SchemaDocuments } from "../../schema/schema-documents.ts";
import { schemaRoot } from "../../schema/tree.ts";
import type { SchemaNode } from "../../schema/tree.ts";
import { columnName, plural, snake } from "./names.ts";

/** The name of a table, and of one of its rows. */
export interface TableName {
  readonly table: string;
  readonly singular: string;
}

/** The tables that hold records, parts and terms. */
export interface Targets {
  readonly records: ReadonlyMap<string, TableName>;
  /** By collection and kind of part: `laws/provisions`. */
  readonly parts: ReadonlyMap<string, TableName>;
  /** The column that holds the keys of a reference table, by the table's name in `x-term`. */
  readonly terms: ReadonlyMap<string, { readonly table: string; readonly column: string }>;
}

/** Collections whose table has another name: one record is a set of recommendations. */
const otherName: Readonly<Record<string, string>> = { recommendations: "recommendation_sets" };

/** Reads from the schemas which table holds each record, part and term. */
export function readTargets(documents: SchemaDocuments): Targets {
  const records = new Map<string, TableName>();
  const parts = new Map<string, TableName>();
  const terms = new Map<string, { table: string; column: string }>();
  for (const path of Object.keys(documents)) {
    const { keywords, properties } = schemaRoot(documents, path)!;
    const collection = keywords["x-collection"];
    if (typeof collection !== "string") continue;
    if (collection === "reference") {
      const name = schemaName(path).replace("reference/", "");
      terms.set(name, { table: snake(name), column: columnName("", keyOfRows(properties)) });
      continue;
    }
    const table = otherName[collection] ?? collection;
    records.set(collection, { table, singular: snake(String(keywords["title"])) });
    for (const [kind, list] of properties) {
      if (list.keywords["x-part"] === undefined || !list.items?.definition) continue;
      const singular = snake(list.items.definition);
      parts.set(`${collection}/${kind}`, { table: plural(singular), singular });
    }
  }
  return { records, parts, terms };
}

/** The table whose `id` a reference means. */
export function targetTable(
  { records, parts }: Targets,
  target: ReferenceTarget,
  home: string,
): TableName {
  const [collection = home, ...others] = target.collections ?? [];
  const part = target.within || target.part === "required" ? target.parts : undefined;
  const found = part ? parts.get(`${collection}/${part[0]}`) : records.get(collection);
  if ((part?.length ?? 0) > 1) return { table: "objects", singular: "statement" };
  if (others.length > 0) return { table: "records", singular: "record" };
  if (!found) throw new Error(`no table holds what ${JSON.stringify(target)} means`);
  return found;
}

/** The key that names the rows, or the terms, of a reference table. */
function keyOfRows(properties: SchemaNode["properties"]): string {
  const list = [...properties.values()].find(({ items }) => items !== undefined);
  if (!list) throw new Error("a reference table has no rows");
  const key = list.keywords["x-key"];
  return typeof key === "string" ? key : "id";
}
