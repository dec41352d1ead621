import { changesBetween } from "../../changes/changes.ts";
import type { Dataset, RecordChange } from "../../changes/changes.ts";
import { levelOf } from "../../changes/level.ts";
import type { Level } from "../../changes/level.ts";
import { isPart, itemKey } from "../../schema/plan.ts";
import type { PreviousRelease } from "./previous-release.ts";
import { recordsOf } from "../release/records.ts";
import type { ReleasedRecord } from "../release/records.ts";
import type { Release } from "../release/release.ts";

/** What a release changed against the one before it. */
export interface Delta {
  readonly previous: PreviousRelease;
  readonly changes: readonly RecordChange[];
  /** The least step that the version must take. */
  readonly level: Level;
}

export function deltaOf(release: Release, previous: PreviousRelease): Delta {
  const { schemas } = release;
  const planOf = (record: string) => {
    const collection = record.slice(0, record.indexOf("/"));
    return schemas.of.get(collection === "reference" ? record : collection)?.plan ?? {};
  };
  const changes = changesBetween(
    previous,
    comparedOf(release),
    (record) => (pattern) => itemKey(planOf(record), pattern),
  );
  const versions = { before: previous.schemaVersion, after: schemas.version };
  const part = (record: string, pointer: string) => isPart(planOf(record), pointer);
  return { previous, changes, level: levelOf(changes, part, versions) };
}

/** What is compared of a release; it holds every record at once. */
export function comparedOf(release: Release): Dataset {
  const { dataset, redirects, tombstones, reasons } = release;
  const collections: Record<string, Record<string, ReleasedRecord>> = {};
  for (const [collection, id, record] of recordsOf(release))
    (collections[collection] ??= {})[id] = record;
  return { version: String(dataset["version"]), collections, redirects, tombstones, reasons };
}
