import type { CaseEvent, EventType } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";
import { ownRoles } from "../../schema/own-roles.ts";

/**
 * A matter stays that of its person from event to event, and a violation is in the events of the
 * person whose right it was. Errors: the verdict would be on somebody else.
 */
export default recordRule({
  id: "whose/chain",
  severity: "error",
  yieldsTo: { "whose/stranger": "record", "references/unknown": "here" },
  collections: ["cases"],
  docs: {
    demands:
      "A sentence, an appeal, a release and the like are about a person of the events that they follow; the people of a violation have a part in its events, and in the event that found it if that names some of them. A text that says “they” or “the two” of an event names all of those in what it follows. A step of a suit between organizations is about one of those in the steps that it follows, and nobody with a sentence of their own stands in one whose id names somebody else.",
    why: "A story in which the defendant changes on the way is two stories, and one of the two people did not live it.",
    failing: { "cases/example": case_("second-person") },
    passing: { "cases/example": case_("first-person") },
  },
  check({ value: { people = [], organizations = [], events = [], violations = [] } }, report) {
    const byId = new Map(events.map((event, index) => [event.id, { event, index }]));
    const broken = new Set<string>();
    for (const [index, event] of events.entries()) {
      if (!continuing.has(event.type)) continue;
      const own = ownPeople(event);
      const before = (event.follows ?? []).flatMap((id) => byId.get(id) ?? []);
      const others = before.filter(({ event: first }) => matters.has(first.type));
      if (own.length === 0 || others.length === 0) continue;
      const known = others.map(({ event: first }) => ownPeople(first));
      if (known.some((list) => list.length === 0)) continue;
      // What follows a wrong person is not wrong too.
      if (others.some(({ event: first }) => broken.has(first.id))) continue;
      const all = new Set(known.flat());
      const strange = own.filter((person) => !all.has(person) && people.includes(person));
      if (strange.length < own.length) continue;
      broken.add(event.id);
      report({
        pointer: `/events/${index}/participants`,
        message: `“${event.id}” is about “${strange.join("”, “")}”, and what it follows is about “${[...all].join("”, “")}”.`,
        help: "Correct the person, or the entry of “follows”.",
        related: others.map((other) => ({
          pointer: `/events/${other.index}/participants`,
          message: "the people before",
        })),
        parameters: [event.id],
      });
    }
    for (const [index, event] of events.entries()) {
      if (!suits.has(event.type)) continue;
      const own = partiesOf(event, organizations);
      const before = (event.follows ?? []).flatMap((id) => byId.get(id) ?? []);
      const known = before.map(({ event: first }) => partiesOf(first, organizations));
      if (own.length === 0 || known.length === 0 || known.some((list) => list.length === 0))
        continue;
      if (known.flat().some((party) => own.includes(party))) continue;
      report({
        pointer: `/events/${index}/follows`,
        // One of two that sued together may go on alone, or a successor.
        severity: "warning",
        message: `“${event.id}” is about “${own.join("”, “")}”, and what it follows is about “${[...new Set(known.flat())].join("”, “")}”.`,
        help: "Correct the organization, or the entry of “follows”.",
        related: before.map((other) => ({
          pointer: `/events/${other.index}/participants`,
          message: "who took part before",
        })),
        parameters: [event.id, "organizations"],
      });
    }
    for (const [index, event] of events.entries()) {
      const own = ownPeople(event);
      if (!single.has(event.type) || own.length < 2) continue;
      const extra = own.find((person) => isExtra(person, event, own));
      const place = (event.participants ?? []).findIndex(({ person }) => person === extra);
      if (extra === undefined) continue;
      report({
        pointer: `/events/${index}/participants/${place}`,
        severity: "warning",
        message: `“${extra}” stands in “${event.id}”, and has an event of this type alone; the id of this one names somebody else.`,
        help: "Take the person out, or add what else was decided about them in an event of their own.",
        parameters: [event.id, extra],
      });
    }
    /** Somebody with such an event of their own, in an event whose id names another of its people. */
    function isExtra(person: string, event: CaseEvent, own: readonly string[]): boolean {
      const alone = events.some(
        (other) => other !== event && other.type === event.type && isOf(other, person),
      );
      const tokens = event.id.split("-");
      const isIn = (one: string) =>
        tokens.some((word) => word.length > 3 && one.split("-").includes(word));
      const named = own.filter(isIn);
      return alone && named.length > 0 && !named.includes(person);
    }
    const told = new Set<number>();
    for (const [index, event] of events.entries()) {
      const { summary = "", participants = [] } = event;
      const own = allPeople(event);
      const [one] = own;
      const words = several.exec(summary)?.[0];
      if (one === undefined || own.length > 1 || words === undefined) continue;
      if (participants.some(({ unnamed, role }) => unnamed !== undefined && hasPart.has(role)))
        continue;
      const before = (event.follows ?? [])
        .flatMap((id) => byId.get(id) ?? [])
        .find(({ event: first }) => allPeople(first).length > 1 && allPeople(first).includes(one));
      if (!before) continue;
      told.add(index);
      report({
        pointer: `/events/${index}/participants`,
        severity: "warning",
        message: `The summary of “${event.id}” says “${words.trim()}”, and only “${one}” takes part in it.`,
        help: "Add who is missing; or correct the summary.",
        related: [{ pointer: `/events/${before.index}/participants`, message: "what it follows" }],
        parameters: [event.id, "several"],
      });
    }
    for (const [index, { standing = [], people: own = [] }] of violations.entries())
      for (const { stance, event: id } of standing) {
        const found = stance === "finds" && id !== undefined ? byId.get(id) : undefined;
        const known = found && allPeople(found.event);
        const missing = own.find(
          (person) => known && !known.includes(person) && people.includes(person),
        );
        if (!found || missing === undefined || !own.some((person) => known!.includes(person)))
          continue;
        if (told.has(found.index)) continue;
        told.add(found.index);
        report({
          pointer: `/events/${found.index}/participants`,
          severity: "warning",
          message: `“${found.event.id}” found the violation “${violations[index]!.id}”, which is of “${missing}” too, and does not name that person.`,
          help: "Add the person to the participants of the event; or take it out of the violation.",
          related: [
            { pointer: `/violations/${index}/people`, message: "the people of the violation" },
          ],
          parameters: [found.event.id, missing],
        });
      }
    for (const [index, violation] of violations.entries()) {
      const named = (violation.events ?? []).flatMap((id) => byId.get(id) ?? []);
      const known = named.map(({ event }) => allPeople(event));
      const { people: own = [] } = violation;
      const elsewhere = events.some((event) => allPeople(event).some((one) => own.includes(one)));
      // Of bodies alone: nobody unnamed may be the person meant.
      if (
        own.length > 0 &&
        named.length > 0 &&
        elsewhere &&
        named.every(
          ({ event }) =>
            allPeople(event).length === 0 &&
            (event.participants ?? []).some(
              ({ organization, role }) => organization && role === "target",
            ),
        )
      )
        report({
          pointer: `/violations/${index}/events`,
          message: `“${violation.id}” is of “${own.join("”, “")}”, and its events befell organizations.`,
          help: "Correct the events or the people.",
          parameters: [violation.id, "events"],
        });
      if (named.length === 0 || known.some((list) => list.length === 0)) continue;
      const all = new Set(known.flat());
      for (const [place, person] of (violation.people ?? []).entries()) {
        if (all.has(person)) continue;
        report({
          pointer: `/violations/${index}/people/${place}`,
          message: `“${person}” has no part in any event of the violation “${violation.id}”.`,
          help: "Correct the person, or add the event in which it happened to “events”.",
          related: named.map((one) => ({
            pointer: `/events/${one.index}/participants`,
            message: "who took part",
          })),
          parameters: [violation.id, person],
        });
      }
    }
  },
});

/** How a text says that several were concerned. */
const somebody =
  "(?:men|women|people|persons|defendants?|detainees|activists|defenders|leaders|journalists|lawyers|bloggers|brothers|sisters|were|had)";
const several = new RegExp(
  String.raw`^They \b|\b(?:of|for|against|to|released|detained|arrested|them) both\b(?! (?!(?:was|is|has)\b)\p{Ll}+s\b)|\bboth (?:of them|${somebody})\b|\bthe (?:two|three|four|five)(?: \p{Ll}+)? ${somebody}\b`,
  "u",
);
/** In which roles somebody unnamed may be meant. */
const hasPart: ReadonlySet<string> = new Set([
  ...ownRoles,
  "target",
  "participant",
  "complainant",
  "claimant",
]);

function isOf(event: CaseEvent, person: string): boolean {
  const own = ownPeople(event);
  return own.length === 1 && own[0] === person;
}

/** The organizations of the case that are parties of an event; none if it is about people. */
function partiesOf(event: CaseEvent, organizations: readonly string[]): string[] {
  const { participants = [] } = event;
  if (
    participants.some(
      ({ person, unnamed, role }) =>
        person !== undefined || (unnamed !== undefined && role !== "court"),
    )
  )
    return [];
  return participants.flatMap(({ organization }) =>
    organization !== undefined && organizations.includes(organization) ? [organization] : [],
  );
}

/** Steps of a suit, and what is done because of it. */
const suits: ReadonlySet<string> = new Set<EventType>([
  "court-ruling",
  "appeal-filed",
  "appeal-decision",
  "cassation-decision",
  "payment",
  "fine",
  "tax-decision",
  "organization-dissolved",
  "organization-banned",
  "registration-refused",
  "compliance",
  "non-compliance",
]);

/** Events that most often are those of one person. */
const single: ReadonlySet<string> = new Set<EventType>([
  "sentence",
  "verdict",
  "acquittal",
  "appeal-decision",
  "cassation-decision",
  "parole",
  "release-from-custody",
  "sentence-served",
]);

function ownPeople({ participants = [] }: CaseEvent): string[] {
  return participants.flatMap(({ role, person }) =>
    person !== undefined && ownRoles.has(role) ? [person] : [],
  );
}

function allPeople({ participants = [] }: CaseEvent): string[] {
  return participants.flatMap(({ person }) => person ?? []);
}

/** Events that go on with the matter of one person. */
const continuing: ReadonlySet<string> = new Set<EventType>([
  "pre-trial-detention",
  "trial-start",
  "verdict",
  "acquittal",
  "sentence",
  "appeal-filed",
  "appeal-decision",
  "cassation-decision",
  "sentence-changed",
  "commutation",
  "parole",
  "pardon",
  "sentence-served",
  "release-from-custody",
  "charge-dropped",
  "restriction-ended",
]);

/** Events of which they go on. */
const matters: ReadonlySet<string> = new Set<EventType>([
  ...(continuing as ReadonlySet<EventType>),
  "arrest",
  "charge",
  "administrative-detention",
  "house-arrest",
  "psychiatric-detention",
  "restriction-imposed",
]);

function case_(person: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';
  return `people: [first-person, second-person]
statuses:
  - { id: freed-2016, value: named-only, of: first-person, asOf: "2016-07", ${cited} }
violations:
  - { id: detention, type: arbitrary-detention, status: reported, ${cited} }
events:
  - { id: arrested, type: arrest, date: "2016-05-16", participants: [{ role: detainee, person: first-person }], ${cited} }
  - { id: other, type: arrest, date: "2016-05-17", participants: [{ role: detainee, person: second-person }], ${cited} }
  - { id: freed, type: release-from-custody, date: "2016-06", follows: [arrested], participants: [{ role: detainee, person: ${person} }], ${cited} }`;
}
