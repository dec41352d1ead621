import type { Dataset } from "../../changes/change.ts";
import { compareDatasets, keysOf } from "../../changes/compare.ts";
import type { Comparison } from "../../changes/compare.ts";
import type { Telling } from "../../changes/words/record-pair.ts";
import { titleOf } from "../../changes/words/words.ts";
import type { Lookup } from "../../changes/words/words.ts";
import type { SchemaDocuments } from "../../schema/schema-documents.ts";
import type { KeyOf } from "../../diagnostics/pointer.ts";
import { aboutOf } from "../../changes/dataset-name.ts";
import type { PreviousRelease } from "./previous-release.ts";
import { collectionsOf } from "./records.ts";
import type { Release } from "./release.ts";

/** What changed from one release to the next of those that were given. */
export interface HistoryStep extends Comparison {
  readonly from: string;
  readonly to: string;
  /** The day of the later release, where it has one. */
  readonly issued: string | undefined;
  readonly before: Dataset;
  readonly after: Dataset;
  readonly keyOf: (record: string) => KeyOf;
  /** The title of a record of the later release. */
  readonly titleOf: (record: string) => string;
}

/**
 * Every step from the earliest release that was given to this one, the oldest first.
 *
 * @param earlier in any order; of two with one version the first counts
 */
export function historyOf(release: Release, earlier: readonly PreviousRelease[]): HistoryStep[] {
  const { schemas, dataset } = release;
  const issued = typeof dataset["issued"] === "string" ? dataset["issued"] : undefined;
  const last = { ...comparedOf(release), issued, schemaVersion: schemas.version };
  const sides = [...earlier, last];
  return sides.slice(1).map((after, index) => {
    const before = sides[index]!;
    return {
      ...compareDatasets(before, after, schemas, before.schemaVersion),
      ...{ from: before.version, to: after.version, issued: after.issued, before, after },
      keyOf: (record) => keysOf(record, schemas),
      titleOf: (record) => {
        const lookup = (name: string) => {
          const [collection = "", id = ""] = name.split("/");
          return after.collections[collection]?.[id];
        };
        const value = lookup(record);
        return value ? titleOf(record, value, lookup) : record;
      },
    };
  });
}

/** What sentences about the changes of a step need. */
export function tellingOf(
  { before, after, keyOf }: HistoryStep,
  documents: SchemaDocuments,
): Telling {
  const lookup =
    ({ collections }: Dataset): Lookup =>
    (name) => {
      const [collection = "", id = ""] = name.split("/");
      return collections[collection]?.[id];
    };
  return { documents, keyOf, before: lookup(before), after: lookup(after) };
}

/** The release in the form that is compared. */
export function comparedOf({ dataset, records, redirects, tombstones, reasons }: Release): Dataset {
  return {
    version: String(dataset["version"]),
    about: aboutOf(dataset),
    collections: collectionsOf(records),
    ...{ redirects, tombstones, reasons },
  };
}
