import type { Row } from "../../tables/table.ts";
import type { Severity } from "../../diagnostics/finding.ts";

/**
 * How bad a contradiction with a row of a reference table is: an error only where these columns were
 * read in a UN document or an official list. What is known from memory, from the press or by
 * counting on may be wrong itself, and a wrong table must not block anybody's work.
 */
export function severityBy(row: Row, ...columns: readonly string[]): Severity {
  const by = (row["verifiedBy"] ?? {}) as Row;
  const known = columns.map((column) => by[column] ?? row["verified"]);
  return known.every((how) => how === "primary" || how === "official") ? "error" : "warning";
}

/** Whether the document prints something in this column that cannot be right. */
export function isMisprint(row: Row, column: string): boolean {
  const misprints = row["misprints"];
  return Array.isArray(misprints) && misprints.some((one: Row) => one["field"] === column);
}
