import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { compileSchemas } from "../../scripts/schema/compile.ts";
import { collections, singleFiles } from "../../scripts/schema/collections.ts";

export const schemaFolder = fileURLToPath(new URL("../../schemas", import.meta.url));
export const validators = compileSchemas(schemaFolder);

/** Everything with one valid record in `valid/` and a table of broken ones in `negative/`. */
export const kinds = [
  ...collections.filter((name) => name !== "reference"),
  ...singleFiles,
  "config",
  "mapping",
];

/** One way to break the valid record, and exactly the faults that must appear. */
export interface Breakage {
  readonly breaks: string;
  /** Values by JSON pointer. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** JSON pointers of keys to leave out. */
  readonly remove?: readonly string[];
  readonly faults: readonly { readonly keyword: string; readonly at: string }[];
}

export function validRecord(kind: string): unknown {
  return read(`valid/${kind}.yml`);
}

export function breakages(kind: string): Breakage[] {
  return read(`negative/${kind}.yml`) as Breakage[];
}

/** The valid record of `kind`, broken. */
export function broken(kind: string, breakage: Breakage): unknown {
  const record = validRecord(kind);
  for (const [pointer, value] of Object.entries(breakage.set ?? {})) {
    const [home, key] = parentOf(record, pointer);
    home[key] = value;
  }
  for (const pointer of breakage.remove ?? []) {
    const [home, key] = parentOf(record, pointer);
    if (!Object.hasOwn(home, key)) throw new Error(`nothing to remove at ${pointer}`);
    delete home[key];
  }
  return record;
}

/** The faults that a schema finds, without `if`, which only repeats the fault of a condition. */
export function faultsOf(kind: string, record: unknown): { keyword: string; at: string }[] {
  const validate = validators.get(kind);
  if (!validate) throw new Error(`no schema for ${kind}`);
  if (validate(record)) return [];
  return (validate.errors ?? [])
    .filter((error) => error.keyword !== "if")
    .map((error) => ({ keyword: error.keyword, at: error.instancePath }));
}

function parentOf(record: unknown, pointer: string): [Record<string, unknown>, string] {
  const steps = pointer.split("/").slice(1);
  const key = steps.pop();
  let at = record;
  for (const step of steps) at = (at as Record<string, unknown>)[step];
  if (key === undefined || typeof at !== "object" || at === null)
    throw new Error(`no place ${pointer}`);
  return [at as Record<string, unknown>, key];
}

function read(path: string): unknown {
  return load(readFileSync(new URL(path, import.meta.url), "utf8"));
}
