import type { Corpus } from "../corpus/corpus.ts";
import type { Retired } from "../corpus/retired.ts";
import type { Statement } from "../changes/statements.ts";
import type { Coverage } from "../diagnostics/coverage.ts";
import type { RecordFacts } from "../facts/facts.ts";

/** A record on one side of a change. Its value need not be valid. */
export interface RecordSide {
  readonly value: Readonly<Record<string, unknown>>;
  readonly facts: RecordFacts;
  readonly statements: readonly Statement[];
}

/** A record that is not the same on both sides, in meaning. */
export interface ChangedRecord {
  /** Full name; the one that it has now, where it is still there. */
  readonly name: string;
  readonly collection: string;
  /** Its file as it is now; `data` where it is gone. */
  readonly file: string;
  readonly before?: RecordSide;
  readonly after?: RecordSide;
  /** The places that differ where it is on both sides, as a change names them. */
  readonly fields: readonly { readonly pointer: string }[];
}

/** A dataset before and after; what is the same on both sides is in `head` alone. */
export interface DatasetChange {
  /** What the base was called by whoever asked: a branch, a tag, a commit. */
  readonly base: string;
  readonly records: readonly ChangedRecord[];
  readonly head: Corpus;
  /** The names that had been given up before. */
  readonly retiredBefore: Retired;
  /** Of the whole dataset, before and after. */
  readonly coverage: { readonly before: Coverage; readonly after: Coverage };
  /**
   * Whether somebody gave a reason for what changed at a place: an entry about it, new with this
   * change, in `data/changes.yml`.
   *
   * @param pointer with list items named by their ids; empty for the record as a whole
   */
  reason(record: string, pointer: string): boolean;
}

/** What a rule about a change says is wrong; without a record it is about the data as a whole. */
export type ChangePlace = Pick<ChangedRecord, "file">;
