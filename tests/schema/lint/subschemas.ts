import { pointerOf } from "../../../scripts/diagnostics/pointer.ts";
import type { Schema } from "../../../scripts/schema/schema-documents.ts";

/** The schemas directly in this one, with their JSON pointers from it. */
export function* subschemas(schema: Schema): Generator<readonly [pointer: string, Schema]> {
  for (const keyword of ["items", "not", "if", "then", "else"]) {
    const child = schema[keyword];
    if (isSchema(child)) yield [`/${keyword}`, child];
  }
  for (const keyword of ["properties", "$defs"]) {
    const children = schema[keyword];
    if (!isSchema(children)) continue;
    for (const [key, child] of Object.entries(children)) {
      if (isSchema(child)) yield [pointerOf([keyword, key]), child];
    }
  }
  for (const keyword of ["oneOf", "anyOf", "allOf"]) {
    const children = schema[keyword];
    if (!Array.isArray(children)) continue;
    for (const [index, child] of children.entries()) {
      if (isSchema(child)) yield [`/${keyword}/${index}`, child];
    }
  }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
