import type { DataFile } from "../read/discover.ts";
import { readFile } from "../read/read-file.ts";
import { csv } from "./csv.ts";
import { json, schemaFiles } from "./json.ts";
import { manifest, recordCounts, sums } from "./manifest.ts";
import type { Release, ReleaseFormat, ReleasedRecord } from "./release.ts";
import { parquet } from "./parquet.ts";
import { replaceFolder } from "./replace-folder.ts";
import { sqliteFile } from "./sqlite.ts";

/** Every format of a release; each is a file of this folder. */
const formats: readonly ReleaseFormat[] = [json, schemaFiles, csv, sqliteFile, parquet];

export interface Published {
  readonly files: number;
  /** Collection and number of records. */
  readonly counts: readonly (readonly [string, number])[];
}

export interface Checked {
  /** The folder that holds `data/`. */
  readonly root: string;
  readonly files: readonly (DataFile & { readonly sha256: string })[];
  readonly schemas: Release["schemas"];
  readonly tool: Release["tool"];
}

/**
 * Writes a checked dataset as a release. The files are read a second time.
 *
 * @param out the folder of the release
 * @throws when a file is not the one that was checked, when there is no `data/dataset.yml`, or when
 *   something restricted would be published
 */
export function publish(checked: Checked, out: string): Published {
  const release = readRelease(checked);
  const files = formats.flatMap((format) => [...format(release)]);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  files.push(manifest(release, files));
  files.push(sums(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))));
  replaceFolder(out, files);
  return { files: files.length, counts: recordCounts(release) };
}

function readRelease({ root, files, schemas, tool }: Checked): Release {
  const collections: Record<string, Record<string, ReleasedRecord>> = {};
  let dataset: ReleasedRecord | undefined;
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
  return { dataset, collections, schemas, tool };
}

function holdsRestricted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "restricted") || Object.values(value).some(holdsRestricted);
}
