import { coverageOf, shareOf } from "../diagnostics/coverage.ts";
import type { CountedRecord } from "./stats.ts";

/**
 * The coverage as Shields.io draws it from a file that it can fetch: the schema of its endpoint badge,
 * version 1 (https://shields.io/badges/endpoint-badge). One colour: what share is enough is not ours to say.
 */
export function coverageBadge(records: readonly CountedRecord[]): string {
  const coverage = coverageOf(records.map(({ facts }) => facts));
  const badge = {
    schemaVersion: 1,
    label: "statements checked",
    message: shareOf(coverage),
    color: "blue",
  };
  return `${JSON.stringify(badge)}\n`;
}
