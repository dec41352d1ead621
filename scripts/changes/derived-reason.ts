import { parseDate } from "../time/partial-date.ts";
import type { Why } from "./reasons.ts";

/**
 * The reason that something new shows by itself: what happened, was said or is true only since the
 * last release could not stand in it.
 *
 * @param value a part or a record that is new
 * @param issued the day of the last release; without it nothing is known
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

/** The dates that say when a part or source came to be, or else those of all events of a case. */
function datesOf(value: Readonly<Record<string, unknown>>): string[] {
  for (const field of ["date", "on", "asOf"])
    if (typeof value[field] === "string") return [value[field]];
  const { events } = value;
  if (!Array.isArray(events)) return [];
  return (events as unknown[]).map((event) => (isObject(event) ? String(event["date"]) : ""));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
