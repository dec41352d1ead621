import { formatDay } from "../../time/calendar.ts";
import { parseDate } from "../../time/partial-date.ts";
import type { Cell } from "./table.ts";

/** What a date is, for those who do not read EDTF. */
export const dateKinds = [
  ...["day", "month", "year", "span", "one-of", "before", "after", "partly-known", "without-year"],
] as const;

/** The first and last day that a valid date can mean; null where it is open or has no year. */
export function dateBounds(text: string): { earliest: string | null; latest: string | null } {
  const { earliest, latest } = dateIn(text);
  const day = (number: number) => (Number.isFinite(number) ? formatDay(number) : null);
  return { earliest: day(earliest), latest: day(latest) };
}

/** The cells of a date: its text, bounds, kind, and whether the source is not sure of it. */
export function dateCells(column: string, text: string): Readonly<Record<string, Cell>> {
  const { approximate, uncertain } = dateIn(text);
  const { earliest, latest } = dateBounds(text);
  return {
    [column]: text,
    [`${column}_earliest`]: earliest,
    [`${column}_latest`]: latest,
    [`${column}_kind`]: dateKind(text),
    [`${column}_approximate`]: approximate || uncertain,
  };
}

/** @throws when the text is no date: records are valid when they get here */
function dateIn(text: string) {
  const reading = parseDate(text);
  if (!reading.ok) throw new Error(`${text} is not a date: ${reading.reason}`);
  return reading.date;
}

function dateKind(text: string): (typeof dateKinds)[number] {
  const { kind, earliest, latest } = dateIn(text);
  switch (kind) {
    case "interval":
      return "span";
    case "one-of":
      if (earliest === -Infinity) return "before";
      return latest === Infinity ? "after" : "one-of";
    case "masked":
      return "partly-known";
    case "yearless":
      return "without-year";
    default:
      return kind;
  }
}
