import { nearest } from "../diagnostics/nearest.ts";
import type { RecordFacts } from "../facts/facts.ts";
import type { Corpus } from "./corpus.ts";
import { follower } from "./retired.ts";

/** A name that stood for something earlier, and stands for nothing now. */
export interface Gone {
  readonly name: string;
  /** The record of which it was a part, where that is still there. */
  readonly home?: RecordFacts;
  /** New names that look like it, the likeliest first. */
  readonly near: readonly string[];
}

/**
 * Earlier names that are neither there, nor redirected, nor withdrawn. The parts of a record that is
 * gone itself are not told one by one.
 *
 * @param names full names of records and parts
 * @param isNew whether a name stood for nothing then
 */
export function gone(
  corpus: Corpus,
  names: readonly string[],
  isNew: (name: string) => boolean,
): Gone[] {
  const follow = follower(corpus.retired);
  const isThere = (name: string) => {
    const target = corpus.named(name);
    // Of a file that cannot be read the parts are not known; its fault is reported.
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
  return lost.map((name) => {
    const home = name.includes("#") ? corpus.named(name.split("#")[0]!)?.record : undefined;
    return { name, ...(home ? { home } : {}), near: nearest(name, added) };
  });
}

/** What to write where a name is gone. */
export function repairOfGone({ name, near }: Gone): string {
  const entry = near[0]
    ? `“{ from: ${name}, to: [${near[0]}], kind: moved, on: …, reason: … }” if that is what it is called now`
    : `where it is found now (“{ from: ${name}, to: […], kind: …, on: … }”)`;
  return `Bring it back, or write in data/redirects.yml ${entry}, or in data/tombstones.yml that it was withdrawn and why.`;
}
