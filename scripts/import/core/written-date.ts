import { isoDay } from "../../time/misspelt-date.ts";
import { parseDate } from "../../time/partial-date.ts";

/** The order of day and month in numbers. */
export type DateOrder = "day-first" | "month-first";

export type WrittenDate =
  | { readonly ok: true; readonly date: string; readonly why: string }
  | { readonly ok: false; readonly reason: string };

const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/**
 * The date of a cell as EDTF. `03/04/2020` can be two days and is read only with an order;
 * `2020-04-03`, `3 April 2020` and `2020-04` can be read in one way only.
 *
 * @param order of day and month in numbers; undefined if unknown
 */
export function writtenDate(text: string, order: DateOrder | undefined): WrittenDate {
  const found = numbers.exec(text);
  if (!found) return plain(text);
  if (order === undefined)
    return { ok: false, reason: "the mapping does not say whether the day or the month is first" };
  const [, first = "", second = "", year] = found;
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  const date = isoDay(year, month, day);
  return parseDate(date).ok
    ? { ok: true, date, why: `${order}, as the mapping says` }
    : { ok: false, reason: `no day, if it is read ${order} as the mapping says` };
}

function plain(text: string): WrittenDate {
  const reading = parseDate(text);
  if (reading.ok) return { ok: true, date: text, why: "" };
  const { suggestion } = reading;
  return suggestion === undefined
    ? { ok: false, reason: "no date that can be read in one way" }
    : { ok: true, date: suggestion, why: "it can be read in no other way" };
}
