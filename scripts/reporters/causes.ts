import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Findings that one repair ends, most likely: one rule says the same of each. */
export interface Cause {
  readonly first: Diagnostic;
  /** The same at other places, in the order of the report. */
  readonly others: readonly Diagnostic[];
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/**
 * The findings of a report by their cause, worst first and else in the order of the report: a source
 * that is missing and that ten cases cite is one cause at ten places.
 */
export function causes(diagnostics: readonly Diagnostic[]): Cause[] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const { rule, severity, message, help = "" } = diagnostic;
    const key = JSON.stringify([rule, severity, message, help]);
    const group = groups.get(key);
    if (group) group.push(diagnostic);
    else groups.set(key, [diagnostic]);
  }
  return [...groups.values()]
    .map(([first, ...others]) => ({ first, others }))
    .toSorted((a, b) => RANK[a.first.severity] - RANK[b.first.severity]);
}

/** `data/cases/a.yml:12:5`. */
export function placeOf({ file, range }: Pick<Diagnostic, "file" | "range">): string {
  return `${file}:${range.start.line}:${range.start.column}`;
}
