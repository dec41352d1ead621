import { describeDate } from "../../time/describe.ts";
import { corpusRule } from "../rule.ts";
import { contradictions, networkOf } from "../shared/case-network.ts";
import { cases } from "../shared/case-events.ts";
import { nameOf } from "../shared/dated-events.ts";

/**
 * A contradiction that no two neighbours show. An error where the dates at both ends are sure: then
 * no reading of the dates between makes the chain possible.
 */
export default corpusRule({
  id: "dates/chain",
  severity: "error",
  judges: cases,
  docs: {
    demands:
      "Along a chain of events, each of which followed the one before or comes after it by its kind, the last is not dated before the first.",
    why: "Where the dates between are loose, each pair looks right, and still the whole cannot have happened.",
    failing: { "cases/example": case_("2016-05-01") },
    passing: { "cases/example": case_("2017-05-01") },
  },
  check(corpus, report) {
    return (record) => {
      for (const { chain, sure } of contradictions(networkOf(corpus, record))) {
        const { events, steps } = chain;
        const [first, last] = [events[0]!, events.at(-1)!];
        if (last.record !== record) continue;
        const line = events
          .map(
            (event) =>
              `${nameOf(event, record)} (${event.date ? describeDate(event.date) : "no date"})`,
          )
          .join(" → ");
        report(record, {
          pointer: `${last.event.pointer}/date`,
          severity: sure ? "error" : "warning",
          message: `The event “${last.event.id}” ${sure ? "is" : "seems to be"} dated too early for the chain that leads to it: ${line}.`,
          help: "Correct the date that is wrong, or the link in the chain that does not hold.",
          related: events.slice(0, -1).map((event, index) => ({
            record: event.record,
            pointer: event.date ? `${event.event.pointer}/date` : event.event.pointer,
            message:
              index === 0
                ? `the chain begins here: ${describeDate(first.date!)}`
                : `then ${nameOf(event, record)}${steps[index - 1] === "type" ? ", by its kind" : ""}`,
          })),
          parameters: events.map(({ record: of, event }) => `${of.id}#${event.id}`),
        });
      }
    };
  },
});

function case_(released: string): string {
  const rest = `participants: [{ role: defendant, person: first-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
  return `events:
  - id: threatened
    type: threat
    date: "2016-12-01"
    ${rest}
  - id: warned
    type: warning
    date: "[2016..2017]"
    follows: [threatened]
    ${rest}
  - id: called-in
    type: summons
    date: "${released}"
    follows: [warned]
    ${rest}`;
}
