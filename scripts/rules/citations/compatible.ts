import { isObject } from "../../diagnostics/is-object.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { discrepanciesIn, fieldOf } from "../shared/discrepancies.ts";
import { recordRule } from "../rule.ts";

/**
 * Two values that can both be true are no contradiction. An error where `compatible` is said of dates
 * that exclude each other; a warning where dates that agree are called a contradiction.
 */
export default recordRule({
  id: "citations/compatible",
  severity: "error",
  keys: ["discrepancies"],
  docs: {
    demands:
      "A discrepancy of dates is “compatible” if, and only if, the date stated and that of the field can be the same: a day, and the month that holds it.",
    why: "Consumers count contradictions. Values that agree would be counted as errors of a source, and a contradiction called agreement would be missed.",
    failing: { "cases/other": stated("2015-05") },
    passing: { "cases/other": stated("2016-05") },
  },
  check({ scan }, report) {
    for (const { discrepancy, pointer, holder, at } of discrepanciesIn(scan)) {
      const { field, status, statedValue, stated } = discrepancy;
      const other = dateIn(
        statedValue?.date ?? (/^[\d~/.[\]X-]+$/.test(stated) ? stated : undefined),
      );
      const value = fieldOf(holder, field);
      const held = dateIn(isObject(value) ? String(value["value"] ?? "") : String(value ?? ""));
      // The same text twice is another fault.
      if (!other || !held || !isKnown(other) || !isKnown(held) || stated === value) continue;
      const apart =
        endOf(other).latest < startOf(held).earliest ||
        endOf(held).latest < startOf(other).earliest;
      if (apart !== (status === "compatible")) continue;
      // A narrower value may still be the one that a source got wrong.
      if (!apart && status === "resolved") continue;
      report({
        pointer: `${pointer}/status`,
        severity: apart ? "error" : "warning",
        message: apart
          ? "The two dates exclude each other, and are called compatible."
          : "The date stated and that of the field can both be true.",
        help: apart
          ? "Write “open” or “resolved”, and which value holds."
          : "Write “status: compatible”, and in “resolution” how both can be true.",
        related: [{ pointer: `${at}/${field}`, message: "the field" }],
        parameters: [field],
      });
    }
  },
});

/** With both ends, and about a year that is stated. */
function isKnown(date: PartialDate): boolean {
  return Number.isFinite(startOf(date).earliest) && Number.isFinite(endOf(date).latest);
}

function stated(date: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
    discrepancies:
      - field: date
        stated: in May
        statedValue: { date: "${date}" }
        citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]
        status: compatible
        resolution: One place gives the month alone.`;
}
