import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";
import { rowAsRelated, rowOf, sessionMoment, severityApart } from "../shared/session-row.ts";

/**
 * The Council adopts the outcome at the session for which the report is issued. A warning: the
 * months of the Council's sessions are from memory, and adoptions have been put off.
 */
export default recordRule({
  id: "upr/outcome-session",
  severity: "warning",
  yieldsTo: {
    "upr/review-session": "record",
    "dates/not-before": "here",
  },
  collections: ["reviews"],
  needs: ["upr-sessions", "hrc-sessions"],
  docs: {
    demands:
      "The outcome of a review is adopted during the session of the Human Rights Council to which the reports of its session go.",
    why: "It is the day on which the State's answers become final; the day of the review itself is months earlier.",
    failing: {
      "reviews/upr-example-2":
        'outcomeAdopted: { value: "2014-10-30", citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }',
    },
    passing: {
      "reviews/upr-example-2":
        'outcomeAdopted: { value: "2015-03-19", citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }',
    },
  },
  check({ value }, report, { tables, skip }) {
    const text = value.outcomeAdopted?.value;
    const date = dateIn(text);
    if (!date) return;
    const number = rowOf(tables, "upr-sessions", value.session)?.row["hrcSession"];
    const council = typeof number === "number" ? rowOf(tables, "hrc-sessions", number) : undefined;
    const days = council && sessionMoment(council);
    if (!council || !days) {
      skip(`the Council session after session ${value.session}, in reference/hrc-sessions`);
      return;
    }
    if (severityApart(date, days, council.row, "start", "end") === undefined) return;
    report({
      pointer: "/outcomeAdopted/value",
      message: `${text} is not within session ${String(number)} of the Human Rights Council (${String(council.row["start"])} to ${String(council.row["end"])}), to which the reports of session ${value.session} go.`,
      help: "Correct the day, or say in a note that the adoption was put off.",
      related: [
        { pointer: "/session", message: "the session of the review" },
        rowAsRelated(council, "start", "the session of the Council"),
      ],
      parameters: [String(text), String(number)],
    });
  },
});
