import { pointerSteps } from "../../diagnostics/pointer.ts";
import type { ReferenceTarget } from "../../schema/plan.ts";
import type { SchemaDocuments } from "../../schema/schema-documents.ts";
import { nodeAt, schemaRoot } from "../../schema/tree.ts";

/** One field: what to ask for, and what may be answered. */
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
  /** The only values allowed. */
  readonly choices?: readonly string[];
  /** The table whose rows are the only values allowed. */
  readonly table?: string;
  /** The collections whose records it may name. */
  readonly collections?: readonly string[];
  readonly pattern?: RegExp;
  /** The form in plain words. */
  readonly form?: string;
}

/**
 * The field at a pointer into a record; `-` and numbers mean any item of a list.
 *
 * @throws when the schema has no such field
 */
export function fieldAt(collection: string, pointer: string, documents: SchemaDocuments): Field {
  const node = find(collection, pointer, documents);
  if (!node) throw new Error(`${collection} has no field ${pointer}`);
  const { keywords, choices } = node;
  const ref = keywords["x-ref"] as ReferenceTarget | undefined;
  return {
    title: String(keywords["title"] ?? ""),
    description: String(keywords["description"] ?? ""),
    examples: (keywords["examples"] as unknown[] | undefined) ?? [],
    isWhole: keywords["type"] === "integer",
    isPlace: keywords["x-locator"] === true,
    isQuantity: keywords["x-quantity"] === true,
    isDate: keywords["x-edtf"] === true,
    ...(choices && { choices }),
    ...(typeof keywords["x-term"] === "string" && { table: keywords["x-term"] }),
    ...(ref?.collections && { collections: ref.collections }),
    ...(typeof keywords["pattern"] === "string" && {
      pattern: new RegExp(keywords["pattern"], "u"),
    }),
    ...(typeof keywords["x-form"] === "string" && { form: keywords["x-form"] }),
  };
}

/** Whether records of a collection have the field. */
export function hasField(collection: string, pointer: string, documents: SchemaDocuments): boolean {
  return find(collection, pointer, documents) !== undefined;
}

function find(collection: string, pointer: string, documents: SchemaDocuments) {
  const root = schemaRoot(documents, `${collection}.schema.json`);
  return root && nodeAt(root, pointerSteps(pointer));
}
