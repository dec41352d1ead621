import { withBaseline } from "../diagnostics/baseline.ts";
import type { Baseline } from "../diagnostics/baseline.ts";
import type { Diagnostic, TurnedDown } from "../diagnostics/diagnostic.ts";
import { withExceptions } from "../diagnostics/exceptions.ts";
import type { Exception } from "../diagnostics/exceptions.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { withLevels } from "../diagnostics/levels.ts";
import type { Level } from "../diagnostics/levels.ts";
import type { Rule } from "../rules/rule.ts";
import { catalogueOf, isFixed } from "./catalogue.ts";

export interface Decided {
  /** The findings that count. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same, with those that the baseline accepts. */
  readonly counting: readonly Diagnostic[];
  /** About the exceptions and the baseline themselves. */
  readonly findings: readonly Finding[];
  readonly excepted: number;
  readonly baselined: number;
  readonly turnedDown: readonly TurnedDown[];
}

/** Severities first, then exceptions, then the baseline: what is silent needs no exception. */
export function withPolicy(
  found: readonly Diagnostic[],
  {
    rules,
    levels,
    exceptions,
    baseline,
    today,
    judged,
  }: {
    readonly rules: readonly Rule[];
    readonly levels: readonly Level[];
    readonly exceptions: readonly Exception[];
    readonly baseline: Baseline | undefined;
    readonly today: number;
    readonly judged: (rule: string, record: string) => boolean;
  },
): Decided {
  const levelled = withLevels(found, levels);
  const context = { today, known: catalogueOf(rules), isFixed, judged };
  const counting = withExceptions(levelled.diagnostics, exceptions, context);
  const fresh = baseline && withBaseline(counting.diagnostics, baseline, judged);
  return {
    diagnostics: fresh?.diagnostics ?? counting.diagnostics,
    counting: counting.diagnostics,
    findings: [...counting.findings, ...(fresh?.findings ?? [])],
    excepted: counting.excepted,
    baselined: fresh?.baselined ?? 0,
    turnedDown: levelled.turnedDown,
  };
}
