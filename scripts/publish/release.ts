import type { ChangeReason } from "../diff/reasons.ts";
import type { Schemas } from "../schema/schemas.ts";

/** What every format of a release is made from: the records that were checked, and nothing else. */
export interface Release {
  /** The record of `data/dataset.yml`. */
  readonly dataset: Readonly<Record<string, unknown>>;
  /** Records by collection and id; reference tables are collections named `reference`. */
  readonly collections: Readonly<Record<string, Readonly<Record<string, ReleasedRecord>>>>;
  /** The entries of `data/redirects.yml`: names of earlier releases, and where they are found now. */
  readonly redirects: readonly ReleasedRecord[];
  /** The entries of `data/tombstones.yml`: names of earlier releases that were withdrawn. */
  readonly tombstones: readonly ReleasedRecord[];
  /** The entries of `data/changes.yml`: why the data changed, from version to version. */
  readonly reasons: readonly ChangeReason[];
  /** The commit it is made from; null in a changed or unversioned tree, of which it is a draft. */
  readonly commit: string | null;
  readonly schemas: Schemas;
  /** The TypeScript declarations of the records, generated from the schemas. */
  readonly recordTypes: string;
  readonly tool: { readonly name: string; readonly version: string };
}

export type ReleasedRecord = Readonly<Record<string, unknown>>;

export interface ReleaseFile {
  /** Below the folder of the release, with `/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
  /** How many records or rows the file holds, where it is a list or a table of them. */
  readonly rows?: number;
}

/** One format of a release. The same release always gives the same bytes. */
export type ReleaseFormat = (release: Release) => Iterable<ReleaseFile>;

/** Every record with its collection and id, in the order of both. */
export function* recordsOf({
  collections,
}: Pick<Release, "collections">): Generator<
  readonly [collection: string, id: string, record: ReleasedRecord]
> {
  const inOrder = <T>(values: Readonly<Record<string, T>>) =>
    Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [collection, records] of inOrder(collections))
    for (const [id, record] of inOrder(records)) yield [collection, id, record];
}
