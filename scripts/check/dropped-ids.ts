import type { Corpus } from "../corpus/corpus.ts";
import { follower } from "../corpus/retired.ts";
import type { Dataset } from "../diff/changes.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { factsOf } from "../read/facts.ts";
import type { Schemas } from "../schema/schemas.ts";

/** The names that a release gave away. */
export interface Released {
  /** The version of its data. */
  readonly version: string;
  /** Full names of records and parts, sorted. */
  readonly names: readonly string[];
  /** Its records, and what it said of them. */
  readonly dataset: Dataset;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Every name of a release: records, parts, and what it redirected or had withdrawn, for those were
 * names of an earlier one.
 */
export function releasedNames(
  release: {
    readonly collections: Readonly<Record<string, Readonly<Record<string, Values>>>>;
    readonly redirects: readonly { readonly from: string }[];
    readonly tombstones: readonly { readonly record: string }[];
  },
  schemas: Schemas,
): string[] {
  const names = new Set([
    ...release.redirects.map(({ from }) => from),
    ...release.tombstones.map(({ record }) => record),
  ]);
  for (const [collection, records] of Object.entries(release.collections)) {
    for (const [id, value] of Object.entries(records)) {
      const name = `${collection}/${id}`;
      names.add(name);
      const plan = schemas.of.get(
        collection === "reference" ? `reference/${id}` : collection,
      )?.plan;
      if (!plan) continue;
      const { parts } = factsOf({ path: name, collection, id }, "", value, plan).facts;
      for (const part of parts) names.add(`${name}#${part.id}`);
    }
  }
  return [...names].toSorted();
}

/** A finding for each name of the last release that is neither there, nor redirected, nor withdrawn. */
export function droppedIds(corpus: Corpus, { version, names }: Released): Finding[] {
  const follow = follower(corpus.retired);
  const released = new Set(names);
  const fresh = corpus.records.flatMap(({ collection, id, parts }) => [
    `${collection}/${id}`,
    ...parts.map((part) => `${collection}/${id}#${part.id}`),
  ]);
  const added = fresh.filter((name) => !released.has(name));
  const isThere = (name: string) => {
    const target = corpus.named(name);
    // Of a file that cannot be read the parts are not known; its fault is reported.
    return target !== undefined || corpus.named(name.split("#")[0]!)?.record.unread === true;
  };
  return names
    .filter((name) => !isThere(name) && follow(name).kind === "same")
    .filter((name) => !name.includes("#") || isThere(name.split("#")[0]!))
    .map((name) => finding(name));

  function finding(name: string): Finding {
    const [record = "", part] = name.split("#");
    const home = part === undefined ? undefined : corpus.named(record)?.record;
    const near = nearest(name, added);
    const entry = near[0]
      ? `“{ from: ${name}, to: [${near[0]}], kind: moved, on: …, reason: … }” if that is what it is called now`
      : `where it is found now (“{ from: ${name}, to: […], kind: …, on: … }”)`;
    return {
      rule: "ids/dropped",
      severity: "error",
      message: `“${name}” was in release ${version}, and is gone.`,
      help: `Bring it back, or write in data/redirects.yml ${entry}, or in data/tombstones.yml that it was withdrawn and why.`,
      place: home ? { file: home.file, pointer: "" } : { file: "data" },
      ...(near.length > 0 ? { suggestions: near } : {}),
      parameters: [name],
    };
  }
}
