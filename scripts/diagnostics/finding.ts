/** `error` blocks a release, `warning` asks for a look, `info` is advice. */
export type Severity = "error" | "warning" | "info";

/**
 * A place in the dataset, before its line is known.
 *
 * `file` is relative to the dataset's root, with `/`. A place is one of: a JSON pointer (RFC 6901)
 * into the file's value, meaning the value itself or the key that holds it; a pair of UTF-16
 * offsets into the file's text (`end` exclusive); or the file as a whole.
 *
 * A pointer that leads nowhere is placed at its nearest existing ancestor: for a missing field that
 * is the key of the object that lacks it.
 */
export type Place =
  | { readonly file: string; readonly pointer: string; readonly at?: "key" | "value" }
  | { readonly file: string; readonly start: number; readonly end: number }
  | { readonly file: string };

/** A repair of the text. `safe`: meaning is kept or certain; `unsafe`: a person must look. */
export interface ProposedFix {
  readonly title: string;
  readonly safety: "safe" | "unsafe";
  readonly edits: readonly ProposedEdit[];
}

/**
 * The new source text of a place: `text` as it is, or what a function makes of the old source text.
 * Or its new value: `value`, in the same kind of quotes as before.
 */
export type ProposedEdit =
  | { readonly place: Place; readonly text: string | ((source: string) => string) }
  | { readonly place: Place; readonly value: string };

/** One fault, as a check reports it: its place named, its line not yet known. */
export interface Finding {
  /** `group/name`, for example `citations/unknown-source`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what was expected, in a researcher's words. One or two sentences. */
  readonly message: string;
  /** How to repair it, in the imperative. */
  readonly help?: string;
  readonly place: Place;
  /** The other end of a contradiction, and whatever else must be seen to understand this one. */
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  /** The value at the place must never be shown: not its lines in a frame, not its words in a message. */
  readonly private?: boolean;
  /** Values that were probably meant, the likeliest first. */
  readonly suggestions?: readonly string[];
  readonly fix?: ProposedFix;
  /** What tells this finding from another of the same rule at the same place. */
  readonly parameters?: readonly string[];
}
