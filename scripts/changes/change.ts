import type { Difference } from "./changed-fields.ts";
import type { Version, Why } from "./reasons.ts";

export type Values = Readonly<Record<string, unknown>>;

/** Records by collection and id, retired names, and reasons of changes. */
export interface Dataset extends Version {
  /** The day of the release, where it is known. */
  readonly issued?: string | undefined;
  /** What a release says of itself: the fields of `data/dataset.yml`, with the name of the package. */
  readonly about?: Values | undefined;
  readonly collections: Readonly<Record<string, Readonly<Record<string, Values>>>>;
  readonly redirects: readonly Values[];
  readonly tombstones: readonly Values[];
}

/** The change of one value of a record, and why. */
export interface FieldChange extends Why {
  /** JSON pointer that names list items by their id or key, as in fingerprints. */
  readonly pointer: string;
  /** `renamed`: a redirect gives a part another id; before and after are the ids. */
  readonly change: "added" | "removed" | "changed" | "renamed";
  readonly before?: unknown;
  readonly after?: unknown;
  /** Where a redirect says that a removed part is now: `collection/id#part` of another record. */
  readonly movedTo?: readonly string[];
  /** The values are left out: they were redacted or withdrawn, or repeat what was. */
  readonly withheld?: true;
}

/** The change of one record. Names are full: `collection/id`. */
export type RecordChange<Field = FieldChange> =
  | ({ readonly change: "added"; readonly record: string } & Why)
  | ({ readonly change: "removed"; readonly record: string } & Why)
  /** Its content and title are not repeated; `why` is the reason in the tombstone. */
  | ({ readonly change: "withdrawn"; readonly record: string; readonly why: string } & Why)
  | {
      readonly change: "split";
      readonly record: string;
      readonly to: readonly string[];
      readonly note?: string;
    }
  /** `record` existed before and now also holds the content of `from`. */
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
      /** Whether a redirect says so; otherwise the two contents are identical. */
      readonly redirected: boolean;
      readonly note?: string;
      readonly fields: readonly Field[];
    }
  | {
      readonly change: "changed";
      readonly record: string;
      readonly fields: readonly Field[];
    };

/** A change that may still hold values to withhold. */
export type Marked = FieldChange & Pick<Difference, "discreet">;
