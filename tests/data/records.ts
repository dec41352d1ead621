import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { namedPointer } from "../../scripts/diagnostics/pointer.ts";
import { itemKey, planOf } from "../../scripts/schema/plan.ts";
import { readSchemas } from "../../scripts/schema/schema-documents.ts";

const data = fileURLToPath(new URL("../../data", import.meta.url));
const schemas = readSchemas(fileURLToPath(new URL("../../schemas", import.meta.url)));

/** Every YAML file of the shipped data, by its path below `data/` without its ending. */
export const shipped: ReadonlyMap<string, unknown> = new Map(
  readdirSync(data, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".yml"))
    .toSorted()
    .map((path) => [path.slice(0, -4), load(readFileSync(`${data}/${path}`, "utf8"))]),
);

/** A value with the values above it, the record first. */
export interface Held {
  readonly value: unknown;
  readonly above: readonly unknown[];
}

/** The values of a record by their named pointer. */
export function namedValues(name: string): Map<string, Held> {
  const record = shipped.get(name);
  const plan = planOf(`${name.split("/")[0]}.schema.json`, schemas);
  const found = new Map<string, Held>();
  visit(record, "", []);
  return found;

  function visit(value: unknown, pointer: string, above: readonly unknown[]): void {
    found.set(
      namedPointer(record, pointer, (pattern) => itemKey(plan, pattern)),
      { value, above },
    );
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      visit(inner, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, [
        ...above,
        value,
      ]);
    }
  }
}
