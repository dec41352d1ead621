import type { Severity } from "./finding.ts";

/** Line and column count from 1; column and offset (from 0) are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  readonly safety: "safe" | "unsafe";
  readonly edits: readonly {
    readonly file: string;
    readonly range: Range;
    readonly text: string;
  }[];
}

/** A finding with its place found: one entry of the JSON report's `diagnostics`. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  /** Relative to the dataset's root, with `/`. */
  readonly file: string;
  readonly range: Range;
  /** JSON pointer of the faulty value, where the file could be read as YAML. */
  readonly pointer?: string;
  /** `collection/id`, where the file holds a record. */
  readonly record?: string;
  readonly related: readonly Related[];
  readonly suggestions: readonly string[];
  readonly fix?: Fix;
  /** Hexadecimal; the same after reformatting and moving lines. */
  readonly fingerprint: string;
  readonly url?: string;
}

/** A rule that could not judge some records, because a reference table lacks what it needs. */
export interface SkippedRule {
  readonly rule: string;
  /** The table or row that is missing, for example `reference/upr-sessions`. */
  readonly needs: string;
  /** How many records it could not judge. */
  readonly records: number;
}

export interface Summary {
  readonly files: number;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly skippedRules: readonly SkippedRule[];
}

/** Everything a reporter may know of a check. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly summary: Summary;
  /** In stable order: file, position, rule. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The text of each file that a diagnostic touches, for code frames. A line from `hidden` (1-based,
   * both ends inclusive) lies inside `restricted` and must never be shown.
   */
  readonly texts: ReadonlyMap<
    string,
    { readonly text: string; readonly hidden: readonly (readonly [number, number])[] }
  >;
}
