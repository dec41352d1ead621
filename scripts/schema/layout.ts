import { resolveRef } from "./schema-documents.ts";
import type { Schema, SchemaDocuments } from "./schema-documents.ts";

/** How a file of one schema is laid out: the order of fields, and lists whose order says nothing. */
export interface Layout {
  /** The fields in the order of the schema. */
  readonly order: readonly string[];
  readonly properties: Readonly<Record<string, Layout>>;
  readonly items?: Layout;
  /** The items of this list may stand in any order (`x-unordered`). */
  readonly unordered: boolean;
}

/**
 * The layout that the schema document at `path` describes. Of a union the fields of all branches are
 * taken, those of the first one first.
 */
export function layoutOf(path: string, documents: SchemaDocuments): Layout {
  const made = new Map<Schema, Layout>();
  return visit(documents[path]!, path);

  function visit(written: Schema, home: string): Layout {
    const { schema, path: document } = follow(written, home);
    const known = made.get(schema);
    if (known) return known;
    const properties: Record<string, Layout> = {};
    const layout = {
      order: [] as string[],
      properties,
      unordered: schema["x-unordered"] === true,
    } as {
      order: string[];
      properties: Record<string, Layout>;
      items?: Layout;
      unordered: boolean;
    };
    made.set(schema, layout);
    const branches = [...list(schema["oneOf"]), ...list(schema["anyOf"])];
    for (const branch of [schema, ...branches]) {
      const one = follow(branch, document);
      for (const [key, child] of Object.entries((one.schema["properties"] ?? {}) as Schema)) {
        if (Object.hasOwn(properties, key)) continue;
        layout.order.push(key);
        properties[key] = visit(child as Schema, one.path);
      }
    }
    if (schema["items"] !== undefined) layout.items = visit(schema["items"] as Schema, document);
    return layout;
  }

  function follow(schema: Schema, home: string): { schema: Schema; path: string } {
    const { $ref: ref } = schema;
    if (typeof ref !== "string") return { schema, path: home };
    const found = resolveRef(documents, home, ref);
    if (!found) throw new Error(`${home}: $ref ${ref} leads nowhere`);
    return follow(found.schema, found.path);
  }
}

function list(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? (value as Schema[]) : [];
}
