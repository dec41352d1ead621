import { factsOf } from "../read/facts.ts";
import { fullName, recordOf } from "./full-name.ts";
import { recordTitle } from "./record-title.ts";
import type { Release, ReleasedRecord } from "./release.ts";

/** A link to a record, or to a part of it, that another record holds. */
export interface InboundLink {
  /** Full name of the record that holds the link. */
  readonly from: string;
  /** What people call that record. */
  readonly title: string;
  /** Where the link stands in it, as a JSON pointer. */
  readonly at: string;
  /** The id of the part of this record that is meant, where it is not the whole. */
  readonly part?: string;
}

/** What a release adds to a record. */
export interface Added {
  readonly id: string;
  readonly inbound: readonly InboundLink[];
}

/**
 * The records as a release gives them: each with its id and with the links of other records to it.
 * Both are worked out, so they stand in the schemas of the release and not in those of the data.
 */
export function releasedCollections(
  release: Release,
): Readonly<Record<string, Readonly<Record<string, ReleasedRecord & Added>>>> {
  const inbound = inboundLinks(release);
  return Object.fromEntries(
    Object.entries(release.collections).map(([collection, records]) => [
      collection,
      Object.fromEntries(
        Object.entries(records).map(([id, record]) => [
          id,
          { ...record, id, inbound: inbound.get(`${collection}/${id}`) ?? [] },
        ]),
      ),
    ]),
  );
}

/** The record without what a release adds to it. */
export function withoutAdded({ id: _, inbound: __, ...record }: ReleasedRecord): ReleasedRecord {
  return record;
}

/**
 * Links by the full name of the record they lead to, in the order of the records that hold them.
 * Links within a record are left out: they are at hand already.
 */
function inboundLinks({ collections, schemas }: Release): Map<string, InboundLink[]> {
  const links = new Map<string, InboundLink[]>();
  for (const [collection, records] of Object.entries(collections)) {
    for (const [id, record] of Object.entries(records)) {
      const from = `${collection}/${id}`;
      const schema = schemas.of.get(collection === "reference" ? from : collection);
      if (!schema) throw new Error(`${from} has no schema`);
      const file = { path: from, collection, id };
      for (const { text, target, pointer } of factsOf(file, "", record, schema.plan).facts
        .references) {
        const name = fullName(text, target, from);
        const to = recordOf(name);
        if (to === from) continue;
        const part = name === to ? {} : { part: name.slice(to.length + 1) };
        const link = { from, title: recordTitle(record, id), at: pointer, ...part };
        links.set(to, [...(links.get(to) ?? []), link]);
      }
    }
  }
  return links;
}
