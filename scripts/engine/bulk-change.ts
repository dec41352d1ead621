import type { Finding } from "../diagnostics/finding.ts";
import type { DatasetChange } from "../rules/change.ts";

/** The number of changed records that a reviewer still reads one by one. */
const MOST = 50;

/**
 * A finding if many records changed without a reason. It is an error, because the count is certain
 * and one entry in data/changes.yml answers it. The first records of a dataset are not a change.
 *
 * @param most how many records may change without a reason
 */
export function bulkChange(change: DatasetChange, most = MOST): Finding[] {
  const { base, records, reason, coverage } = change;
  const unexplained = records.filter(({ name }) => !reason(name, ""));
  if (unexplained.length <= most || coverage.before.statements === 0) return [];
  return [
    {
      rule: "change/bulk",
      severity: "error",
      message: `${unexplained.length} records differ from ${base}, and no entry in data/changes.yml says why; up to ${most} may change without one.`,
      help: "Write one entry in data/changes.yml that names the records and the reason, or divide the change.",
      place: { file: "data" },
    },
  ];
}
