import type { Piece } from "../marked.ts";

/** A statement beside its passages, ready to be shown. */
export interface ShownStatement {
  /** `cases/kz-ashym#released`, or with the pointer of a statement without an id. */
  readonly name: string;
  readonly kind: string;
  /** What it says, as far as it is compared. */
  readonly says: readonly string[];
  readonly citations: readonly ShownCitation[];
  /** What stands in none of its passages. */
  readonly unsaid: readonly string[];
  /** Why nothing can be said of that; undefined if it was compared. */
  readonly notCompared: string | undefined;
  /** The place beside the one cited in which all of it stands. */
  readonly meant: string | undefined;
  /** A person compared it, and neither it nor its place has changed since. */
  readonly isChecked: boolean;
}

export interface ShownCitation {
  /** The source and the place, in words. */
  readonly place: string;
  readonly supports: string;
  readonly note: string | undefined;
  /** The passage, or why it is not shown. */
  readonly passage: readonly Piece[] | string;
  /** Its hash, whether it is the one that was sealed, and who checked it. */
  readonly seal: string;
}

/** What was shown, in a sentence. */
export function summary(shown: readonly ShownStatement[]): string {
  const compared = shown.filter(({ notCompared }) => notCompared === undefined);
  const found = compared.filter(({ unsaid }) => unsaid.length > 0);
  const checked = shown.filter(({ isChecked }) => isChecked);
  const verdict =
    compared.length === 0
      ? "."
      : found.length === 0
        ? ": none of these says more than its passages."
        : `: ${found.length} of these ${found.length === 1 ? "says" : "say"} more than the passages.`;
  return `${shown.length} statement${shown.length === 1 ? "" : "s"}, ${compared.length} compared by the program${verdict} ${checked.length} checked by a person.`;
}
