import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { isObject } from "../../diagnostics/is-object.ts";
import { withStanding } from "../../facts/standing.ts";
import { CannotPublish, errorCode } from "../output/cannot-publish.ts";
import type { Dataset } from "../../changes/change.ts";
import type { ChangeReason } from "../../changes/reasons.ts";
import type { ReleasedRecord } from "./records.ts";
import { withoutAdded } from "./released-record.ts";

/** What the next release must know of a release. */
export interface PreviousRelease extends Dataset {
  /** Of the dataset. */
  readonly version: string;
  /** Null where only `casebook.json` is given. */
  readonly schemaVersion: string | null;
  /** The day of the release, where it is known. */
  readonly issued: string | undefined;
  readonly collections: Readonly<Record<string, Readonly<Record<string, ReleasedRecord>>>>;
  readonly redirects: readonly (ReleasedRecord & { readonly from: string })[];
  readonly tombstones: readonly (ReleasedRecord & { readonly record: string })[];
  readonly reasons: readonly ChangeReason[];
}

/**
 * Reads the previous release.
 *
 * @param path its folder, or its `casebook.json` with the redirects and tombstones beside it
 * @throws CannotPublish when it is not a release
 */
export function readPrevious(path: string): PreviousRelease {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const file = folder ? join(path, "casebook.json") : path;
  const around = folder ? path : dirname(path);
  const whole = json(file);
  const { dataset, collections } = isObject(whole) ? whole : {};
  if (
    !isObject(dataset) ||
    typeof dataset["version"] !== "string" ||
    !/^\d+\.\d+\.\d+$/.test(dataset["version"]) ||
    !isObject(collections) ||
    !Object.values(collections).every(
      (records) => isObject(records) && Object.values(records).every(isObject),
    )
  ) {
    throw new CannotPublish(
      `${path} is not a release: give its folder or its casebook.json, which holds dataset and collections.`,
    );
  }
  if (!Object.values(collections).some((records) => Object.keys(records as object).length > 0))
    throw new CannotPublish(
      `${path} is a release without a record: there is nothing to compare with.`,
    );
  const manifest = json(join(around, "manifest.json"), true);
  const schemaVersion = isObject(manifest) ? manifest["schemaVersion"] : undefined;
  return {
    version: dataset["version"],
    schemaVersion: typeof schemaVersion === "string" ? schemaVersion : null,
    issued: typeof dataset["issued"] === "string" ? dataset["issued"] : undefined,
    collections: withoutWhatReleasesAdd(collections as PreviousRelease["collections"]),
    redirects: entries(join(around, "redirects.json"), "redirects", "from"),
    tombstones: entries(join(around, "tombstones.json"), "tombstones", "record"),
    reasons: entries(
      join(around, "reasons.json"),
      "reasons",
      "version",
    ) as unknown as readonly ChangeReason[],
  };
}

function withoutWhatReleasesAdd(
  collections: PreviousRelease["collections"],
): PreviousRelease["collections"] {
  const each = <T, U>(values: Readonly<Record<string, T>>, change: (value: T, key: string) => U) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
  // Releases before version 3 of the schemas left a standing of “reported” out.
  return each(collections, (records, collection) =>
    each(records, (record) => withStanding(collection, withoutAdded(record))),
  );
}

function entries<K extends string>(
  file: string,
  list: string,
  name: K,
): (ReleasedRecord & Record<K, string>)[] {
  const value = json(file, true);
  if (value === undefined) return [];
  const found = isObject(value) ? value[list] : undefined;
  if (
    !Array.isArray(found) ||
    !found.every((each) => isObject(each) && typeof each[name] === "string")
  )
    throw new CannotPublish(`${file} does not hold a list of ${list}.`);
  return found as (ReleasedRecord & Record<K, string>)[];
}

/** @param optional gives undefined where the file is missing, instead of throwing */
function json(file: string, optional = false): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as unknown;
  } catch (error) {
    if (optional && errorCode(error) === "ENOENT") return undefined;
    const reason = error instanceof SyntaxError ? "it is not JSON" : (error as Error).message;
    throw new CannotPublish(`The release before this one cannot be read: ${file}: ${reason}.`);
  }
}
