import { checkAmnestyAddress, parseAmnestyIndex } from "../../symbols/amnesty-index.ts";
import { calendarDay } from "../../time/calendar.ts";
import { isSure } from "../../time/moment.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";
import { respellNumber } from "../shared/grammar.ts";

/**
 * An Amnesty Index number, by itself, against the date and against the addresses of the source. A
 * year next to that of the document is a warning: numbers are given before a document comes out, and
 * some of those given in December come out in January.
 */
export default recordRule({
  id: "symbols/amnesty-index",
  severity: "error",
  collections: ["sources"],
  docs: {
    demands:
      "An Amnesty Index number has the form EUR 57/0484/2019; its year is that of the document, and an address on amnesty.org holds the same number.",
    why: "One wrong digit names another document of Amnesty International.",
    failing: { "sources/ngo-report": "amnestyIndex: EUR 57/0484/2016" },
    passing: { "sources/ngo-report": "amnestyIndex: EUR 57/0484/2019" },
  },
  check({ value, file }, report) {
    if (value.amnestyIndex === undefined) return;
    const parsed = parseAmnestyIndex(value.amnestyIndex);
    const pointer = "/amnestyIndex";
    if (!parsed.ok) {
      const { reason, suggestion } = parsed;
      report({
        pointer,
        message: reason,
        ...respellNumber(file, pointer, suggestion, "Compare it with the document."),
        parameters: [value.amnestyIndex],
      });
      return;
    }
    const { index } = parsed;
    if (value.amnestyIndex !== index.text)
      report({
        pointer,
        severity: "warning",
        message: `“${value.amnestyIndex}” is written otherwise than the numbers of other documents.`,
        ...respellNumber(file, pointer, index.text, "Compare it with the document."),
        parameters: [value.amnestyIndex],
      });
    const date = dateIn(value.date);
    if (date) {
      const years = yearsBetween(index.year, date);
      if (years > 0) {
        report({
          pointer,
          severity: years > 1 && isSure(date) ? "error" : "warning",
          message: `The index number is of ${index.year}, but the source is dated ${value.date}.`,
          help: "Correct the number or the date; both stand on the document.",
          related: [{ pointer: "/date", message: "the date of the source" }],
          parameters: [index.text, String(value.date)],
        });
      }
    }
    const copies = (value.copies ?? []).map(({ url }, i) => ({ url, at: `/copies/${i}/url` }));
    const urls = (value.urls ?? []).map((url, i) => ({ url, at: `/urls/${i}` }));
    for (const { url, at } of [...urls, ...copies]) {
      const address = url === undefined ? undefined : checkAmnestyAddress(index, url);
      if (address?.verdict !== "differs") continue;
      report({
        pointer: at,
        message: address.reason,
        help: "Correct the address or the index number.",
        related: [{ pointer, message: "the index number of the source" }],
        parameters: [index.text, address.found.text],
      });
    }
  },
});

/** How many years the year lies outside the years of the date; an open bound excludes nothing. */
function yearsBetween(year: number, date: { earliest: number; latest: number }): number {
  const first = Number.isFinite(date.earliest) ? calendarDay(date.earliest).year : -Infinity;
  const last = Number.isFinite(date.latest) ? calendarDay(date.latest).year : Infinity;
  return Math.max(0, first - year, year - last);
}
