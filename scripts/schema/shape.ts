import type { Schema, SchemaDocuments } from "./schema-documents.ts";
import { nodeBelow, schemaRoot } from "./tree.ts";

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
