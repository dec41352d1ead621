import { dayNumber, formatDay } from "../../time/calendar.ts";
import type { TableCell } from "./table.ts";

/**
 * A number of a spreadsheet as a cell that its format displays. `General` shows a number as it is;
 * a format of a fixed width shows the zeros at the end and at the beginning. Separators of thousands
 * are left out. What a format other than these displays is not known: then the number itself is the text.
 *
 * @param value as the file stores it
 * @param from1904 whether days count from 1904, as on old Macintoshes, and not from 1900
 */
export function numberCell(value: number, format: string, from1904: boolean): TableCell {
  const [positive = "", negative = positive] = sectionsOf(format);
  const code = value < 0 ? negative : positive;
  if (isDateFormat(code)) {
    const text = dateText(value, code, from1904);
    if (text !== undefined) return { text, kind: "date", format };
  }
  return { text: fixed(value, code) ?? plain(value), kind: "number", format };
}

/** The number as Excel keeps it, with 15 digits. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Colours, conditions, and languages in brackets say nothing about digits; blanks neither. */
function sectionsOf(format: string): string[] {
  return format
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "")
    .replace(/[_*]./g, "")
    .split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}

function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\./g, "");
}

function isDateFormat(code: string): boolean {
  const bare = withoutLiterals(code);
  return !/general|[0#?]/i.test(bare)
    ? /[dmyhs]/i.test(bare)
    : /[dyhs]/i.test(bare) && !/e[+-]/i.test(bare);
}

/**
 * The day of a serial number, with as much of it as the format shows: `2023-04-12`, `2023-04`, `2023`,
 * `--04-12` without a year. A time of day is left out. Excel takes 1900 for a leap year, as Lotus 1-2-3
 * did, so that from 1 March 1900, day 61, its days count from 30 December 1899.
 */
function dateText(serial: number, code: string, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < (from1904 ? 0 : 61) || serial > 2_958_465)
    return undefined;
  const start = from1904 ? dayNumber(1904, 1, 1) : dayNumber(1899, 12, 30);
  return shownDay(formatDay(start + Math.floor(serial)), code);
}

/** The parts of a day (`2023-04-12`) that a format shows; undefined if it shows a time alone. */
export function shownDay(day: string, code: string): string | undefined {
  // An m beside hours or seconds is minutes.
  const bare = withoutLiterals(code)
    .toLowerCase()
    .replace(/\[?h+\]?([^a-z]*)m+/g, "h$1")
    .replace(/m+([^a-z]*)s/g, "$1s");
  const has = (letter: string) => bare.includes(letter);
  if (!has("y") && !has("m") && !has("d")) return undefined;
  const [year, month, date] = [day.slice(0, -6), day.slice(-5, -3), day.slice(-2)];
  if (!has("y")) return has("m") && has("d") ? `--${month}-${date}` : undefined;
  if (!has("m")) return has("d") ? undefined : year;
  return has("d") ? day : `${year}-${month}`;
}

/** With the zeros that the format prescribes; undefined for other formats. */
function fixed(value: number, code: string): string | undefined {
  const found =
    /^((?:"[^"]*"|\\.|[^0#?."\\])*)([#0,?]*)(?:\.([0#?]*))?((?:"[^"]*"|\\.|[^0#?."\\])*)$/.exec(
      code,
    );
  if (!found || /e[+-]|\/|general|@/i.test(withoutLiterals(code))) return undefined;
  const [, before = "", whole = "", places = "", after = ""] = found;
  if (whole === "" && places === "") return undefined;
  const number = Math.abs(value) * (/%/.test(withoutLiterals(code)) ? 100 : 1);
  const [digits = "", decimals = ""] = Number(number.toPrecision(15))
    .toFixed(places.length)
    .split(".");
  const needed = places.replace(/[#?]+$/, "").length;
  const kept = decimals.slice(0, needed) + decimals.slice(needed).replace(/0+$/, "");
  const least = whole.replaceAll(",", "").replace(/^[#?]+/, "").length;
  const sign = value < 0 && !/[-(]/.test(before) ? "-" : "";
  return `${sign}${literal(before)}${digits.padStart(least, "0")}${kept === "" ? "" : `.${kept}`}${literal(after)}`.trim();
}

function literal(code: string): string {
  return code.replace(
    /"([^"]*)"|\\(.)/g,
    (_, quoted?: string, one?: string) => quoted ?? one ?? "",
  );
}
