import { objectsIn } from "../diagnostics/is-object.ts";
import type { DataFile } from "../dataset/discover.ts";
import { withFreeWording } from "../facts/free-wording.ts";
import { isEmbargoed, withoutRestricted } from "../facts/restricted-values.ts";
import { withStanding } from "../facts/standing.ts";
import { aboutOf } from "./dataset-name.ts";
import type { Dataset, Values } from "./change.ts";
import type { ChangeReason } from "./reasons.ts";

/** A file of a dataset with its value. */
export interface FileValue extends Pick<DataFile, "kind" | "collection" | "id"> {
  readonly value: Values;
}

/**
 * A dataset in the form that is compared: only what a release would hold.
 *
 * @param files valid or not; what does not have the expected form is left out
 */
export function datasetOf(files: Iterable<FileValue>): Dataset {
  const collections: Record<string, Record<string, Values>> = {};
  const singles: Record<string, Values> = {};
  for (const { kind, collection, id, value } of files) {
    if (isEmbargoed(value)) continue;
    if (kind === "single") singles[id] = value;
    else (collections[collection] ??= {})[id] = withStanding(collection, withoutRestricted(value));
  }
  return { ...settingsOf((name) => singles[name]), collections: withFreeWording(collections) };
}

/**
 * The compared contents of the single files of a dataset.
 *
 * @param valueOf the value of a file by name; undefined where there is none
 */
export function settingsOf(
  valueOf: (name: string) => Values | undefined,
): Omit<Dataset, "collections"> {
  const about = valueOf("dataset");
  const { version, issued } = about ?? {};
  const list = (name: string) => objectsIn(valueOf(name)?.[name]);
  return {
    version: String(version),
    issued: typeof issued === "string" ? issued : undefined,
    about: about && aboutOf(about),
    redirects: list("redirects"),
    tombstones: list("tombstones"),
    reasons: list("changes").filter(isReason),
  };
}

/** Whether an entry of `data/changes.yml` has the required fields. */
export function isReason(entry: Values): entry is Values & ChangeReason {
  return (
    typeof entry["version"] === "string" &&
    typeof entry["reason"] === "string" &&
    typeof entry["note"] === "string" &&
    Array.isArray(entry["records"])
  );
}
