import type { Coverage } from "./coverage.ts";
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
  /** As that of a diagnostic; no report shows it. */
  readonly pointer?: string;
  /** Set if a finding of this rule is told here, beneath another; with its fingerprint. */
  readonly rule?: string;
  readonly fingerprint?: string;
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

/** A finding with its lines: one entry of `diagnostics` in the JSON report. */
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
  /** The same with list items named by their id; fingerprints and exceptions are made of it. */
  readonly namedPointer?: string;
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
  /** Findings that `data/exceptions.yml` excepts; they are not in `diagnostics`. */
  readonly excepted: number;
  /** Findings that the baseline accepts; they are not in `diagnostics` either. */
  readonly baselined: number;
  /** Findings that only follow from others in `diagnostics`, or are told beneath them; none if it is missing. */
  readonly consequences?: number;
  /** What the configuration made milder or silent. */
  readonly turnedDown: readonly TurnedDown[];
  readonly skippedRules: readonly SkippedRule[];
  /** If a change was checked: the coverage before it, after it, and of the statements it touched. */
  readonly coverage?: {
    readonly before: Coverage;
    readonly after: Coverage;
    readonly touched: Coverage;
  };
}

/** Findings of one rule that a configuration made milder, or silent: `off`. */
export interface TurnedDown {
  readonly rule: string;
  readonly from: Severity;
  readonly to: Severity | "off";
  readonly findings: number;
}

/** Everything that a reporter may know about a check. */
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
