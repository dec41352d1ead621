import { dateIn } from "../../time/verdict.ts";
import { describeBounds } from "../../time/describe.ts";
import { recordRule } from "../rule.ts";
import type { Fault } from "../rule.ts";
import { rowAsRelated, rowOf, sessionMoment, severityApart } from "../shared/session-row.ts";
import { severityBy } from "../shared/verified.ts";

/**
 * A review takes place in its session, in the cycle of that session, and at the State's turn. Errors
 * where the tables were read in reports, warnings where they were not.
 */
export default recordRule({
  id: "upr/review-session",
  severity: "error",
  collections: ["reviews"],
  needs: ["upr-sessions", "upr-review-schedule"],
  docs: {
    demands:
      "The day of a review and of the adoption of its report lie in the session that the review names, that session belongs to its cycle, and the schedule has the State there.",
    why: "A review dated to the adoption by the Council, or put into a neighbouring session, mixes up two stages or two States.",
    source: "Tables upr-sessions and upr-review-schedule",
    failing: {
      "reviews/upr-example-2":
        'date: { value: "2015-03-19", citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }',
    },
    passing: {
      "reviews/upr-example-2":
        'date: { value: "2014-10", citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }',
    },
  },
  check({ value }, report, { tables, skip }) {
    const session = rowOf(tables, "upr-sessions", value.session);
    if (!session) {
      skip(`a row ${value.session} in reference/upr-sessions`);
      return;
    }
    const days = sessionMoment(session);
    const outside = (["date", "reportAdopted"] as const).flatMap((field) => {
      const text = value[field]?.value;
      const date = dateIn(text);
      const severity = date && days && severityApart(date, days, session.row, "start", "end");
      return severity && text ? [{ pointer: `/${field}/value`, text, severity }] : [];
    });
    const wrong = wrongSession();
    // A wrong session makes its days wrong too.
    if (wrong) {
      const related = outside.map(({ pointer, text }) => ({
        pointer,
        message: `${text} is not in the session either`,
      }));
      const isError = [wrong, ...outside].some(({ severity }) => severity === "error");
      report({
        ...wrong,
        ...(isError && { severity: "error" }),
        related: [...wrong.related, ...related],
      });
    } else {
      for (const { pointer, text, severity } of outside)
        report({
          ...{ pointer, severity },
          message: `${text} is not within session ${value.session} of the Working Group, which took place ${describeBounds(days!)}.`,
          help: "Correct the date or the session. The day on which the Council adopted the outcome belongs in “outcomeAdopted”.",
          related: [
            { pointer: "/session", message: "the session of the review" },
            rowAsRelated(session, "start", "the days of the session"),
          ],
          parameters: [text, String(value.session)],
        });
    }

    function wrongSession(): (Fault & Required<Pick<Fault, "related">>) | undefined {
      const { row } = session!;
      if (row["cycle"] !== value.cycle)
        return {
          pointer: "/cycle",
          severity: severityBy(row, "cycle"),
          message: `Session ${value.session} belongs to cycle ${String(row["cycle"])}, not to cycle ${value.cycle}.`,
          help: "Correct the cycle or the session.",
          related: [
            { pointer: "/session", message: "the session of the review" },
            rowAsRelated(session!, "cycle", "the cycle of the session"),
          ],
          parameters: [String(value.cycle), String(value.session)],
        };
      const turn = rowOf(tables, "upr-review-schedule", value.state);
      const column = `cycle${value.cycle}`;
      const scheduled = turn?.row[column];
      if (!turn || typeof scheduled !== "number") {
        skip(`${column} of ${value.state} in reference/upr-review-schedule`);
        return undefined;
      }
      if (scheduled === value.session) return undefined;
      return {
        pointer: "/session",
        severity: severityBy(turn.row, column),
        message: `${value.state} was not reviewed at session ${value.session}: in cycle ${value.cycle} its turn is session ${scheduled}.`,
        help: "Correct the session, the cycle or the State.",
        related: [
          { pointer: "/state", message: "the State of the review" },
          rowAsRelated(turn, column, `the turn of ${value.state}`),
        ],
        suggestions: [String(scheduled)],
        parameters: [value.state, String(value.session)],
      };
    }
  },
});
