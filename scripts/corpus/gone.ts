import { likelyCandidates } from "../diagnostics/likely-candidates.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { RecordFacts } from "../facts/facts.ts";
import type { Corpus } from "./corpus.ts";
import { follower } from "./retired.ts";

/** A name that existed earlier and no longer exists. */
export interface Gone {
  readonly name: string;
  /** The record that it was a part of, if that still exists. */
  readonly home?: RecordFacts;
  /** New names that look like it, the likeliest first. */
  readonly near: readonly string[];
}

/**
 * Earlier names that no longer exist and are neither redirected nor withdrawn. If a record is gone, its
 * parts are not listed one by one.
 *
 * @param names full names of records and parts
 * @param isNew whether a name did not exist then
 */
export function gone(
  corpus: Corpus,
  names: readonly string[],
  isNew: (name: string) => boolean,
): Gone[] {
  const follow = follower(corpus.retired);
  const isThere = (name: string) => {
    const target = corpus.named(name);
    // The parts of an unreadable file are unknown; its fault is reported.
    return target !== undefined || corpus.named(name.split("#")[0]!)?.record.unread === true;
  };
  const lost = names
    .filter((name) => !isThere(name) && follow(name).kind === "same")
    .filter((name) => !name.includes("#") || isThere(name.split("#")[0]!));
  if (lost.length === 0) return [];
  const added = corpus.records
    .flatMap(({ collection, id, parts }) => [
      `${collection}/${id}`,
      ...parts.map((part) => `${collection}/${id}#${part.id}`),
    ])
    .filter(isNew);
  // A script may rename thousands at once.
  const likely = likelyCandidates(added);
  return lost.map((name) => {
    const home = name.includes("#") ? corpus.named(name.split("#")[0]!)?.record : undefined;
    return { name, ...(home ? { home } : {}), near: nearest(name, likely(name)) };
  });
}

/** How to repair the loss of a name. */
export function repairOfGone({ name, near }: Gone): string {
  const entry = near[0]
    ? `“{ from: ${name}, to: [${near[0]}], kind: moved, date: …, reason: … }” if that is what it is called now`
    : `where it is found now (“{ from: ${name}, to: […], kind: …, date: … }”)`;
  return `Bring it back, or write in data/redirects.yml ${entry}, or in data/tombstones.yml that it was withdrawn and why.`;
}
