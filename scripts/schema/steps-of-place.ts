import { resolveRef } from "./schema-documents.ts";
import type { Schema, SchemaDocuments } from "./schema-documents.ts";

/** What one step of a pointer leads to, as the schema of the record says. */
export type Step =
  | { readonly kind: "field"; readonly step: string; readonly title: string }
  /** An item of a list; `byId` says that the step is its id and not what it holds. */
  | { readonly kind: "item"; readonly step: string; readonly byId: boolean }
  /** No field of that name; `fields` are those that there are. Nothing is known of the steps below. */
  | { readonly kind: "unknown"; readonly step: string; readonly fields: readonly string[] };

/**
 * The steps of a place in a record, up to the first that no schema knows.
 *
 * @param name of the schema: `cases`, `reference/states`
 * @param steps those of its pointer, in which list items are named and not counted
 */
export function stepsOfPlace(
  documents: SchemaDocuments,
  name: string,
  steps: readonly string[],
): Step[] {
  const path = `${name}.schema.json`;
  const found: Step[] = [];
  let at: Located[] = documents[path] ? [{ path, schema: documents[path] }] : [];
  for (const step of steps) {
    const here = at.flatMap((each) => variants(documents, each));
    const items = childrenOf(here, "items");
    if (items.length > 0) {
      found.push({ kind: "item", step, byId: isNamedById(documents, here, items) });
      at = items;
      continue;
    }
    const fields = new Map<string, Located[]>();
    for (const { path, schema } of here) {
      for (const [key, child] of Object.entries((schema["properties"] ?? {}) as Schema))
        fields.set(key, [...(fields.get(key) ?? []), { path, schema: child as Schema }]);
    }
    const field = fields.get(step);
    if (!field) {
      found.push({ kind: "unknown", step, fields: [...fields.keys()] });
      return found;
    }
    const title = field
      .flatMap((each) => variants(documents, each))
      .map(({ schema }) => schema["title"])
      .find((title) => typeof title === "string");
    found.push({ kind: "field", step, title: title ?? step });
    at = field;
  }
  return found;
}

interface Located {
  readonly path: string;
  readonly schema: Schema;
}

/** A schema with what it refers to and is made of; the same place may be described by several. */
function variants(documents: SchemaDocuments, { path, schema }: Located): Located[] {
  const { $ref: ref } = schema;
  const target = typeof ref === "string" ? resolveRef(documents, path, ref) : undefined;
  const branches = ["allOf", "oneOf", "anyOf"].flatMap(
    (keyword) => (schema[keyword] ?? []) as Schema[],
  );
  return [
    { path, schema },
    ...(target ? variants(documents, target) : []),
    ...branches.flatMap((branch) => variants(documents, { path, schema: branch })),
  ];
}

function childrenOf(here: readonly Located[], keyword: string): Located[] {
  return here.flatMap(({ path, schema }) => {
    const child = schema[keyword];
    return typeof child === "object" && child !== null ? [{ path, schema: child as Schema }] : [];
  });
}

function isNamedById(
  documents: SchemaDocuments,
  list: readonly Located[],
  items: readonly Located[],
): boolean {
  const key = list.map(({ schema }) => schema["x-key"]).find((key) => key !== undefined);
  if (key !== undefined) return key === "id";
  return items
    .flatMap((each) => variants(documents, each))
    .some(({ schema }) => Object.hasOwn((schema["properties"] ?? {}) as Schema, "id"));
}
