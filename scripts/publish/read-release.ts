import type { ChangeReason } from "../diff/reasons.ts";
import type { DataFile } from "../read/discover.ts";
import { freeWordingOf } from "../read/free-wording.ts";
import { readFile } from "../read/read-file.ts";
import {
  PROVABLE_LENGTH,
  isEmbargoed,
  restrictedValues,
  withoutRestricted,
} from "../read/restricted-values.ts";
import { CannotPublish } from "./cannot-publish.ts";
import { recordStore } from "./records.ts";
import type { Release, ReleasedRecord } from "./release.ts";
import type { Withheld } from "./scan.ts";

/** A dataset that has passed its check. */
export interface Checked {
  /** The folder that holds `data/`. */
  readonly root: string;
  readonly files: readonly (DataFile & { readonly sha256: string })[];
  readonly schemas: Release["schemas"];
  readonly recordTypes: Release["recordTypes"];
  readonly commit: Release["commit"];
  readonly tool: Release["tool"];
}

/** What may be published of a dataset, and what may not. */
export interface Divided {
  readonly release: Release;
  /** Restricted values, and what names an embargoed record. */
  readonly withheld: readonly Withheld[];
}

/**
 * The records of a checked dataset, read a second time and divided into what is published and what
 * is withheld: every key `restricted`, every record with an `embargo`, and wording that is not free.
 *
 * @throws CannotPublish when a file is not the one that was checked, or when there is no
 *   `data/dataset.yml`
 */
export function readRelease({ root, files, schemas, recordTypes, tool, commit }: Checked): Divided {
  const withheld: Withheld[] = [];
  const embargoed = new Set<string>();
  const records = recordStore();
  const singles: Record<string, ReleasedRecord> = {};
  const licences = new Map<unknown, unknown>();
  // Sources first: their licence says which wording may be published.
  for (const file of files.toSorted((a, b) => Number(isSource(b)) - Number(isSource(a)))) {
    const reading = readFile(root, file.path);
    if (!reading.ok || reading.sha256 !== file.sha256) {
      throw new CannotPublish(`${file.path} changed while it was being published: build again`);
    }
    const { value } = reading;
    for (const { pointer, text } of restrictedValues(value))
      withheld.push({ text, origin: `${file.path} ${pointer}` });
    if (isEmbargoed(value)) {
      withheld.push(...tracesOf(file, value));
      embargoed.add(`${file.collection}/${file.id}`);
      continue;
    }
    const open = withoutRestricted(value);
    const { kind, collection, id } = file;
    if (isSource(file)) licences.set(id, open["licence"]);
    if (kind === "single") singles[id] = open;
    else if (collection === "recommendations")
      records.add(collection, id, freeWordingOf(open, licences.get(open["source"])));
    else records.add(collection, id, open);
  }
  const { dataset, redirects, tombstones, changes } = singles;
  if (!dataset)
    throw new CannotPublish("there is no data/dataset.yml, which says what is published");
  const release = {
    dataset,
    records,
    redirects: (redirects?.["redirects"] ?? []) as readonly ReleasedRecord[],
    tombstones: (tombstones?.["tombstones"] ?? []) as readonly ReleasedRecord[],
    reasons: withoutNames((changes?.["changes"] ?? []) as readonly ChangeReason[], embargoed),
    schemas,
    recordTypes,
    tool,
    commit,
  };
  return { release, withheld };
}

function isSource({ kind, collection }: DataFile): boolean {
  return kind === "record" && collection === "sources";
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
