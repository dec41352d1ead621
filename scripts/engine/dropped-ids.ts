import type { Corpus } from "../corpus/corpus.ts";
import { gone, repairOfGone } from "../corpus/gone.ts";
import type { Dataset } from "../changes/change.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { factsOf } from "../facts/draw-facts.ts";
import type { Schemas } from "../schema/schemas.ts";

/** The names in a release, which others may have cited. */
export interface Released {
  /** The version of its data. */
  readonly version: string;
  /** Full names of records and parts, sorted. */
  readonly names: readonly string[];
  /** Its records. */
  readonly dataset: Dataset;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Every name of a release: records, parts, and the names that it redirects or marks as withdrawn,
 * because an earlier release had them.
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

/** A finding for each name of the last release that is gone: not redirected and not withdrawn. */
export function droppedIds(corpus: Corpus, { version, names }: Released): Finding[] {
  const released = new Set(names);
  return gone(corpus, names, (name) => !released.has(name)).map((each) => ({
    rule: "ids/dropped",
    severity: "error",
    message: `“${each.name}” was in release ${version}, and is gone.`,
    help: repairOfGone(each),
    place: each.home ? { file: each.home.file, pointer: "" } : { file: "data" },
    ...(each.near.length > 0 ? { suggestions: each.near } : {}),
    parameters: [each.name],
  }));
}
