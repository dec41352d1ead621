import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pointerSteps } from "../diagnostics/pointer.ts";

/** A JSON Schema document or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** Schema documents by their path in the folder of schemas: `reference/states.schema.json`. */
export type SchemaDocuments = Readonly<Record<string, Schema>>;

/**
 * Every `*.schema.json` below the folder `dir`, in the order of their paths.
 *
 * @throws when a file is not JSON, or the folder does not exist.
 */
export function readSchemas(dir: string): SchemaDocuments {
  const paths = readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".schema.json"))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path, JSON.parse(readFileSync(join(dir, path), "utf8")) as Schema]),
  );
}

/** The path of a schema without its ending: `cases`, `dataset`, `reference/states`. */
export function schemaName(path: string): string {
  return path.replace(/\.schema\.json$/, "");
}

/** The name of the type made of a key in `$defs`: `caseStatus` becomes `CaseStatus`. */
export function typeName(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

/** Whether the document describes data files; `common.schema.json` only holds definitions. */
export function describesFiles(document: Schema): boolean {
  return document["type"] !== undefined;
}

/**
 * The schema that a `$ref` of the document at `path` names.
 *
 * @returns undefined when it leads nowhere.
 */
export function resolveRef(
  documents: SchemaDocuments,
  path: string,
  ref: string,
): { readonly path: string; readonly schema: Schema } | undefined {
  const [file = "", fragment = ""] = ref.split("#");
  const home = file === "" ? path : joinPath(path, file);
  let at: unknown = documents[home];
  for (const key of pointerSteps(fragment)) {
    at = isSchema(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return isSchema(at) ? { path: home, schema: at } : undefined;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function joinPath(from: string, relative: string): string {
  const steps = from.split("/").slice(0, -1);
  for (const step of relative.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
