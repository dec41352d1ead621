import { coverageOf, sharesInWords } from "../diagnostics/coverage.ts";
import type { CountedRecord } from "./stats.ts";

/**
 * The coverage as an endpoint badge of Shields.io, version 1
 * (https://shields.io/badges/endpoint-badge). The colour is always the same: we do not judge the
 * shares.
 */
export function coverageBadge(records: readonly CountedRecord[]): string {
  const coverage = coverageOf(records.map(({ facts }) => facts));
  const badge = {
    schemaVersion: 1,
    label: "statements",
    message: sharesInWords(coverage),
    color: "blue",
  };
  return `${JSON.stringify(badge)}\n`;
}
