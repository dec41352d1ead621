import { describeDate } from "../../time/describe.ts";
import { endOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/** When the time is over, something came of it. A hint, for it may be known to nobody. */
export default recordRule({
  id: "dates/deadline",
  severity: "info",
  collections: ["cases", "recommendations"],
  keys: ["deadline"],
  docs: {
    demands:
      "Once the deadline of a decision has passed, an assessment, or an event that follows the decision, says what came of it.",
    why: "A deadline that nobody looks at again is what the State counts on.",
    failing: { "cases/other": decided("2016-06-01") },
    passing: { "cases/other": decided("2020-11-15") },
  },
  check({ value }, report, { today }) {
    if ("items" in value) {
      const { deadline, assessments = [], source } = value;
      judge("/deadline/value", deadline?.value, assessments.length > 0, source);
      return;
    }
    if (!("events" in value)) return;
    const { events = [] } = value;
    for (const [index, { id, deadline }] of events.entries()) {
      const answered = events.some(({ follows = [] }) => follows.includes(id));
      judge(`/events/${index}/deadline`, deadline, answered, id);
    }

    function judge(
      pointer: string,
      deadline: string | undefined,
      answered: boolean,
      name: string,
    ): void {
      const until = dateIn(deadline);
      if (!until || endOf(until).latest >= today || answered) return;
      report({
        pointer,
        message: `The deadline passed (${describeDate(until)}), and nothing says what came of it.`,
        help: "Look for what was done, and add an assessment, or an event that follows this one.",
        parameters: [name, "passed"],
      });
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
