import type { Severity } from "../diagnostics/finding.ts";
import type { Verdict } from "./order.ts";
import { parseDate } from "./partial-date.ts";
import type { PartialDate } from "./partial-date.ts";

/** The date in a text; none where there is none or `dates/edtf` reports it. */
export function dateIn(text: unknown): PartialDate | undefined {
  const reading = typeof text === "string" ? parseDate(text) : undefined;
  return reading?.ok ? reading.date : undefined;
}

/** How bad it is that a demand is not met; undefined where nothing is to be said. */
export function severityOf(verdict: Verdict): Severity | undefined {
  return verdict === "violated" ? "error" : verdict === "doubtful" ? "warning" : undefined;
}
