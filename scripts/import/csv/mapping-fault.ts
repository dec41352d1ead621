import type { Finding } from "../../diagnostics/finding.ts";
import { isDateForm } from "../core/written-date.ts";

/** A fault of a mapping, at a pointer into it. */
export interface MappingFault extends Pick<Finding, "message" | "help"> {
  readonly pointer: string;
  readonly at?: "key";
}

/** The fault of what a column says of its dates; false without one. */
export function dateFormFault(pointer: string, dates: string): MappingFault | false {
  if (dates === "day-first" || dates === "month-first" || isDateForm(dates)) return false;
  return {
    pointer,
    message: `“${dates}” is not a form of dates.`,
    help: "Write day-first or month-first; or a form with a year (YYYY, or 20YY for two digits), a month (MM or M) and a day (DD or D), such as DD.MM.YYYY.",
  };
}
