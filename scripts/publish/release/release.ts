import type { ChangeReason } from "../../changes/reasons.ts";
import type { Schemas } from "../../schema/schemas.ts";
import type { ReleasedRecord, Records } from "./records.ts";

/** What every format of a release is made from: the records that were checked, and nothing else. */
export interface Release {
  /** The record of `data/dataset.yml`. */
  readonly dataset: Readonly<Record<string, unknown>>;
  /** Reference tables are the collection `reference`. */
  readonly records: Records;
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
