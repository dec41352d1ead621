import { isObject } from "../diagnostics/is-object.ts";
import { parseDate } from "../time/partial-date.ts";
import type { Why } from "./reasons.ts";

/**
 * The reason that new data shows by itself: something that happened or was said after the last release could
 * not be in it.
 *
 * @param value a new part or record
 * @param issued day of the last release; without it there is no reason
 */
export function derivedReason(value: unknown, issued: string | undefined): Why | undefined {
  const day = issued === undefined ? undefined : parseDate(issued);
  if (!day?.ok || !isObject(value)) return undefined;
  const dates = datesOf(value);
  const isLater = (text: string) => {
    const reading = parseDate(text);
    return reading.ok && reading.date.earliest > day.date.latest;
  };
  return dates.length > 0 && dates.every(isLater)
    ? { reason: "new-information", basis: "derived" }
    : undefined;
}

/** The dates of a part or source, or of all events of a case. */
function datesOf(value: Readonly<Record<string, unknown>>): string[] {
  for (const field of ["date", "asOf"]) if (typeof value[field] === "string") return [value[field]];
  const { events } = value;
  if (!Array.isArray(events)) return [];
  return (events as unknown[]).map((event) => (isObject(event) ? String(event["date"]) : ""));
}
