import { resolveRef } from "./schema-documents.ts";
import type { Schema, SchemaDocuments } from "./schema-documents.ts";

/** The schemas without the fields that no release holds (`x-unreleased`). */
export function withoutUnreleased(documents: SchemaDocuments): SchemaDocuments {
  return Object.fromEntries(
    Object.entries(documents).map(([path, document]) => [path, released(document, path) as Schema]),
  );

  function released(schema: unknown, path: string): unknown {
    if (Array.isArray(schema)) return schema.map((each) => released(each, path));
    if (typeof schema !== "object" || schema === null) return schema;
    return Object.fromEntries(
      Object.entries(schema)
        .filter(([, child]) => !isUnreleased(child, path))
        .map(([key, child]) => [key, released(child, path)]),
    );
  }

  function isUnreleased(child: unknown, path: string): boolean {
    if (typeof child !== "object" || child === null) return false;
    const { $ref } = child as Schema;
    const schema = typeof $ref === "string" ? resolveRef(documents, path, $ref)?.schema : child;
    return (schema as Schema | undefined)?.["x-unreleased"] === true;
  }
}
