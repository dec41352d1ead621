import { describeDate } from "../../time/describe.ts";
import { startOf } from "../../time/partial-date.ts";
import { isSure } from "../../time/moment.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/**
 * Nothing that has happened is dated in the future. An error: a plan is not an event. The end of what
 * lasts may lie ahead, and so may a review that is on the calendar, the day from which a treaty binds
 * a State, and a source that bears the date of its issue. One day ahead is today east of Greenwich.
 */
export default recordRule({
  id: "dates/future",
  severity: "error",
  docs: {
    demands:
      "No event, source, age, assessment, status, claim or retrieval is dated after today (the day given by --today); what lasts has begun.",
    why: "A date in the future is a slip of the year, and would make every later event look out of order.",
    failing: { "people/first-person": age("2061-05-16") },
    passing: { "people/first-person": age("2016-05-16") },
  },
  check({ collection, value, scan }, report, { today }) {
    if (collection === "reviews") return;
    const acts = "participation" in value ? (value.participation ?? []) : [];
    const ahead = new Set(
      acts.flatMap(({ act }, index) =>
        act === "entry-into-force" || act === "withdrawal" ? [`/participation/${index}/date`] : [],
      ),
    );
    for (const { pointer, text } of scan.dates) {
      if (!past.test(pointer) || ahead.has(pointer)) continue;
      const date = dateIn(text);
      if (!date || startOf(date).earliest <= today + 1) continue;
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

/** Fields that hold when something happened, unlike how long a law holds or a permit lasts. */
const past = /\/(date|retrieved|asOf|adopted|value|visit|period)$/;

function age(asOf: string): string {
  return `ages:
  - value: 99
    asOf: "${asOf}"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
