import type { EventType } from "../../schema/records.ts";
import { cases } from "../shared/case-events.ts";
import { corpusRule } from "../rule.ts";
import { subjectsOf } from "../shared/subjects.ts";
import { takenIntoCustody } from "../shared/type-order.ts";

/** An event is missing that must have come before. Advice: sources leave steps out. */
export default corpusRule({
  id: "dates/timeline-gap",
  severity: "info",
  judges: cases,
  docs: {
    demands:
      "Before a parole or a commutation there is a sentence, before a release somebody was held, before a decision on appeal there was something to appeal against.",
    why: "A step that is missing is often in the same source, in a sentence that was passed over.",
    failing: { "cases/other": events("parole") },
    passing: { "cases/other": events("protest") },
  },
  check(corpus, report) {
    return (record, { people, events }) => {
      for (const event of events) {
        const gap = gaps.find(({ then }) => then.includes(event.type as EventType));
        const subjects = subjectsOf(event, people);
        if (!gap || subjects.length === 0 || event.follows.some(({ text }) => text.includes("#")))
          continue;
        const told = events.some(
          (other) =>
            gap.first.includes(other.type as EventType) &&
            (subjectsOf(other, people).length === 0 ||
              subjectsOf(other, people).some((subject) => subjects.includes(subject))),
        );
        if (told) continue;
        report(record, {
          pointer: `${event.pointer}/type`,
          message: `“${event.id}” is told without ${gap.missing} before it.`,
          help: "Add it if a source tells of it, undated if need be.",
          parameters: [event.id],
        });
      }
    };
  },
});

const judged: readonly EventType[] = [
  "verdict",
  "sentence",
  "acquittal",
  "court-ruling",
  "administrative-detention",
  "fine",
  "tax-decision",
  "organization-dissolved",
  "organization-banned",
  "registration-refused",
  "complaint-dismissed",
  "pre-trial-detention",
  "house-arrest",
];

const gaps: readonly {
  readonly first: readonly EventType[];
  readonly then: readonly EventType[];
  readonly missing: string;
}[] = [
  {
    then: ["parole", "commutation", "sentence-served", "sentence-changed"],
    first: ["sentence", "verdict"],
    missing: "a sentence",
  },
  {
    then: ["release-from-custody"],
    first: [...takenIntoCustody, "sentence", "enforced-disappearance"],
    missing: "an arrest or a sentence",
  },
  {
    then: ["appeal-decision", "appeal-filed"],
    first: judged,
    missing: "a decision to appeal against",
  },
  { then: ["cassation-decision"], first: [...judged, "appeal-decision"], missing: "a decision" },
];

function events(type: string): string {
  return `events:
  - id: meeting
    type: ${type}
    date: "2016-05-15"
    participants: [{ role: victim, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
