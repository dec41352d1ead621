import { resolveRef } from "./schema-documents.ts";
import type { Schema, SchemaDocuments } from "./schema-documents.ts";

/** What a schema says of one step of a pointer. */
export interface Shape {
  /**
   * What people call it, as the schema has it: `Events`, and `Event` for one of them. A field of a
   * shared shape has none, for the title is that of the shape (`Length of time`); its key says more.
   */
  readonly title?: string;
  /** Whether the step leads to an item of a list. */
  readonly item: boolean;
  /** The keywords of the schema there, `x-…` among them. */
  readonly keywords: Schema;
}

/**
 * The shapes along a pointer, one for each step; fewer where the schema does not know the way.
 *
 * @param path of the schema document: `cases.schema.json`
 * @param steps of the pointer; the step to an item of a list may be its index or its name
 */
export function shapesAlong(
  documents: SchemaDocuments,
  path: string,
  steps: readonly string[],
): Shape[] {
  const root = documents[path];
  let at = root ? alternatives(documents, { path, schema: root }) : [];
  const shapes: Shape[] = [];
  for (const step of steps) {
    const items = at.flatMap(({ path, schema }) => child(path, schema["items"]));
    const isItem = items.length > 0;
    const below = isItem
      ? items
      : at.flatMap(({ path, schema }) => {
          const properties = (schema["properties"] ?? {}) as Schema;
          return Object.hasOwn(properties, step) ? child(path, properties[step]) : [];
        });
    at = below.flatMap((found) => alternatives(documents, found));
    if (at.length === 0) break;
    const keywords = Object.assign({}, ...at.map(({ schema }) => schema).toReversed()) as Schema;
    const shared = !isItem && below.every(({ schema }) => schema["$ref"] !== undefined);
    const title = shared ? undefined : keywords["title"];
    shapes.push({
      item: isItem,
      keywords,
      ...(typeof title === "string" ? { title } : {}),
    });
  }
  return shapes;
}

interface Found {
  readonly path: string;
  readonly schema: Schema;
}

function child(path: string, schema: unknown): Found[] {
  return typeof schema === "object" && schema !== null ? [{ path, schema: schema as Schema }] : [];
}

/** The schema that a `$ref` leads to, and the branches it offers. */
function alternatives(documents: SchemaDocuments, { path, schema }: Found): Found[] {
  const ref = schema["$ref"];
  if (typeof ref === "string") {
    const target = resolveRef(documents, path, ref);
    return target ? alternatives(documents, target) : [];
  }
  const branches = [schema["oneOf"], schema["anyOf"]].flatMap((list) =>
    Array.isArray(list) ? (list as Schema[]) : [],
  );
  return [
    { path, schema },
    ...branches.flatMap((branch) => alternatives(documents, { path, schema: branch })),
  ];
}
