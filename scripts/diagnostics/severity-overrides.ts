import type { Diagnostic, TurnedDown } from "./diagnostic.ts";
import type { Severity } from "./finding.ts";

/** The severity that a configuration gives a rule, in all collections or in one. */
export interface SeverityOverride {
  readonly rule: string;
  readonly collection?: string;
  readonly severity: Severity | "off";
}

export interface Overridden {
  readonly diagnostics: readonly Diagnostic[];
  readonly turnedDown: readonly TurnedDown[];
}

/**
 * The findings with the severities that a configuration gives them. An override for a collection
 * wins over one for all. Findings that became milder or silent are counted for the report.
 */
export function withOverrides(
  diagnostics: readonly Diagnostic[],
  overrides: readonly SeverityOverride[],
): Overridden {
  if (overrides.length === 0) return { diagnostics, turnedDown: [] };
  const severities = new Map(
    overrides.map(({ rule, collection = "", severity }) => [`${rule} ${collection}`, severity]),
  );
  const milder = new Map<string, TurnedDown>();
  const kept = diagnostics.flatMap((diagnostic) => {
    const { rule, record = "", severity: from } = diagnostic;
    const [collection = ""] = record.split("/");
    const to = severities.get(`${rule} ${collection}`) ?? severities.get(`${rule} `) ?? from;
    if (rank[to] < rank[from]) {
      const key = `${rule} ${from} ${to}`;
      milder.set(key, { rule, from, to, findings: (milder.get(key)?.findings ?? 0) + 1 });
    }
    return to === "off" ? [] : [to === from ? diagnostic : { ...diagnostic, severity: to }];
  });
  return { diagnostics: kept, turnedDown: [...milder.values()] };
}

const rank = { off: 0, info: 1, warning: 2, error: 3 } as const;
