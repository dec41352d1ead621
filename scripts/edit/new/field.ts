import { listIndex, pointerSteps } from "../../diagnostics/pointer.ts";
import type { ReferenceTarget } from "../../schema/plan.ts";
import { resolveRef } from "../../schema/schema-documents.ts";
import type { Schema, SchemaDocuments } from "../../schema/schema-documents.ts";

/** What the schema says of one field: what it asks for, and what may be answered. */
export interface Field {
  readonly title: string;
  readonly description: string;
  readonly examples: readonly unknown[];
  readonly isWhole: boolean;
  /** A place in a source: keys and texts. */
  readonly isPlace: boolean;
  /** A figure with one of the words that say how exact it is. */
  readonly isQuantity: boolean;
  readonly isDate: boolean;
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** The table whose rows are the only values. */
  readonly table?: string;
  /** The collections whose records it may name. */
  readonly collections?: readonly string[];
  readonly pattern?: RegExp;
  /** The form in plain words. */
  readonly form?: string;
}

/**
 * The field at a pointer into a record; `-` and numbers stand for any item of a list.
 *
 * @throws when the schema has no such field
 */
export function fieldAt(collection: string, pointer: string, documents: SchemaDocuments): Field {
  const found = find(collection, pointer, documents);
  const [schema] = found;
  if (!schema) throw new Error(`${collection} has no field ${pointer}`);
  const tags = found.map((each) => each["const"]).filter((tag) => typeof tag === "string");
  const choices = (schema["enum"] as string[] | undefined) ?? (tags.length > 0 ? tags : undefined);
  const ref = schema["x-ref"] as ReferenceTarget | undefined;
  return {
    title: String(schema["title"] ?? ""),
    description: String(schema["description"] ?? ""),
    examples: (schema["examples"] as unknown[] | undefined) ?? [],
    isWhole: schema["type"] === "integer",
    isPlace: schema["x-locator"] === true,
    isQuantity: schema["x-quantity"] === true,
    isDate: schema["x-edtf"] === true,
    ...(choices && { choices }),
    ...(typeof schema["x-term"] === "string" && { table: schema["x-term"] }),
    ...(ref?.collections && { collections: ref.collections }),
    ...(typeof schema["pattern"] === "string" && { pattern: new RegExp(schema["pattern"], "u") }),
    ...(typeof schema["x-form"] === "string" && { form: schema["x-form"] }),
  };
}

/** Whether records of a collection have the field. */
export function hasField(collection: string, pointer: string, documents: SchemaDocuments): boolean {
  return find(collection, pointer, documents).length > 0;
}

/** The schemas at a pointer: several where a union has branches that share it. */
function find(collection: string, pointer: string, documents: SchemaDocuments): Schema[] {
  const document = `${collection}.schema.json`;
  let at = expanded({ schema: documents[document] ?? {}, document });
  for (const step of pointerSteps(pointer)) {
    const item = step === "-" || listIndex(step) !== undefined;
    at = at.flatMap(({ schema, document }) => {
      const properties = schema["properties"] as Readonly<Record<string, Schema>> | undefined;
      const below = item ? (schema["items"] as Schema | undefined) : properties?.[step];
      return below ? expanded({ schema: below, document }) : [];
    });
  }
  return at.map(({ schema }) => schema);

  function expanded(placed: Placed): Placed[] {
    const { schema, document } = placed;
    if (typeof schema["$ref"] === "string") {
      const target = resolveRef(documents, document, schema["$ref"]);
      return target ? expanded({ schema: target.schema, document: target.path }) : [];
    }
    const branches = (schema["oneOf"] ?? []) as readonly Schema[];
    return [placed, ...branches.flatMap((branch) => expanded({ schema: branch, document }))];
  }
}

interface Placed {
  readonly schema: Schema;
  readonly document: string;
}
