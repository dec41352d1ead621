import type { Case, Law } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";
import type { Fault } from "../rule.ts";

/** An event has a place in time, or says why not. */
export default recordRule({
  id: "dates/undated",
  severity: "error",
  collections: ["cases", "laws"],
  docs: {
    demands:
      "An event has a date; where none is known, it names the events that it follows, or says in “undated” why there is none; and an act by which a State takes part in a treaty has a date or “undated”.",
    why: "A date left out by mistake looks the same as a date that nobody knows.",
    failing: { "cases/other": event("summary: Police broke the meeting up.") },
    passing: { "cases/other": event("undated: The report gives no date.") },
  },
  check({ collection, value }, report) {
    if (collection === "laws") {
      undatedActs(value as Law, report);
      return;
    }
    for (const [index, event] of ((value as Case).events ?? []).entries()) {
      const pointer = `/events/${index}`;
      if (event.date !== undefined && event.undated !== undefined) {
        report({
          pointer: `${pointer}/undated`,
          at: "key",
          severity: "warning",
          message: "“undated” says why this event has no date, but it has one.",
          help: "Keep one of the two; what is doubtful about a date belongs in the note.",
          related: [{ pointer: `${pointer}/date`, at: "key", message: "the date" }],
        });
      }
      if (event.date !== undefined || event.undated !== undefined) continue;
      if ((event.follows ?? []).length > 0) continue;
      report({
        pointer: `${pointer}/date`,
        at: "key",
        message: `The event “${event.id}” has no date.`,
        help: "Give the date as far as it is known (a year will do), name in “follows” the events that it came after, or say in “undated” why there is no date.",
      });
    }
  },
});

function undatedActs({ participation = [] }: Law, report: (fault: Fault) => void): void {
  for (const [index, { state, act, date, undated }] of participation.entries()) {
    if (date !== undefined || undated !== undefined) continue;
    report({
      pointer: `/participation/${index}/date`,
      at: "key",
      message: `The ${act.replaceAll("-", " ")} of ${state} has no date.`,
      help: "Give the date as far as it is known (a year will do), or say in “undated” why there is none.",
    });
  }
}

function event(field: string): string {
  return `events:
  - id: broken-up
    type: protest
    ${field}
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
