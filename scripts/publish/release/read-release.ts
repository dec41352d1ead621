import type { ChangeReason } from "../../changes/reasons.ts";
import type { DataFile } from "../../dataset/discover.ts";
import { freeWordingOf, hasWording } from "../../facts/free-wording.ts";
import { readSource } from "../../yaml/read-file.ts";
import type { RawRecord, Reading } from "../../yaml/read-file.ts";
import {
  PROVABLE_LENGTH,
  isEmbargoed,
  restrictedValues,
  withoutRestricted,
} from "../../facts/restricted-values.ts";
import type { SourceText } from "../../yaml/source-text.ts";
import { CannotPublish } from "../output/cannot-publish.ts";
import { recordStore } from "./records.ts";
import type { ReleasedRecord } from "./records.ts";
import type { Release } from "./release.ts";
import type { Withheld } from "../output/scan.ts";

/** What may be published of a dataset, and what may not. */
export interface Divided {
  readonly release: Release;
  /** Restricted values, and what names an embargoed record. */
  readonly withheld: readonly Withheld[];
}

/** Reads the files of a dataset for their check, and keeps what is published of them. */
export interface ReleaseReader {
  /** Reads a text as `readSource` does. */
  readonly parse: (source: SourceText) => Reading;
  /**
   * What was read, once every file has been.
   *
   * @param made what else a release is made of
   * @throws CannotPublish when there is no `data/dataset.yml`
   */
  readonly divided: (made: Pick<Release, "schemas" | "recordTypes" | "commit" | "tool">) => Divided;
}

/**
 * Divides the records of a dataset, while they are checked, into what is published and what is withheld:
 * every key `restricted`, every record with an `embargo`, and wording that is not free. What is published
 * is so the very value that was checked, and no file is read twice.
 */
export function releaseReader(files: readonly DataFile[]): ReleaseReader {
  const waiting = new Map(files.map((file) => [file.path, file]));
  const withheld: Withheld[] = [];
  const embargoed = new Set<string>();
  const records = recordStore();
  const singles: Record<string, ReleasedRecord> = {};
  const licences = new Map<unknown, unknown>();
  const sourceOfWording = new Map<string, unknown>();
  return {
    parse(source) {
      const reading = readSource(source);
      const file = waiting.get(source.file);
      if (file && reading.ok) keep(file, reading.value);
      waiting.delete(source.file);
      return reading;
    },
    divided(made) {
      if (waiting.size > 0) throw new Error(`${[...waiting.keys()][0]} was not read`);
      const { dataset, redirects, tombstones, changes } = singles;
      if (!dataset)
        throw new CannotPublish("there is no data/dataset.yml, which says what is published");
      takeOutWording();
      const release = {
        ...made,
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
    const open = withoutRestricted(value);
    if (kind === "single") singles[id] = open;
    else records.add(collection, id, open);
    if (collection === "sources") licences.set(id, open["licence"]);
    // Whether its wording is free is known once all sources are.
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

/** The reasons of changes in records that are published. */
function withoutNames(reasons: readonly ChangeReason[], names: ReadonlySet<string>) {
  return reasons
    .map((entry) => ({ ...entry, records: entry.records.filter((name) => !names.has(name)) }))
    .filter(({ records }) => records.length > 0);
}

/** What would give an embargoed record away: the name of its file, and its summary. */
function tracesOf({ path, collection, id }: DataFile, { summary }: ReleasedRecord): Withheld[] {
  const name = { text: `/${collection}/${id}.json`, origin: `${path} (its name)` };
  return typeof summary === "string" && summary.length >= PROVABLE_LENGTH
    ? [name, { text: summary, origin: `${path} /summary` }]
    : [name];
}
