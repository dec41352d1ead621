import type { DataFile } from "../read/discover.ts";
import { readFile } from "../read/read-file.ts";
import { CannotPublish } from "./cannot-publish.ts";
import { datasetName } from "./dataset-name.ts";
import { formats } from "./formats.ts";
import { manifest, recordCounts, sums } from "./manifest.ts";
import type { Release, ReleaseFile, ReleasedRecord } from "./release.ts";
import { replaceFolder } from "./replace-folder.ts";
import type { Owner } from "./restore-folder.ts";

export interface Published {
  /** The dataset and its version, as the name of an archive: `casebook-kazakhstan-0.1.0`. */
  readonly name: string;
  readonly files: number;
  /** Collection and number of records. */
  readonly counts: readonly (readonly [string, number])[];
}

export interface Checked {
  /** The folder that holds `data/`. */
  readonly root: string;
  readonly files: readonly (DataFile & { readonly sha256: string })[];
  readonly schemas: Release["schemas"];
  readonly recordTypes: Release["recordTypes"];
  readonly tool: Release["tool"];
}

/**
 * Writes a checked dataset as a release. The files are read a second time.
 *
 * @param out the folder of the release
 * @throws CannotPublish when a file is not the one that was checked, when there is no
 *   `data/dataset.yml`, when something restricted would be published, or when `out` cannot be written
 */
export function publish(checked: Checked, out: string, owner: Owner): Published {
  const release = readRelease(checked);
  const files = releaseFiles(release);
  replaceFolder(out, files, owner);
  const name = `${datasetName(release.dataset)}-${String(release.dataset["version"])}`;
  return { name, files: files.length, counts: recordCounts(release) };
}

/** Every file of a release, the manifest and the sums last. */
export function releaseFiles(release: Release): ReleaseFile[] {
  const files = formats.flatMap((format) => [...format(release)]);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  files.push(manifest(release, files));
  files.push(sums(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))));
  return files;
}

/**
 * The records of a checked dataset, read a second time.
 *
 * @throws CannotPublish as `publish` does
 */
export function readRelease({ root, files, schemas, recordTypes, tool }: Checked): Release {
  const collections: Record<string, Record<string, ReleasedRecord>> = {};
  let dataset: ReleasedRecord | undefined;
  for (const file of files) {
    const reading = readFile(root, file.path);
    if (!reading.ok || reading.sha256 !== file.sha256) {
      throw new CannotPublish(`${file.path} changed while it was being published`);
    }
    if (holdsRestricted(reading.value)) {
      throw new CannotPublish(
        `${file.path} holds restricted values, which this version does not publish`,
      );
    }
    if (file.path === "data/dataset.yml") dataset = { ...reading.value };
    else if (file.kind !== "single")
      (collections[file.collection] ??= {})[file.id] = { ...reading.value };
  }
  if (!dataset)
    throw new CannotPublish("there is no data/dataset.yml, which says what is published");
  return { dataset, collections, schemas, recordTypes, tool };
}

function holdsRestricted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "restricted") || Object.values(value).some(holdsRestricted);
}
