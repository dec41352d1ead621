import { describeDate } from "../../time/describe.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/**
 * What a decision gives time for comes after it. An error; that the time is over and nothing says
 * what came of it is a hint, for it may be known to nobody.
 */
export default recordRule({
  id: "dates/deadline",
  severity: "error",
  collections: ["cases", "recommendations"],
  docs: {
    demands:
      "The deadline of a decision is later than the decision. Once it has passed, an assessment, or an event that follows the decision, says what came of it.",
    why: "A deadline that nobody looks at again is what the State counts on.",
    failing: { "cases/other": decided("2016-05-01") },
    passing: { "cases/other": decided("2020-11-15") },
  },
  check({ value }, report, { today }) {
    if ("items" in value) {
      const { adopted, deadline, assessments = [], source } = value;
      judge(
        "/deadline/value",
        deadline?.value,
        adopted?.value,
        "/adopted/value",
        assessments.length > 0,
        source,
      );
      return;
    }
    if (!("events" in value)) return;
    const { events = [] } = value;
    for (const [index, { id, date, deadline }] of events.entries()) {
      const answered = events.some(({ follows = [] }) => follows.includes(id));
      const at = `/events/${index}`;
      judge(`${at}/deadline`, deadline, date, `${at}/date`, answered, id);
    }

    function judge(
      pointer: string,
      deadline: string | undefined,
      decided: string | undefined,
      decidedAt: string,
      answered: boolean,
      name: string,
    ): void {
      const [until, from] = [dateIn(deadline), dateIn(decided)];
      if (!until) return;
      if (from && endOf(until).latest <= startOf(from).earliest) {
        report({
          pointer,
          message: `The deadline (${describeDate(until)}) is not later than the decision (${describeDate(from)}).`,
          help: "Correct one of the two dates.",
          related: [{ pointer: decidedAt, message: "the decision" }],
          parameters: [name, "order"],
        });
      } else if (endOf(until).latest < today && !answered) {
        report({
          pointer,
          severity: "info",
          message: `The deadline passed (${describeDate(until)}), and nothing says what came of it.`,
          help: "Look for what was done, and add an assessment, or an event that follows this one.",
          parameters: [name, "passed"],
        });
      }
    }
  },
});

function decided(deadline: string): string {
  return `events:
  - id: decided
    type: international-decision
    date: "2016-05-15"
    participants: [{ role: victim, person: second-person }]
    laws: [new-code#400]
    deadline: "${deadline}"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
