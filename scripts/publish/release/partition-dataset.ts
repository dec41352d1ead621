import type { ChangeReason } from "../../changes/reasons.ts";
import type { DataFile } from "../../dataset/discover.ts";
import { freeWordingOf, hasWording } from "../../facts/free-wording.ts";
import { withStanding } from "../../facts/standing.ts";
import type { RawRecord } from "../../yaml/read-file.ts";
import {
  PROVABLE_LENGTH,
  isEmbargoed,
  restrictedValues,
  withoutRestricted,
} from "../../facts/restricted-values.ts";
import { withoutUnreleased } from "../../schema/without-unreleased.ts";
import { CannotPublish } from "../output/cannot-publish.ts";
import { recordStore } from "./records.ts";
import type { ReleasedRecord } from "./records.ts";
import type { Release } from "./release.ts";
import type { Withheld } from "../output/scan.ts";

/** What may be released of a dataset, and what must not. */
export interface Publishable {
  readonly release: Release;
  /** Restricted values, and names and summaries of embargoed records. */
  readonly withheld: readonly Withheld[];
}

/** Partitions the records of a dataset while they are checked. */
export interface DatasetPartition {
  readonly onRecord: (record: { readonly file: DataFile; readonly value: RawRecord }) => void;
  /**
   * The result, once the check has passed.
   *
   * @param made the parts of the release that are not data
   * @throws CannotPublish when there is no `data/dataset.yml`
   */
  readonly partition: (
    made: Pick<Release, "schemas" | "recordTypes" | "commit" | "tool">,
  ) => Publishable;
}

/**
 * Separates what is released from what is withheld: values below `restricted`, records with an `embargo`,
 * and wording that is not free. So the released values are the checked ones, and no file is read twice.
 */
export function partitionDataset(): DatasetPartition {
  const withheld: Withheld[] = [];
  const embargoed = new Set<string>();
  const records = recordStore();
  const singles: Record<string, ReleasedRecord> = {};
  const licences = new Map<unknown, unknown>();
  const sourceOfWording = new Map<string, unknown>();
  return {
    onRecord: ({ file, value }) => keep(file, value),
    partition(made) {
      const { dataset, redirects, tombstones, changes } = singles;
      if (!dataset)
        throw new CannotPublish("there is no data/dataset.yml, which says what is published");
      takeOutWording();
      const release = {
        ...made,
        schemas: { ...made.schemas, documents: withoutUnreleased(made.schemas.documents) },
        dataset,
        records,
        redirects: (redirects?.["redirects"] ?? []) as readonly ReleasedRecord[],
        tombstones: (tombstones?.["tombstones"] ?? []) as readonly ReleasedRecord[],
        reasons: withoutNames((changes?.["changes"] ?? []) as readonly ChangeReason[], embargoed),
      };
      return { release, withheld };
    },
  };

  function keep(file: DataFile, value: RawRecord): void {
    const { kind, collection, id } = file;
    for (const { pointer, text } of restrictedValues(value))
      withheld.push({ text, origin: `${file.path} ${pointer}` });
    if (isEmbargoed(value)) {
      withheld.push(...tracesOf(file, value));
      embargoed.add(`${collection}/${id}`);
      return;
    }
    const open = withStanding(collection, withoutRestricted(value));
    if (kind === "single") singles[id] = open;
    else records.add(collection, id, open);
    if (collection === "sources") licences.set(id, open["licence"]);
    // Only when all sources have been read is it known whether the wording is free.
    if (collection === "recommendations" && hasWording(open))
      sourceOfWording.set(id, open["source"]);
  }

  function takeOutWording(): void {
    for (const [id, source] of sourceOfWording) {
      const set = records.get("recommendations", id)!;
      records.add("recommendations", id, freeWordingOf(set, licences.get(source)));
    }
  }
}

/** The reasons for changes in released records. */
function withoutNames(reasons: readonly ChangeReason[], names: ReadonlySet<string>) {
  return reasons
    .map((entry) => ({ ...entry, records: entry.records.filter((name) => !names.has(name)) }))
    .filter(({ records }) => records.length > 0);
}

/** What would reveal an embargoed record: the name of its file, and its summary. */
function tracesOf({ path, collection, id }: DataFile, { summary }: ReleasedRecord): Withheld[] {
  const name = { text: `/${collection}/${id}.json`, origin: `${path} (its name)` };
  return typeof summary === "string" && summary.length >= PROVABLE_LENGTH
    ? [name, { text: summary, origin: `${path} /summary` }]
    : [name];
}
