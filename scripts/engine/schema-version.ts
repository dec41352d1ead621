import type { Finding } from "../diagnostics/finding.ts";
import { compareVersions } from "../changes/reasons.ts";

/** A finding if a dataset was written for another version of the schemas. */
export function schemaVersionFindings(
  file: string,
  value: Readonly<Record<string, unknown>>,
  version: string,
): Finding[] {
  const { schemaVersion: own } = value;
  // The schema reports a malformed version; without one the records themselves must fit.
  if (typeof own !== "string" || !/^\d+\.\d+\.\d+$/.test(own) || own === version) return [];
  const older = compareVersions(own, version) < 0;
  return [
    {
      rule: "schema/version",
      severity: "error",
      message: `The records are written for version ${own} of the schemas; these are version ${version}.`,
      help: older
        ? "Run “casebook migrate”, which rewrites them; with --dry-run it only shows what it would do."
        : "Use a newer version of casebook.",
      place: { file, pointer: "/schemaVersion" },
    },
  ];
}
