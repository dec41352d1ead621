import { fullName, recordOf } from "../../schema/full-name.ts";
import type { TitleOf } from "./record-title.ts";
import { recordsOf } from "./records.ts";
import { referencesIn } from "./references.ts";
import type { ReleasedRecord } from "./records.ts";
import type { Release } from "./release.ts";

/** A link from another record to this one or to a part of it. */
export interface InboundLink {
  /** Full name of the record that holds the link. */
  readonly from: string;
  /** Title of that record. */
  readonly title: string;
  /** JSON pointer of the link in it. */
  readonly at: string;
  /** Id of the part of this record that the link means, if it means one. */
  readonly part?: string;
}

/** What a release adds to a record. */
export interface Added {
  readonly id: string;
  readonly inbound: readonly InboundLink[];
}

/**
 * Gives each record with its id and with the links of other records to it. Both are computed, so only
 * the schemas of the release have them.
 */
export function released(
  release: Release,
  inbound: ReadonlyMap<string, readonly InboundLink[]>,
): (collection: string, id: string) => ReleasedRecord & Added {
  return (collection, id) => ({
    ...release.records.get(collection, id),
    id,
    inbound: inbound.get(`${collection}/${id}`) ?? [],
  });
}

/** The record without what a release adds to it. */
export function withoutAdded({ id: _, inbound: __, ...record }: ReleasedRecord): ReleasedRecord {
  return record;
}

/**
 * Links by the full name of their target, in the order of the records that hold them. Links within a
 * record are left out.
 */
export function inboundLinks(release: Release, titleOf: TitleOf): Map<string, InboundLink[]> {
  const links = new Map<string, InboundLink[]>();
  for (const [collection, id, record] of recordsOf(release)) {
    const from = `${collection}/${id}`;
    const schema = release.schemas.of.get(collection === "reference" ? from : collection);
    if (!schema) throw new Error(`${from} has no schema`);
    const title = titleOf(from);
    for (const { text, target, at } of referencesIn(record, schema.plan)) {
      const name = fullName(text, target, from);
      const to = recordOf(name);
      if (to === from) continue;
      const part = name === to ? {} : { part: name.slice(to.length + 1) };
      const link = { from, title, at, ...part };
      const known = links.get(to);
      if (known) known.push(link);
      else links.set(to, [link]);
    }
  }
  return links;
}
