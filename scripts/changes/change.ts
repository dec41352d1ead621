import type { Difference } from "./changed-fields.ts";
import type { Version, Why } from "./reasons.ts";

export type Values = Readonly<Record<string, unknown>>;

/** Records by collection and id, what was given up, and why what changed. */
export interface Dataset extends Version {
  /** The day on which the version was released, where it says so. */
  readonly issued?: string | undefined;
  readonly collections: Readonly<Record<string, Readonly<Record<string, Values>>>>;
  readonly redirects: readonly Values[];
  readonly tombstones: readonly Values[];
}

/** What became of one value of a record, and why. */
export interface FieldChange extends Why {
  /** JSON pointer whose list items are named by their id or key, as in fingerprints. */
  readonly pointer: string;
  /** `renamed`: a part has another id, by a redirect; before and after are the ids. */
  readonly change: "added" | "removed" | "changed" | "renamed";
  readonly before?: unknown;
  readonly after?: unknown;
  /** What stood there is not repeated: it was redacted or withdrawn, or names what was. */
  readonly withheld?: true;
}

/** What became of one record. Names are full: `collection/id`. */
export type RecordChange<Field = FieldChange> =
  | ({ readonly change: "added"; readonly record: string } & Why)
  | ({ readonly change: "removed"; readonly record: string } & Why)
  /** Its content is not repeated, not even what it was called; `why` is the tombstone's word. */
  | ({ readonly change: "withdrawn"; readonly record: string; readonly why: string } & Why)
  | {
      readonly change: "split";
      readonly record: string;
      readonly to: readonly string[];
      readonly note?: string;
    }
  /** `record` held something before, and holds what `from` did, too. */
  | {
      readonly change: "merged";
      readonly record: string;
      readonly from: string;
      readonly note?: string;
    }
  | {
      readonly change: "renamed";
      readonly record: string;
      readonly from: string;
      /** Whether a redirect says so; otherwise the two are equal to the last letter. */
      readonly redirected: boolean;
      readonly note?: string;
      readonly fields: readonly Field[];
    }
  | {
      readonly change: "changed";
      readonly record: string;
      readonly fields: readonly Field[];
    };

/** A change that still holds what must not be told. */
export type Marked = FieldChange & Pick<Difference, "discreet">;
