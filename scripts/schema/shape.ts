import type { Schema, SchemaDocuments } from "./schema-documents.ts";
import { nodeBelow, schemaRoot } from "./tree.ts";

/** What a schema says about one step of a pointer. */
export interface Shape {
  /**
   * The title in the schema: `Events`, and `Event` for an item. A field with a shared schema has
   * none: that title names the shared schema (`Length of time`), and the key of the field says
   * more.
   */
  readonly title?: string;
  /** Whether the step leads to an item of a list. */
  readonly item: boolean;
  /** All keywords of the schema, including `x-…`. */
  readonly keywords: Schema;
}

/**
 * The shapes along a pointer, one for each step, up to the first step that the schema does not
 * know.
 *
 * @param path of the schema document: `cases.schema.json`
 * @param steps of the pointer; an item of a list may be given by its index or its name
 */
export function shapesAlong(
  documents: SchemaDocuments,
  path: string,
  steps: readonly string[],
): Shape[] {
  let at = schemaRoot(documents, path);
  const shapes: Shape[] = [];
  for (const step of steps) {
    const item = at?.items !== undefined;
    at = at && nodeBelow(at, step);
    if (!at) break;
    const { title } = at.keywords;
    const isOwn = typeof title === "string" && (item || at.definition === undefined);
    shapes.push({ item, keywords: at.keywords, ...(isOwn ? { title } : {}) });
  }
  return shapes;
}
