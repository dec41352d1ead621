import type { CaseEvent, EventType } from "../../schema/records.ts";
import { ownRoles } from "../../schema/own-roles.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { describeDate } from "../../time/describe.ts";
import { recordRule } from "../rule.ts";

/** Taken and let go, in turns. A warning: an arrest between two releases may be missing. */
export default recordRule({
  id: "dates/custody",
  severity: "warning",
  yieldsTo: {
    "dates/event-order": "record",
    "dates/chain": "record",
    "twice/part": "here",
    "whose/chain": "record",
    "whose/stranger": "record",
  },
  collections: ["cases"],
  docs: {
    demands:
      "Nobody is released twice from custody without being taken again in between, and no custody lasts longer than to the release that came after it began.",
    why: "A release that never was makes an imprisoned person free; one that is told twice hides a second arrest.",
    failing: { "cases/example": events("2016-05-16/2016-08-30") },
    passing: { "cases/example": events("2016-05-16/2016-06-30") },
  },
  check({ value: { events = [] } }, report) {
    const released = new Map<string, number>();
    const held = new Map<string, number[]>();
    for (const [index, event] of events.entries())
      for (const person of peopleOf(event)) {
        if (taking.has(event.type)) {
          released.delete(person);
          if (custody.has(event.type)) held.set(person, [...(held.get(person) ?? []), index]);
        } else if (freeing.has(event.type)) {
          for (const at of held.get(person) ?? []) outlasts(at, index, person);
          if (event.type !== "release-from-custody") continue;
          const first = released.get(person);
          if (first !== undefined)
            say(
              index,
              first,
              `“${event.id}” releases “${person}”, whom “${events[first]!.id}” had released, and nothing between them takes “${person}” again.`,
              person,
            );
          released.set(person, index);
        }
      }

    function outlasts(at: number, release: number, person: string): void {
      const [span, day] = [dateIn(events[at]!.date), dateIn(events[release]!.date)];
      if (!span || !day || !events[at]!.date!.includes("/")) return;
      const end = endOf(span).earliest;
      if (!Number.isFinite(end) || end <= endOf(day).latest) return;
      if (startOf(span).latest > startOf(day).earliest) return;
      say(
        at,
        release,
        `“${events[at]!.id}” holds “${person}” until ${describeDate(span).split(" to ").at(-1)}, and “${events[release]!.id}” is of ${describeDate(day)}.`,
        person,
        "/date",
      );
    }

    function say(at: number, other: number, message: string, person: string, field = ""): void {
      report({
        pointer: `/events/${at}${field}`,
        message,
        help: "Correct the dates, keep one release, or add the event that took the person again.",
        related: [{ pointer: `/events/${other}`, message: "the other event" }],
        parameters: [person],
      });
    }
  },
});

function peopleOf({ participants = [] }: CaseEvent): string[] {
  return participants.flatMap(({ role, person }) =>
    person !== undefined && ownRoles.has(role) ? [person] : [],
  );
}

/** What ends a custody that began before it. */
const freeing: ReadonlySet<string> = new Set<EventType>([
  "release-from-custody",
  "sentence-served",
  "parole",
  "pardon",
  "acquittal",
]);
/** What has a length in custody. */
const custody: ReadonlySet<string> = new Set<EventType>([
  "pre-trial-detention",
  "house-arrest",
  "psychiatric-detention",
  "administrative-detention",
  "interrogation",
]);
/** What may put somebody into custody. */
const taking: ReadonlySet<string> = new Set<EventType>([
  ...(custody as ReadonlySet<EventType>),
  "arrest",
  "mass-arrest",
  "summons",
  "sentence",
  "verdict",
  "sentence-changed",
  "appeal-decision",
  "cassation-decision",
  "court-ruling",
  "enforced-disappearance",
  "other",
]);

function events(span: string): string {
  const cited =
    'participants: [{ role: detainee, person: first-person }], citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';
  return `statuses:
  - { id: freed, value: named-only, of: first-person, asOf: "2016-07", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }] }
events:
  - { id: held, type: pre-trial-detention, date: "${span}", ${cited} }
  - { id: freed-again, type: release-from-custody, date: "2016-06-30", follows: [held], ${cited} }`;
}
