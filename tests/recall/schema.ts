import { readFileSync } from "node:fs";
import { posix } from "node:path";

/** A JSON Schema, resolved: no `$ref` at its top. */
export type Schema = { readonly [keyword: string]: unknown };

const documents = new Map<string, Schema>();
const homes = new WeakMap<object, string>();

/** The schema of a collection, of `reference/…`, or of a file that stands in `data/` itself. */
export function schemaOf(name: string): Schema {
  return resolve({ $ref: `${name}.schema.json` }, "");
}

/** The schema of a field or an item of `value`, by the branch that its tag chooses. */
export function stepInto(schema: Schema, value: unknown, step: string | number): Schema {
  const home = homes.get(schema) ?? "";
  if (typeof step === "number") return resolve((schema["items"] as Schema) ?? {}, home);
  for (const branch of [schema, ...((schema["oneOf"] as Schema[]) ?? [])]) {
    const resolved = resolve(branch, home);
    const properties = resolved["properties"] as Record<string, Schema> | undefined;
    if (!properties || !hasOwn(properties, step) || !fitsTag(properties, value)) continue;
    return resolve(properties[step]!, homes.get(resolved) ?? home);
  }
  return {};
}

/** The fields that an object of this schema and value must have. */
export function requiredOf(schema: Schema, value: unknown): readonly string[] {
  return [schema, branchOf(schema, value)].flatMap(
    (each) => (each?.["required"] as string[]) ?? [],
  );
}

/** The branch of a tagged union that the value's tag chooses. */
export function branchOf(schema: Schema, value: unknown): Schema | undefined {
  const home = homes.get(schema) ?? "";
  return ((schema["oneOf"] as Schema[]) ?? [])
    .map((branch) => resolve(branch, home))
    .find((branch) => fitsTag((branch["properties"] ?? {}) as Record<string, Schema>, value));
}

function fitsTag(properties: Record<string, Schema>, value: unknown): boolean {
  return Object.entries(properties).every(
    ([key, { const: tag }]) =>
      tag === undefined || (value as Record<string, unknown> | null)?.[key] === tag,
  );
}

function resolve(schema: Schema, home: string): Schema {
  const ref = schema["$ref"];
  if (typeof ref !== "string") {
    homes.set(schema, home);
    return schema;
  }
  const [path = "", fragment = ""] = ref.split("#");
  const target = path === "" ? home : posix.join(posix.dirname(home), path);
  let at: unknown = documentOf(target);
  for (const step of fragment.split("/").slice(1)) at = (at as Schema)[step];
  return resolve(at as Schema, target);
}

function documentOf(path: string): Schema {
  let known = documents.get(path);
  if (!known) {
    known = JSON.parse(readFileSync(`schemas/${path}`, "utf8")) as Schema;
    documents.set(path, known);
  }
  return known;
}

function hasOwn(object: object, key: string): boolean {
  return Object.hasOwn(object, key);
}
