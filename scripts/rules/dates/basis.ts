import { pointerSteps } from "../../diagnostics/pointer.ts";
import { recordRule } from "../rule.ts";

/** Where a date comes from, against its form. A warning: a document may print “between the 3rd and the 5th”. */
export default recordRule({
  id: "dates/basis",
  severity: "warning",
  keys: ["dateBasis"],
  docs: {
    demands:
      "A date with the basis “stated” is a day, a month, a year or a time from one to another, not one of several days or a bound that we worked out.",
    why: "“Stated” sends a reader to the document to find the date there.",
    failing: { "cases/other": event("stated") },
    passing: { "cases/other": event("derived") },
  },
  check({ value, scan }, report) {
    for (const { pointer, text } of scan.dates) {
      if (!/^[[{]|\.\.|^X{4}/.test(text)) continue;
      const holder = pointerSteps(pointer)
        .slice(0, -1)
        .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
      const { dateBasis } = (holder ?? {}) as { dateBasis?: unknown };
      if (dateBasis !== "stated") continue;
      const own = pointer.slice(0, pointer.lastIndexOf("/"));
      report({
        pointer: `${own}/dateBasis`,
        message: `“${text}” gives bounds, which no place prints as a date, and its basis is “stated”.`,
        help: "Write “derived”, or the date that is printed.",
        related: [{ pointer, message: "the date" }],
      });
    }
  },
});

function event(basis: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "[2016-05-15..2016-05-17]"
    dateBasis: ${basis}
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
