import { withBaseline } from "../diagnostics/baseline.ts";
import type { Baseline } from "../diagnostics/baseline.ts";
import type { Diagnostic, TurnedDown } from "../diagnostics/diagnostic.ts";
import { withExceptions } from "../diagnostics/exceptions.ts";
import type { Exception } from "../diagnostics/exceptions.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { withOverrides } from "../diagnostics/severity-overrides.ts";
import type { SeverityOverride } from "../diagnostics/severity-overrides.ts";
import type { Rule } from "../rules/rule.ts";
import { catalogueOf, isFixed } from "./catalogue.ts";
import { withoutConsequences } from "./consequences.ts";
import { toldTogether } from "./told-together.ts";

export interface Decided {
  /** The findings that count and do not only follow from another. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many follow, or are told beneath another. */
  readonly consequences: number;
  /** All that count, and those that the baseline accepts. */
  readonly counting: readonly Diagnostic[];
  /** About the exceptions and the baseline. */
  readonly findings: readonly Finding[];
  readonly excepted: number;
  readonly baselined: number;
  readonly turnedDown: readonly TurnedDown[];
}

/**
 * Applies severities, then exceptions, then the baseline: a silent finding needs no exception. What follows
 * from the findings that are left goes last, so no decision about a finding hides another.
 */
export function withPolicy(
  found: readonly Diagnostic[],
  {
    rules,
    overrides,
    exceptions,
    baseline,
    today,
    judged,
  }: {
    readonly rules: readonly Rule[];
    readonly overrides: readonly SeverityOverride[];
    readonly exceptions: readonly Exception[];
    readonly baseline: Baseline | undefined;
    readonly today: number;
    readonly judged: (rule: string, record: string) => boolean;
  },
): Decided {
  const overridden = withOverrides(found, overrides);
  const context = { today, known: catalogueOf(rules), isFixed, judged };
  const counting = withExceptions(overridden.diagnostics, exceptions, context);
  const fresh = baseline && withBaseline(counting.diagnostics, baseline, judged);
  const causes = withoutConsequences(fresh?.diagnostics ?? counting.diagnostics, rules);
  const { diagnostics, beneath } = toldTogether(causes.diagnostics);
  return {
    diagnostics,
    consequences: causes.consequences + beneath,
    counting: counting.diagnostics,
    findings: [...counting.findings, ...(fresh?.findings ?? [])],
    excepted: counting.excepted,
    baselined: fresh?.baselined ?? 0,
    turnedDown: overridden.turnedDown,
  };
}
