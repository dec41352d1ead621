import type { DataFile } from "../read/discover.ts";
import { readFile } from "../read/read-file.ts";
import { CannotPublish } from "./cannot-publish.ts";
import type { Release, ReleasedRecord } from "./release.ts";

/** A dataset that has passed its check. */
export interface Checked {
  /** The folder that holds `data/`. */
  readonly root: string;
  readonly files: readonly (DataFile & { readonly sha256: string })[];
  readonly schemas: Release["schemas"];
  readonly tool: Release["tool"];
}

/**
 * The records of a checked dataset, read a second time.
 *
 * @throws CannotPublish when a file is not the one that was checked, when there is no
 *   `data/dataset.yml`, or when something restricted would be published
 */
export function readRelease({ root, files, schemas, tool }: Checked): Release {
  const collections: Record<string, Record<string, ReleasedRecord>> = {};
  const singles: Record<string, ReleasedRecord> = {};
  for (const file of files) {
    const reading = readFile(root, file.path);
    if (!reading.ok || reading.sha256 !== file.sha256) {
      throw new CannotPublish(`${file.path} changed while it was being published: build again`);
    }
    if (holdsRestricted(reading.value)) {
      throw new CannotPublish(
        `${file.path} holds restricted values, which this version does not publish`,
      );
    }
    if (file.kind === "single") singles[file.id] = reading.value;
    else (collections[file.collection] ??= {})[file.id] = { ...reading.value };
  }
  const { dataset, redirects, tombstones } = singles;
  if (!dataset)
    throw new CannotPublish("there is no data/dataset.yml, which says what is published");
  return {
    dataset,
    collections,
    redirects: (redirects?.["redirects"] ?? []) as readonly ReleasedRecord[],
    tombstones: (tombstones?.["tombstones"] ?? []) as readonly ReleasedRecord[],
    schemas,
    tool,
  };
}

function holdsRestricted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "restricted") || Object.values(value).some(holdsRestricted);
}
