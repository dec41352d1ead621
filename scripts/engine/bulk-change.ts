import type { Finding } from "../diagnostics/finding.ts";
import type { DatasetChange } from "../rules/change.ts";

/** More records than anybody reads one by one. */
const MOST = 50;

/**
 * A finding where many records changed and nobody said why. An error: the count is certain, and one
 * entry answers it. The first records of all are no change.
 *
 * @param most records that may change without a word
 */
export function bulkChange(change: DatasetChange, most = MOST): Finding[] {
  const { base, records, reason, coverage } = change;
  const unexplained = records.filter(({ name }) => !reason(name, ""));
  if (unexplained.length <= most || coverage.before.statements === 0) return [];
  return [
    {
      rule: "change/bulk",
      severity: "error",
      message: `${unexplained.length} records are not what they are in ${base}, and no entry in data/changes.yml says why; up to ${most} may change without.`,
      help: "Write one entry in data/changes.yml that names the records and the reason, or divide the change.",
      place: { file: "data" },
    },
  ];
}
