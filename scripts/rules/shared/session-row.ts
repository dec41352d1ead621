import type { PlacedRow, Row, Tables } from "../../tables/table.ts";
import type { Severity } from "../../diagnostics/finding.ts";
import { isSure, withBounds } from "../../time/moment.ts";
import type { Moment } from "../../time/moment.ts";
import { dateIn } from "../../time/verdict.ts";
import { severityBy } from "./verified.ts";

/** A row of a table with its place, to be named as the other end of a contradiction. */
export function rowOf(tables: Tables, name: string, key: string | number): PlacedRow | undefined {
  return tables.get(name)?.rows.get(String(key));
}

/** The row as the other end of a contradiction, at one of its columns. */
export function rowAsRelated({ file, pointer }: PlacedRow, column: string, message: string) {
  return { record: { file }, pointer: `${pointer}/${column}`, message };
}

/** A moment anywhere from the start to the end of the session that the row is about. */
export function sessionMoment({ row }: PlacedRow): Moment | undefined {
  const start = dateIn(row["start"]);
  const end = dateIn(row["end"]);
  return start && end && withBounds(start, start.earliest, end.latest);
}

/**
 * How bad it is that a date contradicts what a row says: undefined where some day fits both, a
 * warning where the date is not sure (`~ ? %`) or the row is not, else an error.
 */
export function severityApart(
  date: Moment,
  other: Moment,
  row: Row,
  ...columns: readonly string[]
): Severity | undefined {
  if (date.latest >= other.earliest && date.earliest <= other.latest) return undefined;
  return isSure(date) && isSure(other) ? severityBy(row, ...columns) : "warning";
}
