import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { cases } from "../shared/case-events.ts";
import { eventsOf } from "../shared/dated-events.ts";
import { laws } from "../shared/law-provisions.ts";
import { severityOf } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import type { Fault } from "../rule.ts";
import { timeOf } from "../shared/time-in-force.ts";

/** A law is used while it is in force. */
export default corpusRule({
  id: "laws/not-in-force",
  severity: "error",
  yieldsTo: { "laws/before-code": "record" },
  judges: cases,
  facts: [laws],
  docs: {
    demands:
      "A law or provision that an event names was in force at its date. Applied before it came into force is an error; after it ended or was replaced is doubtful, for an act may be judged by the law of its own time.",
    why: "Codes are replaced and renumbered; a wrong year or the number of the other code is easily copied.",
    failing: { "cases/other": event("2014-05-15") },
    passing: { "cases/other": event("2015-05-15") },
  },
  check(corpus, report) {
    return (record) => {
      // The same law is used in many events: one finding says that it was not in force.
      const faults = new Map<string, { fault: Fault; also: Fault[] }>();
      for (const { event, date } of eventsOf(record)) {
        if (!date || aboutLaws.has(event.type)) continue;
        for (const { pointer, text } of event.laws) {
          const time = timeOf(corpus, text);
          if (!time) continue;
          const early = time.from && severityOf(notLater(time.from.moment, endOf(date)));
          const late = time.until && severityOf(notLater(startOf(date), time.until.moment));
          const bound = early ? time.from : late ? time.until : undefined;
          if (!bound) continue;
          const fault: Fault = {
            pointer,
            severity: early && applying.has(event.type) ? early : "warning",
            message: early
              ? `“${text}” was not in force yet at the date of “${event.id}” (${describeDate(date)}): ${bound.place.message}.`
              : `“${text}” was no longer in force at the date of “${event.id}” (${describeDate(date)}): ${bound.place.message}.`,
            help: early
              ? "Name the law of that time, or correct the date that is wrong."
              : "Name the law that replaced it, or correct the date. If an earlier act was judged by the old law, leave it and say so in an exception.",
            related: [
              bound.place,
              { pointer: `${event.pointer}/date`, message: "the date of the event" },
            ],
            parameters: [text],
          };
          const key = `${text.split("#")[0]} ${early ? "early" : "late"} ${fault.severity}`;
          const known = faults.get(key);
          if (known) known.also.push(fault);
          else faults.set(key, { fault, also: [] });
        }
      }
      for (const { fault, also } of faults.values()) {
        const related = also.map(({ pointer, message }) => ({ pointer, message }));
        report(record, { ...fault, related: [...fault.related!, ...related] });
      }
    };
  },
});

/**
 * Events that require a law in force. Others may concern a future law: a court that reviews it
 * beforehand, a complaint against it.
 */
const applying: ReadonlySet<string> = new Set([
  "arrest",
  "mass-arrest",
  "administrative-detention",
  "pre-trial-detention",
  "house-arrest",
  "investigation-opened",
  "charge",
  "trial-start",
  "verdict",
  "acquittal",
  "sentence",
  "fine",
  "registration-refused",
  "organization-banned",
  "organization-dissolved",
]);

/** Events that are about a law and do not apply it. */
const aboutLaws: ReadonlySet<string> = new Set([
  "law-proposed",
  "law-adopted",
  "law-amended",
  "law-repealed",
  "international-decision",
  "international-statement",
  "urgent-appeal",
  "communication",
  "trial-observation",
  "parliamentary-statement",
  "statement",
  "publication",
  "meeting",
  "visit",
  "protest-announced",
  "protest",
]);

function event(date: string): string {
  return `events:
  - id: fined
    type: fine
    date: "${date}"
    laws: [new-code#400]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
