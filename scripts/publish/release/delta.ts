import type { Dataset } from "../../changes/change.ts";
import { compareDatasets } from "../../changes/compare.ts";
import type { Comparison } from "../../changes/compare.ts";
import type { PreviousRelease } from "./previous-release.ts";
import { recordsOf } from "./records.ts";
import type { ReleasedRecord } from "./records.ts";
import type { Release } from "./release.ts";

/** What a release changed since the previous one. */
export interface Delta extends Comparison {
  readonly previous: PreviousRelease;
}

export function deltaOf(release: Release, previous: PreviousRelease): Delta {
  const { schemas } = release;
  const compared = comparedOf(release);
  return { previous, ...compareDatasets(previous, compared, schemas, previous.schemaVersion) };
}

/** The release in the form that is compared; holds all records in memory. */
export function comparedOf(release: Release): Dataset {
  const { dataset, redirects, tombstones, reasons } = release;
  const collections: Record<string, Record<string, ReleasedRecord>> = {};
  for (const [collection, id, record] of recordsOf(release))
    (collections[collection] ??= {})[id] = record;
  return { version: String(dataset["version"]), collections, redirects, tombstones, reasons };
}
