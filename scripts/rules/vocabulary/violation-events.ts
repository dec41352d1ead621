import type { EventType } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

/** A violation happens in something that was done to somebody. A warning: the types are few and life is not. */
export default recordRule({
  id: "vocabulary/violation-events",
  severity: "warning",
  collections: ["cases"],
  docs: {
    demands:
      "At least one event of a violation is one in which it can have happened: no right is violated by a complaint, a visit, a release or an acquittal alone, nor is somebody tortured by a fine or detained by a statement.",
    why: "The events of a violation say when, where and by whom; of another event they say it wrongly.",
    failing: { "cases/other": violation("complaint-filed") },
    passing: { "cases/other": violation("interrogation") },
  },
  check({ value: { violations = [], events = [] } }, report) {
    const types = new Map(events.map(({ id, type }, index) => [id, { type, index }]));
    for (const [index, { id, type, events: named = [] }] of violations.entries()) {
      const found = named.flatMap((event) => types.get(event) ?? []);
      if (found.length === 0 || found.length < named.length) continue;
      const possible = settings[type];
      const fits = (one: string) =>
        one === "other" || (possible ? possible.has(one) : !harmless.has(one));
      if (found.some((one) => fits(one.type))) continue;
      report({
        pointer: `/violations/${index}/events`,
        message: `No event of the violation “${id}” (${type}) is one in which that can happen (${found.map((one) => one.type).join(", ")}).`,
        help: "Name the event in which it happened, or correct the type of the violation or of the event.",
        related: found.map((one) => ({
          pointer: `/events/${one.index}/type`,
          message: "its type",
        })),
        parameters: [id],
      });
    }
  },
});

/** What a victim, a monitor or a friendly decision does. */
const harmless: ReadonlySet<string> = new Set<EventType>([
  "complaint-filed",
  "appeal-filed",
  "urgent-appeal",
  "communication",
  "trial-observation",
  "visit",
  "meeting",
  "publication",
  "employment",
  "organization-founded",
  "protest-announced",
  "registration-granted",
  "compliance",
  "acquittal",
  "charge-dropped",
  "restriction-ended",
  "release-from-custody",
  "parole",
  "pardon",
  "amnesty",
  "sentence-served",
  "international-statement",
]);

const held: readonly EventType[] = [
  "arrest",
  "mass-arrest",
  "interrogation",
  "administrative-detention",
  "pre-trial-detention",
  "house-arrest",
  "psychiatric-detention",
  "sentence",
  "verdict",
  "enforced-disappearance",
];
const judged: readonly EventType[] = [
  "trial-start",
  "verdict",
  "sentence",
  "court-ruling",
  "appeal-decision",
  "cassation-decision",
  "administrative-detention",
  "pre-trial-detention",
  "psychiatric-detention",
  "fine",
  "charge",
];

/** The events in which a violation of the type can happen, where not in any. */
const settings: Readonly<Record<string, ReadonlySet<string>>> = {
  "arbitrary-detention": new Set<EventType>([
    ...held,
    "summons",
    "court-ruling",
    "appeal-decision",
  ]),
  "torture-or-ill-treatment": new Set<EventType>([
    ...held,
    "torture-or-ill-treatment",
    "medical-finding",
    "attack",
    "death",
    "search",
  ]),
  life: new Set<EventType>([
    "death",
    "attack",
    "torture-or-ill-treatment",
    "enforced-disappearance",
  ]),
  "enforced-disappearance": new Set<EventType>(["enforced-disappearance", "arrest", "mass-arrest"]),
  "unfair-trial": new Set<EventType>(judged),
  "denial-of-counsel": new Set<EventType>([...held, ...judged, "search", "summons"]),
  "punitive-psychiatry": new Set<EventType>([
    "psychiatric-detention",
    "court-ruling",
    "medical-finding",
  ]),
};

function violation(type: string): string {
  return `violations:
  - { id: beaten, type: torture-or-ill-treatment, status: reported, events: [then], ${cited} }
events:
  - { id: then, type: ${type}, date: "2016-05-15", participants: [{ role: victim, person: second-person }], ${cited} }`;
}
