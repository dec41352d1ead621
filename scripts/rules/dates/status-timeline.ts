import type { CaseEvent, CaseStatus } from "../../schema/records.ts";
import { formatDay } from "../../time/calendar.ts";
import { describeDate } from "../../time/describe.ts";
import { isSure } from "../../time/moment.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { endAfter } from "../../time/stated-duration.ts";
import type { StatedDuration } from "../../time/stated-duration.ts";
import { recordRule } from "../rule.ts";
import { subjectOfStatus, subjectsOf } from "../shared/subjects.ts";
import { dateIn } from "../../time/verdict.ts";
import { cited } from "../shared/example-citation.ts";

/**
 * A status follows from the events. An error only after a death; else a warning, for an
 * arrest or a release in between may be missing.
 */
export default recordRule({
  id: "dates/status-timeline",
  severity: "error",
  yieldsTo: {
    "whose/status": "here",
    "vocabulary/outcome-parts": "record",
    "whose/stranger": "record",
    "dates/after-citation": "here",
    "schema/missing-field": "record",
    "dates/future": "record",
  },
  collections: ["cases"],
  docs: {
    demands:
      "The status of a person at a date is one that the last event before it leaves: after a release nobody is imprisoned, after an arrest nobody is free, after a death nobody is either; a restriction is over when its time is.",
    why: "Whether somebody is still in prison is what readers ask first, and what goes stale first.",
    failing: { "cases/other": case_("free", "death") },
    passing: { "cases/other": case_("dead", "death") },
  },
  check({ value: { statuses = [], events = [], people = [] } }, report) {
    for (const [index, status] of statuses.entries()) {
      const asOf = dateIn(status.asOf);
      const subject = subjectOfStatus(status, people);
      if (!asOf || !subject) continue;
      const restriction = overdue(status, asOf, subject);
      if (restriction) {
        report({
          pointer: `/statuses/${index}/value`,
          severity: "warning",
          message: `The restriction was to end by ${restriction.end}, before the status “${status.value}” of ${describeDate(asOf)}.`,
          help: "Correct the status, its date or the length of the restriction.",
          related: [{ pointer: `/events/${restriction.index}`, message: "the restriction" }],
          parameters: [status.id],
        });
      }
      const last = lastBefore(asOf, subject);
      if (!last || !contradicts(status.value, last.effect)) continue;
      const sure = last.effect === "dead" && isSure(startOf(asOf)) && isSure(startOf(last.date));
      report({
        pointer: `/statuses/${index}/value`,
        severity: sure ? "error" : "warning",
        message: `The status “${status.value}” of ${describeDate(asOf)} does not follow from the last event before it: “${last.event.id}” (${describeDate(last.date)}).`,
        help: "Correct the status or its date, or add the event that is missing between.",
        related: [{ pointer: `/events/${last.index}/type`, message: "the last event before" }],
        parameters: [status.id, last.event.id],
      });
    }

    /** The last event that changes the status and is wholly before it. */
    function lastBefore(asOf: PartialDate, subject: string) {
      const before = events.flatMap((event, index) => {
        const date = dateIn(event.date);
        // What lasted from a day to a day is over on the second.
        const effect =
          date?.kind === "interval" && effectOf(event) === "held" ? "released" : effectOf(event);
        if (!effect || !date || !concerns(event, subject)) return [];
        return endOf(date).latest < startOf(asOf).earliest ? [{ event, index, date, effect }] : [];
      });
      // If two events are of one day, the later in the file counts: a file is in order.
      const last = before.reduce<(typeof before)[number] | undefined>(
        (a, b) => (a && endOf(a.date).latest > endOf(b.date).latest ? a : b),
        undefined,
      );
      // An event whose date is not known, or that overlaps the status, may have come last.
      const open = events.some((event) => {
        if (!effectOf(event) || !concerns(event, subject)) return false;
        const date = dateIn(event.date);
        if (!date) return true;
        return (
          endOf(date).latest >= startOf(asOf).earliest &&
          startOf(date).earliest <= endOf(asOf).latest
        );
      });
      return open && last?.effect !== "dead" ? undefined : last;
    }

    function overdue(status: CaseStatus, asOf: PartialDate, subject: string) {
      if (status.value !== "restricted-freedom") return undefined;
      const running = events.flatMap((event, index) => {
        const length = event.outcome?.restrictionsFor ?? event.outcome?.restrictedFreedom;
        const date = dateIn(event.date);
        if (!length || !date || !concerns(event, subject)) return [];
        const end = endAfter(startOf(date), length as StatedDuration);
        return end && startOf(date).earliest <= startOf(asOf).latest ? [{ index, end }] : [];
      });
      if (running.length === 0) return undefined;
      const last = running.reduce((a, b) => (a.end.latest >= b.end.latest ? a : b));
      if (startOf(asOf).earliest <= last.end.latest) return undefined;
      return { index: last.index, end: formatDay(last.end.latest) };
    }

    function concerns({ type, participants = [] }: CaseEvent, subject: string): boolean {
      return subjectsOf({ type, participants }, people).includes(subject);
    }
  },
});

type Effect = "held" | "released" | "dead";

function effectOf({ type, outcome }: CaseEvent): Effect | undefined {
  if (type === "death") return "dead";
  if (held.has(type)) return "held";
  if (released.has(type)) return "released";
  if ((type === "sentence" || type === "verdict") && outcome?.imprisonment) {
    return outcome.suspended ? "released" : "held";
  }
  return undefined;
}

function contradicts(status: CaseStatus["value"], effect: Effect): boolean {
  if (effect === "dead") return living.has(status);
  return effect === "held" ? outside.has(status) : inside.has(status);
}

const held: ReadonlySet<string> = new Set([
  "arrest",
  "pre-trial-detention",
  "psychiatric-detention",
]);
const released: ReadonlySet<string> = new Set([
  "release-from-custody",
  "parole",
  "pardon",
  "sentence-served",
]);
const inside: ReadonlySet<string> = new Set(["detained", "imprisoned", "in-psychiatric-detention"]);
const outside: ReadonlySet<string> = new Set(["free", "conditionally-released", "in-exile"]);
const living: ReadonlySet<string> = new Set([
  ...inside,
  ...outside,
  "house-arrest",
  "restricted-freedom",
]);

function case_(status: string, last: string): string {
  return `statuses:
  - { id: later, value: ${status}, of: second-person, asOf: "2017", ${cited} }
events:
  - { id: end, type: ${last}, date: "2016-05-15", participants: [{ role: victim, person: second-person }], ${cited} }`;
}
