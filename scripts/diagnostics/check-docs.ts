import type { Severity } from "./finding.ts";

/**
 * What a rule or a check says about itself. Its examples are its first tests: a passing one is
 * silent, and a failing one gives findings of this check only.
 */
export interface CheckDocs<Example = Files> {
  /** What it demands, in one or two sentences. */
  readonly demands: string;
  /** What would go wrong without it. */
  readonly why: string;
  /** The document or convention it comes from. */
  readonly source?: string;
  /** How to repair a fault that no example shows. */
  readonly repair?: string;
  readonly failing: Example;
  readonly passing: Example;
}

/** A check that is not a rule: a room finds its fault on the way. */
export interface Check<Example = Files> {
  /** The worst that it reports. */
  readonly severity: Severity;
  readonly docs: CheckDocs<Example>;
}

/** Texts by the names or paths of their files. */
type Files = Readonly<Record<string, string>>;
