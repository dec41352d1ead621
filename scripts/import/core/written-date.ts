import { isoDay } from "../../time/misspelt-date.ts";
import { parseDate } from "../../time/partial-date.ts";
import { monthForms } from "./month-forms.ts";

/** The order of day and month in numbers. */
export type DateOrder = "day-first" | "month-first";

/**
 * How a column writes its dates: the order of day and month, or the form itself: `YYYYMMDD`, `D/M/YYYY`, `MM.YYYY`,
 * and `DD.MM.20YY` for years of two digits, all of one century.
 */
export type DateForm = DateOrder | (string & {});

export type WrittenDate =
  | { readonly ok: true; readonly date: string; readonly why: string }
  | { readonly ok: false; readonly reason: string };

const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/**
 * The date of a cell as EDTF. `03/04/2020` can be two days and is read only with an order or a form;
 * `2020-04-03`, `3 April 2020` and `2020-04` can be read in one way only.
 *
 * @param form undefined if unknown
 */
export function writtenDate(text: string, form: DateForm | undefined): WrittenDate {
  if (form !== undefined && form !== "day-first" && form !== "month-first") {
    const date = inForm(text, form);
    if (date !== undefined) return { ok: true, date, why: `${form}, as the mapping says` };
  }
  const found = numbers.exec(text);
  if (!found) return plain(text);
  if (form === undefined)
    return { ok: false, reason: "the mapping does not say whether the day or the month is first" };
  if (form !== "day-first" && form !== "month-first")
    return { ok: false, reason: `not a date of the form ${form}, which the mapping says` };
  const [, first = "", second = "", year] = found;
  const [day, month] = form === "day-first" ? [first, second] : [second, first];
  const date = isoDay(year, month, day);
  return parseDate(date).ok
    ? { ok: true, date, why: `${form}, as the mapping says` }
    : { ok: false, reason: `no day, if it is read ${form} as the mapping says` };
}

/** The parts of a form, the longer ones first, and what they are in a date. */
const parts = /YYYY|(?:19|20)YY|MM?|DD?/g;

/** Whether a text is a form of dates with a year, and a month if it has a day, each once. */
export function isDateForm(form: string): boolean {
  const found = (form.match(parts) ?? []).map((part) => part.at(-1)!);
  const rest = form.replace(parts, "");
  return (
    /^[ ./,-]*$/.test(rest) &&
    new Set(found).size === found.length &&
    found.includes("Y") &&
    (!found.includes("D") || found.includes("M"))
  );
}

function inForm(text: string, form: string): string | undefined {
  const order: string[] = [];
  const source = form.replace(/[./]/g, "\\$&").replace(parts, (part) => {
    order.push(part);
    return part === "YYYY" ? "(\\d{4})" : part.length === 1 ? "(\\d{1,2})" : "(\\d{2})";
  });
  const found = new RegExp(`^${source}$`).exec(text);
  if (!found) return undefined;
  const piece = (kind: string) => {
    const index = order.findIndex((part) => part.endsWith(kind));
    if (index < 0) return undefined;
    const [part, digits] = [order[index]!, found[index + 1]!];
    return /^\d{2}YY$/.test(part) ? part.slice(0, 2) + digits : digits.padStart(2, "0");
  };
  const date = [piece("Y"), piece("M"), piece("D")].filter((each) => each !== undefined).join("-");
  return parseDate(date).ok ? date : undefined;
}

function plain(text: string): WrittenDate {
  const reading = parseDate(text);
  if (reading.ok) return { ok: true, date: text, why: "" };
  const suggestion = reading.suggestion ?? inWords(text);
  return suggestion === undefined
    ? { ok: false, reason: "no date that can be read in one way" }
    : { ok: true, date: suggestion, why: "it can be read in no other way" };
}

/** `5 de marzo de 2020`, `марта 2020 г.`, `2020 ж. 5 наурыз`, `٥ مارس ٢٠٢٠`, `2020年3月5日`: the month is in words. */
function inWords(text: string): string | undefined {
  const written = plainDigits(text).toLowerCase();
  const chinese = /^(\d{4}) ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?$/.exec(written);
  const [numbers, month] = chinese
    ? [[chinese[1], chinese[3]], chinese[2]]
    : [
        written.match(/\d+/g) ?? [],
        months.get(monthForm(written.replace(/\d+(?:er|º|°)?/g, " ").replace(besides, " "))),
      ];
  const [year, ...others] = numbers.filter((number) => number?.length === 4);
  const [day, ...more] = numbers.filter((number) => number !== undefined && number.length < 3);
  if (month === undefined || year === undefined || others.length > 0 || more.length > 0)
    return undefined;
  if (numbers.some((number) => number !== undefined && number !== year && number !== day))
    return undefined;
  const date = [year, month, ...(day === undefined ? [] : [day])]
    .map((part) => part.padStart(2, "0"))
    .join("-");
  return parseDate(date).ok ? date : undefined;
}

/** Words and signs of dates, beside the day, the month and the year. */
const besides = /(?<!\p{L})(?:de|del|г|года?|ж|жылғы|жылы?)(?!\p{L})|[.,،/-]/gu;

const months: ReadonlyMap<string, string> = new Map(
  monthForms.flatMap((forms, month) =>
    forms.split("|").map((form) => [monthForm(form), String(month + 1)] as const),
  ),
);

function monthForm(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim();
}

/** Arabic and Persian digits as those of the West. */
function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
}
