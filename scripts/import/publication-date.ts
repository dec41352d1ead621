import { dayNumber, formatDay, monthNames } from "../time/calendar.ts";

/** The day of a document, or that a value is no day that is understood; neither for no value. */
export type PublicationDate = { readonly date: string } | { readonly unknown: string } | undefined;

/**
 * The day on which a document was published, as `2014-12-10`, from a serial date of Excel, a date cell,
 * or a text that begins like an ISO date or names its month. Whether 10/12/2014 is in October or in
 * December nobody can tell; it is not read. Nothing before 1945 is the date of a UN document.
 *
 * @param from1904 whether serial dates count from 1904
 */
export function publicationDate(value: unknown, from1904: boolean): PublicationDate {
  if (value === null || value === undefined || value === "") return undefined;
  const day = dayOf(value, from1904);
  const date = day === undefined ? undefined : formatDay(day);
  return date !== undefined && date >= "1945" && date < "2200"
    ? { date }
    : { unknown: value instanceof Date ? "a date" : String(value) };
}

function dayOf(value: unknown, from1904: boolean): number | undefined {
  if (value instanceof Date)
    return Number.isNaN(value.valueOf()) ? undefined : Math.floor(value.valueOf() / 86_400_000);
  if (typeof value === "number") return serialDay(value, from1904);
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (/^[0-9]{5}(?:\.[0-9]+)?$/.test(text)) return serialDay(Number(text), from1904);
  const iso = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:$|[T ])/.exec(text);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^([0-9]{1,2}) (\p{L}{3,9})\.? ([0-9]{4})$/u.exec(text);
  const month = named ? monthOf(named[2]!) : 0;
  return month === 0 ? undefined : existing(Number(named![3]), month, Number(named![1]));
}

/**
 * The day number of a serial date. Excel takes 1900 for a leap year, as Lotus 1-2-3 did, so that from
 * 1 March 1900, day 61, its days count from 30 December 1899.
 */
function serialDay(serial: number, from1904: boolean): number | undefined {
  if (!Number.isFinite(serial) || serial < 61 || serial > 150_000) return undefined;
  return Math.floor(serial) + (from1904 ? dayNumber(1904, 1, 1) : dayNumber(1899, 12, 30));
}

function monthOf(name: string): number {
  const form = name.toLowerCase();
  return (
    1 +
    monthNames.findIndex(
      (month) => month.toLowerCase() === form || month.slice(0, 3).toLowerCase() === form,
    )
  );
}

function existing(year: number, month: number, day: number): number | undefined {
  try {
    return dayNumber(year, month, day);
  } catch {
    return undefined;
  }
}
