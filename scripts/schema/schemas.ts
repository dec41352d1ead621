import type { ValidateFunction } from "ajv";
import { compileDocuments } from "./compile.ts";
import { planOf } from "./plan.ts";
import type { Plan } from "./plan.ts";
import { describesFiles, readSchemas, schemaName } from "./schema-documents.ts";
import type { SchemaDocuments } from "./schema-documents.ts";
import { schemaRoot } from "./tree.ts";
import type { SchemaNode } from "./tree.ts";

/** What the checker uses of one schema. */
export interface UsableSchema {
  readonly validate: ValidateFunction;
  readonly plan: Plan;
  readonly root: SchemaNode;
}

/** Validators by the path of their document. */
export type CompiledSchemas = Readonly<Record<string, ValidateFunction>>;

export interface Schemas {
  /** By what they describe: `cases`, `dataset`, `reference/states`. */
  readonly of: ReadonlyMap<string, UsableSchema>;
  readonly documents: SchemaDocuments;
  readonly version: string;
}

/**
 * The schemas of a folder, ready for use.
 *
 * @param compiled validators that `standaloneCode` made of the same documents
 * @throws when the folder does not exist or a schema is faulty: our fault, not the data's.
 */
export function loadSchemas(dir: string, compiled?: CompiledSchemas): Schemas {
  const documents = readSchemas(dir);
  const validators = compiled ? undefined : compileDocuments(documents);
  const of = new Map<string, UsableSchema>();
  const plans = new Map<SchemaNode, Plan | undefined>();
  for (const [path, document] of Object.entries(documents)) {
    const name = schemaName(path);
    const validate = compiled ? compiled[path] : validators?.get(name);
    if (!describesFiles(document) || !validate) continue;
    const plan = planOf(path, documents, plans);
    of.set(name, { validate, plan, root: schemaRoot(documents, path)! });
  }
  const version = documents["common.schema.json"]?.["x-schema-version"];
  if (typeof version !== "string") throw new Error("common.schema.json has no x-schema-version");
  return { of, documents, version };
}
