import { addTo } from "../../diagnostics/add-to.ts";
import type { CaseEvent, Participant } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

/** Who claims and who answers, from event to event of one suit. A warning: a claim may be met by another claim. */
export default recordRule({
  id: "whose/sides",
  severity: "warning",
  yieldsTo: { "whose/both-sides": "here", "whose/stranger": "record" },
  collections: ["cases"],
  docs: {
    demands:
      "Nobody who is claimant or complainant in one event of a suit is respondent in another event of it; events are of one suit if they follow each other.",
    why: "The sides of a suit tell who asks for justice and who is called to account.",
    failing: { "cases/other": suit("claimant", "respondent") },
    passing: { "cases/other": suit("respondent", "claimant") },
  },
  check({ value: { events = [] } }, report) {
    const suitOf = suits(events);
    const parts = new Map<string, Part[]>();
    for (const [index, { participants = [] }] of events.entries())
      for (const [place, one] of participants.entries()) {
        const side = sides[one.role];
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
