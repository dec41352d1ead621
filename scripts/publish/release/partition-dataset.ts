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
import { recordTitle } from "./record-title.ts";
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
  const embargoed = new Map<string, Embargoed>();
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
      const retired = withoutEmbargoed(
        entriesOf(redirects, "redirects"),
        entriesOf(tombstones, "tombstones"),
        new Set(embargoed.keys()),
      );
      const release = {
        ...made,
        schemas: { ...made.schemas, documents: withoutUnreleased(made.schemas.documents) },
        dataset,
        records,
        ...retired,
        reasons: withoutNames((changes?.["changes"] ?? []) as readonly ChangeReason[], embargoed),
      };
      return { release, withheld: [...withheld, ...tracesOf([...embargoed.values()], release)] };
    },
  };

  function keep(file: DataFile, value: RawRecord): void {
    const { kind, collection, id } = file;
    for (const { pointer, text } of restrictedValues(value))
      withheld.push({ text, origin: `${file.path} ${pointer}` });
    if (isEmbargoed(value)) {
      embargoed.set(`${collection}/${id}`, { file, value });
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

interface Embargoed {
  readonly file: DataFile;
  readonly value: ReleasedRecord;
}

function entriesOf(file: ReleasedRecord | undefined, key: string): readonly ReleasedRecord[] {
  return (file?.[key] ?? []) as readonly ReleasedRecord[];
}

/** The reasons for changes in released records. */
function withoutNames(reasons: readonly ChangeReason[], names: ReadonlyMap<string, unknown>) {
  return reasons
    .map((entry) => ({ ...entry, records: entry.records.filter((name) => !names.has(name)) }))
    .filter(({ records }) => records.length > 0);
}

/** The redirects and tombstones that name no embargoed record, and no name that leads to one. */
function withoutEmbargoed(
  redirects: readonly ReleasedRecord[],
  tombstones: readonly ReleasedRecord[],
  embargoed: ReadonlySet<string>,
): Pick<Release, "redirects" | "tombstones"> {
  const hidden = new Set(embargoed);
  const isHidden = (name: unknown) => hidden.has(String(name).split("#", 1)[0]!);
  const leadsTo = ({ from, to }: ReleasedRecord) => [from, ...[to].flat()].some(isHidden);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const { from } of redirects.filter(leadsTo))
      if (!String(from).includes("#")) hidden.add(String(from));
  }
  return {
    redirects: redirects.filter((entry) => !leadsTo(entry)),
    tombstones: tombstones.filter(({ record }) => !isHidden(record)),
  };
}

/**
 * What would reveal embargoed records: their names, ids, titles and summaries. A short one, and one that the
 * release has for another reason, proves nothing.
 */
function tracesOf(embargoed: readonly Embargoed[], release: Release): Withheld[] {
  if (embargoed.length === 0) return [];
  const { records, schemas, recordTypes } = release;
  const ids = new Set([...records.ids.values()].flat());
  const titles = new Set<string>();
  for (const [collection, all] of records.ids)
    for (const id of all)
      titles.add(recordTitle(`${collection}/${id}`, records.get(collection, id)!, records));
  // They are the same for every dataset, and hold examples.
  const ofSchemas = `${JSON.stringify(schemas.documents)}${recordTypes}`;
  return embargoed.flatMap(({ file: { path, collection, id }, value }) => {
    const name = `${collection}/${id}`;
    const title = recordTitle(name, value, records);
    const { summary } = value;
    const words: Withheld[] = [
      { text: name, origin: `${path} (its name)`, whole: true },
      ...(ids.has(id) || !id.includes("-")
        ? []
        : [{ text: id, origin: `${path} (its id)`, whole: true }]),
      ...(titles.has(title) || title === id || !title.includes(" ")
        ? []
        : [{ text: title, origin: `${path} (its title)`, whole: true }]),
      ...(typeof summary === "string" ? [{ text: summary, origin: `${path} /summary` }] : []),
    ];
    return words.filter(({ text }) => text.length >= PROVABLE_LENGTH && !ofSchemas.includes(text));
  });
}
