import { createHash } from "node:crypto";
import type { DataFile } from "../read/discover.ts";
import { readFile } from "../read/read-file.ts";
import type { Schemas } from "../schema/schemas.ts";
import { replaceFolder } from "./replace-folder.ts";
import { stableJson } from "./stable-json.ts";

export interface Published {
  readonly files: number;
  /** Collection and number of records. */
  readonly counts: readonly (readonly [string, number])[];
}

/**
 * Writes a checked dataset as open JSON. The files are read a second time.
 *
 * @throws when a file is not the one that was checked, when there is no `data/dataset.yml`, or when
 *   something restricted would be published
 */
export function publish(input: {
  readonly root: string;
  readonly out: string;
  readonly files: readonly (DataFile & { readonly sha256: string })[];
  readonly schemas: Schemas;
  readonly tool: { readonly name: string; readonly version: string };
}): Published {
  const { root, out, files, schemas, tool } = input;
  const collections: Record<string, Record<string, unknown>> = {};
  let dataset: Record<string, unknown> | undefined;
  for (const file of files) {
    const reading = readFile(root, file.path);
    if (!reading.ok || reading.sha256 !== file.sha256) {
      throw new Error(`${file.path} changed while it was being published`);
    }
    if (holdsRestricted(reading.value)) {
      throw new Error(`${file.path} holds restricted values, which this version does not publish`);
    }
    if (file.path === "data/dataset.yml") dataset = { ...reading.value };
    else if (file.kind !== "single")
      (collections[file.collection] ??= {})[file.id] = { ...reading.value };
  }
  if (!dataset) throw new Error("there is no data/dataset.yml, which says what is published");
  const release = releaseFiles(dataset, collections, schemas);
  const counts = Object.entries(collections)
    .map(([name, records]) => [name, Object.keys(records).length] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const manifest = {
    dataset,
    schemaVersion: schemas.version,
    tool,
    counts: Object.fromEntries(counts),
    files: [...release].map(([path, content]) => ({
      path,
      bytes: Buffer.byteLength(content),
      sha256: digest(content),
      mediaType: "application/json",
    })),
  };
  release.set("manifest.json", stableJson(manifest));
  const sums = [...release].map(([path, content]) => `${digest(content)}  ${path}\n`);
  release.set("SHA256SUMS", sums.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join(""));
  replaceFolder(out, release);
  return { files: release.size, counts };
}

function releaseFiles(
  dataset: unknown,
  collections: Readonly<Record<string, Record<string, unknown>>>,
  schemas: Schemas,
): Map<string, string> {
  const release = new Map<string, string>();
  release.set("casebook.json", stableJson({ dataset, collections }));
  for (const [collection, records] of Object.entries(collections)) {
    release.set(`${collection}.json`, stableJson(records));
    for (const [id, record] of Object.entries(records))
      release.set(`${collection}/${id}.json`, stableJson(record));
  }
  for (const [path, document] of Object.entries(schemas.documents))
    release.set(`schemas/${path}`, stableJson(document));
  return new Map([...release].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function holdsRestricted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "restricted") || Object.values(value).some(holdsRestricted);
}

function digest(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
