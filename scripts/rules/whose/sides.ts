import { addTo } from "../../diagnostics/add-to.ts";
import type { CaseEvent, EventType, Participant } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

/**
 * Who claims and who answers, from event to event of one suit, and to whom the abuses of a case were done. A warning: a
 * claim may be met by another claim, and somebody accused may have been harmed before.
 */
export default recordRule({
  id: "whose/sides",
  severity: "warning",
  yieldsTo: { "whose/both-sides": "here", "whose/stranger": "record", "whose/body": "here" },
  collections: ["cases"],
  docs: {
    demands:
      "Nobody who is claimant or complainant in one event of a suit is respondent in another event of it; events are of one suit if they follow each other, and a body is respondent where it is dissolved or banned. Nobody to whom a case belongs, and who was harmed or accused in other events, is a public body in one, or is accused there by somebody whom the case does not know.",
    why: "The sides of a suit tell who asks for justice and who is called to account.",
    failing: { "cases/other": suit("claimant", "respondent") },
    passing: { "cases/other": suit("respondent", "claimant") },
  },
  check({ value: { people = [], organizations = [], events = [] } }, report) {
    for (const [index, { id, type, participants = [] }] of events.entries()) {
      if (!ended.has(type)) continue;
      const place = participants.findIndex(
        ({ role, organization = "" }) => role !== "target" && organizations.includes(organization),
      );
      const target = participants.findIndex(({ role }) => role === "target");
      const isOwn = organizations.includes(participants[target]?.organization ?? "");
      if (place < 0 || target < 0 || isOwn) continue;
      report({
        pointer: `/events/${index}/participants/${target}`,
        message: `“${titleOf(participants[target]!)}” is the target of “${id}”, and “${titleOf(participants[place]!)}”, whose case this is, is “${participants[place]!.role}”.`,
        help: "Correct the roles; the two sides of the event may have changed places.",
        related: [{ pointer: `/events/${index}/participants/${place}`, message: "the other side" }],
        parameters: [id],
      });
    }
    for (const [index, { participants = [] }] of events.entries())
      for (const [place, { role, person }] of participants.entries()) {
        const roles = person !== undefined && people.includes(person) ? elsewhere[role] : undefined;
        if (!roles || participants.some((one) => one.person === person && one.role !== role))
          continue;
        const other = sufferingIn(person!, roles, index);
        const against = participants.findIndex(
          (one) => suffering.has(one.role) && !people.includes(one.person ?? ""),
        );
        if (!other || against < 0) continue;
        report({
          pointer: `/events/${index}/participants/${place}`,
          message: `“${person}” is “${role}” in “${events[index]!.id}” and “${other.role}” in “${other.event}”.`,
          help: "Correct the roles; the two sides of the event may have changed places.",
          related: [
            { pointer: `/events/${index}/participants/${against}`, message: "the other side" },
            { pointer: other.pointer, message: "the other event" },
          ],
          parameters: [person!],
        });
      }

    /** Where else one of these roles is that person's. */
    function sufferingIn(person: string, roles: ReadonlySet<string>, but: number) {
      for (const [index, { id, participants = [] }] of events.entries()) {
        const place = participants.findIndex(
          (one) => one.person === person && roles.has(one.role) && index !== but,
        );
        if (place >= 0)
          return {
            event: id,
            role: participants[place]!.role,
            pointer: `/events/${index}/participants/${place}`,
          };
      }
      return undefined;
    }

    const suitOf = suits(events);
    const parts = new Map<string, Part[]>();
    for (const [index, { type, participants = [] }] of events.entries())
      for (const [place, one] of participants.entries()) {
        const side = one.role === "target" && ended.has(type) ? "answers" : sides[one.role];
        if (side === undefined) continue;
        const both = participants.some(({ role }) => sides[role] === opposite[side]);
        addTo(parts, `${suitOf(index)} ${nameOf(one)}`, { index, place, side, both, one });
      }
    const told = new Set<number>();
    for (const all of parts.values()) {
      const asking = all.filter(({ side }) => side === "asks");
      const answering = all.filter(({ side }) => side === "answers");
      if (asking.length === 0 || answering.length === 0) continue;
      const [odd] = rarer(asking, answering);
      const other = all.find(({ side }) => side !== odd!.side)!;
      if (told.has(odd!.index)) continue;
      told.add(odd!.index);
      report({
        pointer: `/events/${odd!.index}/participants/${odd!.place}`,
        message: `“${titleOf(odd!.one)}” is “${odd!.one.role}” in “${events[odd!.index]!.id}” and “${other.one.role}” in “${events[other.index]!.id}”, of one suit.`,
        help: "Correct the roles of one of the two events.",
        related: [
          {
            pointer: `/events/${other.index}/participants/${other.place}`,
            message: "the other side",
          },
        ],
        parameters: [titleOf(odd!.one)],
      });
    }
  },
});

type Side = "asks" | "answers";

interface Part {
  readonly index: number;
  readonly place: number;
  readonly side: Side;
  /** The event names somebody on the other side too. */
  readonly both: boolean;
  readonly one: Participant;
}

const sides: Readonly<Partial<Record<Participant["role"], Side>>> = {
  claimant: "asks",
  complainant: "asks",
  respondent: "answers",
};
const ended: ReadonlySet<string> = new Set<EventType>([
  "organization-dissolved",
  "organization-banned",
]);
const harmed = ["victim", "complainant", "claimant"] as const;
const suffering: ReadonlySet<string> = new Set<Participant["role"]>([
  ...harmed,
  "detainee",
  "suspect",
  "defendant",
  "target",
]);
/** In which role of another event somebody hardly was who has this one here: an officer may have been dismissed later, a court not. */
const elsewhere: Readonly<Partial<Record<Participant["role"], ReadonlySet<string>>>> = {
  "alleged-perpetrator": new Set<Participant["role"]>(harmed),
  court: suffering,
  police: suffering,
  authority: suffering,
  "decision-maker": suffering,
};
const opposite = { asks: "answers", answers: "asks" } as const;

/** The side on which somebody stands in fewer events; of two, the one in an event that names both sides. */
function rarer(asking: readonly Part[], answering: readonly Part[]): readonly Part[] {
  if (asking.length !== answering.length)
    return asking.length < answering.length ? asking : answering;
  return answering[0]!.both || !asking[0]!.both ? answering : asking;
}

/** The events that follow each other, directly or through others, by the index of one of them. */
function suits(events: readonly CaseEvent[]): (index: number) => number {
  const byId = new Map(events.map(({ id }, index) => [id, index]));
  const root = events.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (const [index, { follows = [] }] of events.entries())
    for (const id of follows) {
      const first = byId.get(id);
      if (first !== undefined) root[find(index)] = find(first);
    }
  return find;
}

function nameOf({ person, organization, unnamed = "" }: Participant): string {
  return person === undefined
    ? organization === undefined
      ? `unnamed ${unnamed.toLowerCase().replace(/^(?:the|an?) /, "")}`
      : `organizations/${organization}`
    : `people/${person}`;
}

function titleOf({ person, organization, unnamed }: Participant): string {
  return person ?? organization ?? unnamed ?? "";
}

function suit(first: string, second: string): string {
  return `events:
  - { id: claim, type: complaint-filed, date: "2016-05", participants: [{ role: claimant, organization: example-office }, { role: respondent, person: second-person }], ${cited} }
  - { id: ruling, type: court-ruling, date: "2016-06", follows: [claim], participants: [{ role: ${first}, person: second-person }, { role: ${second}, organization: example-office }], ${cited} }`;
}
