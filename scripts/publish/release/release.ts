import type { ChangeReason } from "../../changes/reasons.ts";
import type { Schemas } from "../../schema/schemas.ts";
import type { ReleasedRecord, Records } from "./records.ts";

/** What every format is made from: the checked records, and nothing else. */
export interface Release {
  /** The record of `data/dataset.yml`. */
  readonly dataset: Readonly<Record<string, unknown>>;
  /** Reference tables are the collection `reference`. */
  readonly records: Records;
  /** The entries of `data/redirects.yml`: new names for names of earlier releases. */
  readonly redirects: readonly ReleasedRecord[];
  /** The entries of `data/tombstones.yml`: withdrawn names of earlier releases. */
  readonly tombstones: readonly ReleasedRecord[];
  /** The entries of `data/changes.yml`: why the data changed, from version to version. */
  readonly reasons: readonly ChangeReason[];
  /** The commit of the data; null where the tree is changed or not in git, and the release a draft. */
  readonly commit: string | null;
  readonly schemas: Schemas;
  /** TypeScript declarations of the records, generated from the schemas. */
  readonly recordTypes: string;
  readonly tool: { readonly name: string; readonly version: string };
}
