import { datesAsked, holds, valueAt } from "../../facts/asked.ts";
import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn, severityOf } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/** Dates of one record that have an order by what they mean, as the schemas say under `x-dates`. */
export default recordRule({
  id: "dates/not-before",
  severity: "error",
  yieldsTo: { "laws/before-code": "here", "dates/future": "here", "upr/review-session": "record" },
  keys: ["x-edtf"],
  docs: {
    demands:
      "Within a record a date does not come before those that it cannot come before: the last look at a status before the time of the status, a retrieval before the day of the document, a second decision before the first, the adoption of an outcome before the review.",
    why: "One of the two is a slip, and both are then believed.",
    source: "The schemas: each order stands under x-dates",
    failing: { "cases/other": status("2016-05-01") },
    passing: { "cases/other": status("2020-02-01") },
  },
  check({ value, scan }, report) {
    for (const { asked, text, pointer, object } of datesAsked(scan.plan, value)) {
      const { notBefore, unless } = asked;
      const date = notBefore && dateIn(text);
      if (!date || (unless && holds(unless, object))) continue;
      for (const other of notBefore) {
        const first = valueAt(object, other);
        const before = dateIn(first?.value);
        const severity = before && severityOf(notLater(startOf(before), endOf(date)));
        if (!first || !before || !severity) continue;
        report({
          pointer,
          severity,
          message: `This date (${describeDate(date)}) comes before ${other.replace(/^[/^]+/, "")} (${describeDate(before)}), which it cannot.`,
          help: "Correct the date that is wrong.",
          related: [{ pointer: first.pointer, message: "what comes first" }],
          parameters: [other],
        });
        break;
      }
    }
  },
});

function status(lastChecked: string): string {
  return `statuses:
  - { id: then, value: named-only, of: second-person, asOf: "2019-05", lastChecked: "${lastChecked}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
