import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ImportOptions } from "../../scripts/import/core/format.ts";
import { formats } from "../../scripts/import/formats.ts";
import { openGiven } from "../../scripts/import/core/given-file.ts";
import { importFiles } from "../../scripts/import/import.ts";
import type { Imported } from "../../scripts/import/import.ts";
import { readReference } from "../../scripts/import/core/reference.ts";
import { targetAt } from "../../scripts/import/core/target.ts";
import { parse } from "../../scripts/yaml/read-file.ts";
import { check } from "../../scripts/engine/check.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { rules } from "../../scripts/rules/index.ts";
import type { RecommendationItem, RecommendationSet } from "../../scripts/schema/records.ts";
import { schemas } from "../schemas.ts";
import { dayNumber } from "../../scripts/time/calendar.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { toolTables } from "../tool-tables.ts";

const home = resolve(import.meta.dirname, "../..");

/** A new empty folder. */
export function folder(): string {
  return temporaryFolder("casebook-import-");
}

/** A file of these bytes in a folder of its own. */
export function given(name: string, bytes: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** Imports files into the dataset at `root` and writes what there is to write, as the command does. */
export async function importInto(
  root: string,
  format: string,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<Imported> {
  const imported = await importFiles(
    paths.map((path) => openGiven(path)),
    {
      format: formats.find(({ name }) => name === format)!,
      target: targetAt(root),
      reference: readReference(root, toolTables),
      ...{ options, schemas },
      write(path, text) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      },
    },
  );
  for (const { file, lost } of imported.accounts)
    if (lost > 0) throw new Error(`nothing tells of ${lost} rows of ${file}`);
  return imported;
}

/** Imports a file of these bytes into the dataset at `root`, without which a new one is made. */
export async function importGiven(
  format: string,
  name: string,
  bytes: string | Uint8Array,
  { root = folder(), ...options }: ImportOptions & { readonly root?: string } = {},
): Promise<Imported & { readonly root: string }> {
  return { root, ...(await importInto(root, format, [given(name, bytes)], options)) };
}

/** A copy of the shipped data as a private dataset, which may hold any wording. */
export function privateCopy(): string {
  const root = folder();
  cpSync(join(home, "data"), join(root, "data"), { recursive: true });
  const dataset = join(root, "data/dataset.yml");
  const text = readFileSync(dataset, "utf8");
  writeFileSync(dataset, text.replace("visibility: public", "visibility: private"));
  return root;
}

/** A set of recommendations as it stands in a dataset. */
export function setIn(root: string, id: string): RecommendationSet {
  return recordIn(root, "recommendations", id) as unknown as RecommendationSet;
}

export function itemsIn(root: string, id: string): readonly RecommendationItem[] {
  return setIn(root, id).items;
}

export function recordIn(root: string, collection: string, id: string): Record<string, unknown> {
  const path = join(root, "data", collection, `${id}.yml`);
  const reading = parse(readFileSync(path, "utf8"), path);
  if (!reading.ok) throw new Error(`${path} cannot be read`);
  return reading.value;
}

/** What the check finds in a dataset. */
export function findings(root: string): readonly Diagnostic[] {
  const today = dayNumber(2026, 11, 30);
  return check({
    root,
    schemas,
    toolTables,
    rules,
    today,
    tool: { name: "casebook", version: "0" },
  }).report.diagnostics;
}
