import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/finding.ts";
import { visible } from "../diagnostics/visible.ts";
import type { RootOptions } from "./root.ts";
import { pathInRepository } from "./root.ts";
import { withhold } from "./withhold.ts";

const SEVERITY = { error: "critical", warning: "minor", info: "info" } as const satisfies Record<
  Severity,
  string
>;

/**
 * GitLab's Code Quality report (a subset of the Code Climate format). GitLab drops entries with a
 * repeated fingerprint, so repeated fingerprints get a number.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function gitlab(report: Report, { root }: RootOptions): string {
  const seen = new Map<string, number>();
  const entries = withhold(report).diagnostics.map((diagnostic) => entry(diagnostic, root, seen));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function entry(
  { rule, severity, message, help, file, range, fingerprint }: Diagnostic,
  root: string,
  seen: Map<string, number>,
) {
  const count = (seen.get(fingerprint) ?? 0) + 1;
  seen.set(fingerprint, count);
  return {
    description: visible(help === undefined ? message : `${message} ${help}`),
    check_name: visible(rule),
    fingerprint: count === 1 ? fingerprint : `${fingerprint}-${count}`,
    severity: SEVERITY[severity],
    location: {
      path: visible(pathInRepository(root, file)),
      lines: { begin: range.start.line, end: range.end.line },
    },
  };
}
