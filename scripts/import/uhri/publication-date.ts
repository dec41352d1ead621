import { dayNumber, formatDay } from "../../time/calendar.ts";
import { writtenDate } from "../core/written-date.ts";

/** The date of a document, or a value that was not understood; undefined for an empty cell. */
export type PublicationDate = { readonly date: string } | { readonly unknown: string } | undefined;

/**
 * When a document was published, as EDTF, from a serial date of Excel, a date cell, or a text that can be
 * read in one way, a time of day left out: `10/12/2014` is two days, and is not read. Nothing before 1945
 * is the date of a UN document.
 *
 * @param from1904 whether serial dates count from 1904
 */
export function publicationDate(value: unknown, from1904: boolean): PublicationDate {
  if (value === null || value === undefined || value === "") return undefined;
  const date = dateOf(value, from1904);
  return date !== undefined && date >= "1945" && date < "2200"
    ? { date }
    : { unknown: value instanceof Date ? "a date" : String(value) };
}

function dateOf(value: unknown, from1904: boolean): string | undefined {
  if (value instanceof Date)
    return Number.isNaN(value.valueOf()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value === "number") return serialDate(value, from1904);
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (/^[0-9]{5}(?:\.[0-9]+)?$/.test(text)) return serialDate(Number(text), from1904);
  const written = writtenDate(
    text.replace(/(?<=^[0-9]{4}-[0-9]{2}-[0-9]{2})[T ].*$/s, ""),
    undefined,
  );
  return written.ok ? written.date : undefined;
}

/**
 * The day of a serial date. Excel takes 1900 for a leap year, as Lotus 1-2-3 did, so that from 1 March
 * 1900, day 61, its days count from 30 December 1899.
 */
function serialDate(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 61 || serial > 150_000) return undefined;
  const start = from1904 ? dayNumber(1904, 1, 1) : dayNumber(1899, 12, 30);
  return formatDay(start + Math.floor(serial));
}
