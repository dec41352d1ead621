import { datesAsked, holds } from "../../facts/asked.ts";
import { describeDate } from "../../time/describe.ts";
import { startOf } from "../../time/partial-date.ts";
import { isSure } from "../../time/moment.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/**
 * Nothing that has happened is dated in the future. An error: a plan is not an event. What is planned is
 * not asked, and a source may bear the date of its issue. One day ahead is today east of Greenwich.
 */
export default recordRule({
  id: "dates/future",
  severity: "error",
  keys: ["x-edtf"],
  docs: {
    demands:
      "Nothing that happened, and nothing that whoever keeps the record did, is dated after today (the day given by --today); what lasts has begun.",
    why: "A date in the future is a slip of the year, and would make every later event look out of order.",
    source: "The schemas: which dates are of the past stands under x-dates",
    failing: { "people/first-person": age("2061-05-16") },
    passing: { "people/first-person": age("2016-05-16") },
  },
  check({ collection, value, scan }, report, { today }) {
    for (const { asked, text, pointer, object } of datesAsked(scan.plan, value)) {
      const { is, unless } = asked;
      if (is === undefined || is === "planned") continue;
      const date = dateIn(text);
      if (!date || startOf(date).earliest <= today + 1) continue;
      if (unless && holds(unless, object)) continue;
      const ofIssue = collection === "sources" && pointer === "/date";
      report({
        pointer,
        severity: isSure(startOf(date)) && !ofIssue ? "error" : "warning",
        message: `This is dated ${describeDate(date)}, which is still to come.`,
        help: "Correct the date. What is planned belongs in a claim or an open question.",
        parameters: [text],
      });
    }
  },
});

function age(asOf: string): string {
  return `ages:
  - value: 99
    asOf: "${asOf}"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
