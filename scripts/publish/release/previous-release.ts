import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { isObject } from "../../diagnostics/is-object.ts";
import { withStanding } from "../../facts/standing.ts";
import { CannotPublish, errorCode } from "../output/cannot-publish.ts";
import type { Dataset } from "../../changes/change.ts";
import type { ChangeReason } from "../../changes/reasons.ts";
import { blocksOf } from "../output/blocks.ts";
import { valuesOf } from "../output/json-values.ts";
import { aboutOf } from "../../changes/dataset-name.ts";
import { collectionsOf, recordStore } from "./records.ts";
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
  const { dataset, records } = readRecords(file, path);
  if (![...records.ids.values()].some((ids) => ids.length > 0))
    throw new CannotPublish(
      `${path} is a release without a record: there is nothing to compare with.`,
    );
  const manifest = json(join(around, "manifest.json"), true);
  const schemaVersion = isObject(manifest) ? manifest["schemaVersion"] : undefined;
  return {
    version: String(dataset["version"]),
    about: aboutOf(dataset),
    schemaVersion: typeof schemaVersion === "string" ? schemaVersion : null,
    issued: typeof dataset["issued"] === "string" ? dataset["issued"] : undefined,
    collections: collectionsOf(records),
    redirects: entries(join(around, "redirects.json"), "redirects", "from"),
    tombstones: entries(join(around, "tombstones.json"), "tombstones", "record"),
    reasons: entries(
      join(around, "reasons.json"),
      "reasons",
      "version",
    ) as unknown as readonly ChangeReason[],
  };
}

/**
 * The records of a release without what a release adds. They are read one at a time, and kept as bytes.
 *
 * @param path for messages
 */
function readRecords(file: string, path: string) {
  const records = recordStore();
  let dataset: unknown;
  let isRelease = true;
  try {
    for (const [[key, collection, id], value] of valuesOf(
      blocksOf(file),
      (keys) => keys.length < 3 && (keys.length === 0 || keys[0] === "collections"),
    )) {
      if (key === "dataset") dataset = value;
      else if (id !== undefined && isObject(value))
        // Releases before version 3 of the schemas left a standing of “reported” out.
        records.add(collection!, id, withStanding(collection!, withoutAdded(value)));
      else isRelease = false;
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  if (!isRelease || !isObject(dataset) || !/^\d+\.\d+\.\d+$/.test(String(dataset["version"])))
    throw new CannotPublish(
      `${path} is not a release: give its folder or its casebook.json, which holds dataset and collections.`,
    );
  return { dataset, records };
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
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): CannotPublish {
  const reason = error instanceof SyntaxError ? "it is not JSON" : (error as Error).message;
  return new CannotPublish(`The release before this one cannot be read: ${file}: ${reason}.`);
}
