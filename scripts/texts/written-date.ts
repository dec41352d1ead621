import { monthNames, twoDigits } from "../time/calendar.ts";

/** The EDTF of a text that is a date in English words and nothing else: “On 4 January 2016” is 2016-01-04. */
export function writtenDate(text: string): string | undefined {
  const found =
    /^(?:(?:on|in|of|since|by) )?(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(\p{L}+)(?: (\d{1,2})(?:st|nd|rd|th)?,)? (\d{4})$/iu.exec(
      text.trim(),
    );
  if (!found) return /^(?:(?:in|of) )?\d{4}$/.test(text.trim()) ? text.trim().slice(-4) : undefined;
  const [, first, name = "", second, year = ""] = found;
  const month = monthNames.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1;
  if (month === 0 || (first !== undefined && second !== undefined)) return undefined;
  const day = first ?? second;
  const written = `${year}-${twoDigits(month)}`;
  return day === undefined ? written : `${written}-${twoDigits(Number(day))}`;
}
