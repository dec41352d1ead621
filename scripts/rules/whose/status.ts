import type { CaseEvent, CaseStatus } from "../../schema/records.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";
import { ownRoles } from "../../schema/own-roles.ts";

type Subject = { readonly person: string } | undefined;

/**
 * A status is of somebody, and fits what happened to that person. An error if the person is dead or
 * acquitted against the events; a warning if an event may be missing.
 */
export default recordRule({
  id: "whose/status",
  severity: "error",
  yieldsTo: {
    "whose/stranger": "record",
    "whose/chain": "record",
    "schema/missing-field": "record",
  },
  collections: ["cases"],
  docs: {
    demands:
      "In a case of several people a status says whose it is. Nothing is done to a person after the status “dead”; nobody is “acquitted” whom the last judgment found guilty; nobody has two statuses on one day that exclude each other, is imprisoned from the day of the release, or has a status whose only cause is an event of somebody else.",
    why: "Readers ask first whether somebody is in prison, and a status of the wrong person answers for two.",
    failing: { "cases/example": status("acquitted") },
    passing: { "cases/example": status("conditionally-released") },
  },
  check({ value: { people = [], organizations = [], events = [], statuses = [] } }, report) {
    for (const [index, status] of statuses.entries()) {
      const { id, value, of, ofOrganization } = status;
      const pointer = `/statuses/${index}/value`;
      if (of === undefined && ofOrganization === undefined) {
        if (
          people.length > 1 &&
          (personal.has(value) || organizations.length === 0) &&
          !ofCase.has(value)
        )
          report({
            pointer: `/statuses/${index}`,
            severity: "warning",
            message: `The status “${id}” says not whose it is, in a case of ${people.length} people.`,
            help: "Add “of” with the person.",
            parameters: [id, "whose"],
          });
      }
      const subject = subjectOf(status);
      if (!subject || !people.includes(subject.person)) continue;
      const own = events.flatMap((event, place) =>
        isOf(event, subject) ? [{ event, place }] : [],
      );
      const day = dateIn(status.asOf);
      if (value === "dead" && day) {
        const later = own.find(({ event }) => {
          const date = dateIn(event.date);
          return date && lived.has(event.type) && startOf(date).earliest > endOf(day).latest;
        });
        if (later) {
          say(
            `“${subject.person}” is “dead” as of ${status.asOf}, before “${later.event.id}”.`,
            later.place,
            "error",
          );
          continue;
        }
      }
      if (value === "acquitted") {
        const judged = own.filter(({ event }) => judgment(event) !== undefined);
        const last = judged.at(-1);
        const date = dateIn(last?.event.date);
        const before = !date || !day || startOf(date).earliest <= endOf(day).latest;
        if (last && judgment(last.event) === "guilty" && before) {
          say(
            `“${subject.person}” is “acquitted” here, and “${last.event.id}” is the last judgment.`,
            last.place,
            "error",
          );
          continue;
        }
      }
      if (inside.has(value) && day) {
        const released = own.find(
          ({ event }) =>
            releases.has(event.type) && event.date === status.asOf && event.date.length >= 10,
        );
        if (released) {
          say(
            `“${subject.person}” is “${value}” as of the day of “${released.event.id}”.`,
            released.place,
            "warning",
          );
          continue;
        }
      }
      const twin = statuses.findIndex(
        (other, place) =>
          place < index &&
          other.asOf === status.asOf &&
          other.asOf.length >= 10 &&
          subjectOf(other)?.person === subject.person &&
          excludes(other.value, value),
      );
      if (twin >= 0) {
        report({
          pointer,
          severity: "error",
          message: `“${subject.person}” is “${value}” and “${statuses[twin]!.value}” on one day.`,
          help: "Keep the right one, or correct a date.",
          related: [{ pointer: `/statuses/${twin}/value`, message: "the other status" }],
          parameters: [id, "twice"],
        });
        continue;
      }
      const cause = causes[value];
      if (cause && events.some(cause) && !own.some(({ event }) => cause(event))) {
        const place = events.findIndex(cause);
        if (own.length > 0 && peopleOf(events[place]!).length > 0)
          say(
            `No event of “${subject.person}” leads to “${value}”; “${events[place]!.id}”, which does, is of somebody else.`,
            place,
            "warning",
          );
      }

      function say(message: string, place: number, severity: "error" | "warning"): void {
        report({
          pointer,
          severity,
          message,
          help: "Correct the status, its person or its date, or add the event that is missing.",
          related: [{ pointer: `/events/${place}`, message: "the event" }],
          parameters: [id],
        });
      }
    }

    function subjectOf({ of, ofOrganization }: CaseStatus): Subject {
      if (ofOrganization !== undefined) return undefined;
      const person = of ?? (people.length === 1 ? people[0] : undefined);
      return person === undefined ? undefined : { person };
    }

    function isOf(event: CaseEvent, subject: Subject): boolean {
      return peopleOf(event).includes(subject!.person);
    }
  },
});

function peopleOf({ participants = [] }: CaseEvent): string[] {
  return participants.flatMap(({ role, person }) =>
    person !== undefined && ownRoles.has(role) ? [person] : [],
  );
}

function judgment({ type, outcome }: CaseEvent): "guilty" | "other" | undefined {
  const decision = outcome?.decision;
  if (type === "sentence" || type === "verdict") return "guilty";
  if (type === "acquittal" || type === "charge-dropped") return "other";
  if (type !== "appeal-decision" && type !== "cassation-decision") return undefined;
  return decision === "overturned" ||
    decision === "acquitted" ||
    decision === "sent-back" ||
    decision === "discontinued"
    ? "other"
    : undefined;
}

function excludes(a: string, b: string): boolean {
  const state = (value: string) =>
    inside.has(value)
      ? "inside"
      : outside.has(value)
        ? "outside"
        : value === "dead"
          ? "dead"
          : undefined;
  const [one, other] = [state(a), state(b)];
  return one !== undefined && other !== undefined && one !== other;
}

/** What leads to a status that cannot come from anything else. */
const causes: Readonly<Record<string, (event: CaseEvent) => boolean>> = {
  "restricted-freedom": ({ type, outcome }) =>
    outcome?.restrictedFreedom !== undefined ||
    type === "restriction-imposed" ||
    type === "house-arrest",
  "conditionally-released": ({ type, outcome }) =>
    type === "parole" ||
    type === "commutation" ||
    (type === "release-from-custody" && outcome?.conditions !== undefined),
  imprisoned: ({ type, outcome }) =>
    outcome?.imprisonment !== undefined || type === "pre-trial-detention",
};

const inside: ReadonlySet<string> = new Set(["detained", "imprisoned", "in-psychiatric-detention"]);
const outside: ReadonlySet<string> = new Set(["free", "conditionally-released", "in-exile"]);
const personal: ReadonlySet<string> = new Set([
  ...inside,
  ...outside,
  "house-arrest",
  "restricted-freedom",
  "acquitted",
  "disappeared",
  "dead",
]);
/** What may be said of a case as a whole. */
const ofCase: ReadonlySet<string> = new Set([
  "ongoing",
  "ended",
  "remedied",
  "without-remedy",
  "named-only",
]);
const releases: ReadonlySet<string> = new Set([
  "release-from-custody",
  "parole",
  "pardon",
  "sentence-served",
]);
/** What happens to the living only. */
const lived: ReadonlySet<string> = new Set([
  ...releases,
  "arrest",
  "interrogation",
  "trial-start",
  "verdict",
  "sentence",
  "acquittal",
  "appeal-filed",
  "appeal-decision",
  "cassation-decision",
  "house-arrest",
  "restriction-imposed",
  "torture-or-ill-treatment",
  "administrative-detention",
]);

function status(value: string): string {
  return `statuses:
  - { id: later, value: ${value}, of: first-person, asOf: "2019-01", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }] }`;
}
