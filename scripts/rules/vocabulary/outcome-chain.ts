import type { Case, CaseEvent, CaseEventOutcome, EventType } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

/**
 * What a decision leaves of the one before. A warning: a court may acquit of one charge and punish for another.
 */
export default recordRule({
  id: "vocabulary/outcome-chain",
  severity: "warning",
  yieldsTo: {
    "vocabulary/outcome": "here",
    "vocabulary/fits": "here",
    "whose/chain": "here",
    "dates/event-order": "here",
  },
  collections: ["cases"],
  keys: ["outcome"],
  docs: {
    demands:
      "A decision that upholds another gives no other term, sum or compensation than that one. No punishment, parole or end of a sentence follows from an acquittal, a discontinued case or a decision that set the sentence aside.",
    why: "Two decisions that cannot both hold mean that one is wrong, and it says that somebody was punished or cleared.",
    failing: { "cases/other": appeal("P3Y") },
    passing: { "cases/other": appeal("P2Y") },
  },
  check({ value }, report) {
    const { events = [] } = value as Case;
    const byId = new Map(events.map((event, index) => [event.id, { event, index }]));
    for (const [index, event] of events.entries())
      for (const id of event.follows ?? []) {
        const before = byId.get(id);
        if (!before) continue;
        const key =
          event.outcome?.decision === "upheld" ? differing(before.event, event) : undefined;
        if (key !== undefined)
          report({
            pointer: `/events/${index}/outcome/${key}`,
            message: `“${event.id}” upholds “${id}”, but “${key}” differs from what was decided there.`,
            help: "Correct the part that is wrong; a decision that was changed is “changed”.",
            related: [
              { pointer: `/events/${before.index}/outcome/${key}`, message: "what it upholds" },
            ],
            parameters: [id, key],
          });
        const ended = before.event.outcome?.decision;
        if (ended === undefined || !clearing.has(ended) || !isPunishment(event)) continue;
        if (!isOfOne(before.event, event)) continue;
        report({
          pointer: `/events/${before.index}/outcome/decision`,
          message: `“${id}” ended in “${ended}”, but “${event.id}” (${event.type.replaceAll("-", " ")}) follows from it.`,
          help: "Correct the decision, or the type or “follows” of the later event.",
          related: [{ pointer: `/events/${index}/type`, message: "what follows" }],
          parameters: [id, event.id],
        });
      }
  },
});

const clearing: ReadonlySet<string> = new Set<NonNullable<CaseEventOutcome["decision"]>>([
  "acquitted",
  "discontinued",
  "overturned",
]);

const punishing: ReadonlySet<string> = new Set<EventType>([
  "restriction-imposed",
  "parole",
  "pardon",
  "commutation",
  "sentence-served",
  "restriction-ended",
]);

function isPunishment({ type, outcome = {} }: CaseEvent): boolean {
  return punishing.has(type) || (type === "sentence" && outcome.decision !== "acquitted");
}

/** Whether somebody has a part in both, or nobody is named in one of them. */
function isOfOne(first: CaseEvent, second: CaseEvent): boolean {
  const [own, other] = [first, second].map(({ participants = [] }) =>
    participants.flatMap(({ person }) => person ?? []),
  ) as [string[], string[]];
  return own.length === 0 || other.length === 0 || own.some((person) => other.includes(person));
}

const measures = [
  "imprisonment",
  "restrictedFreedom",
  "administrativeDetention",
  "detention",
  "communityService",
  "restrictionsFor",
] as const;

/** The part of the outcome in which a decision differs from the one that it upholds. */
function differing({ outcome: first = {} }: CaseEvent, { outcome: second = {} }: CaseEvent) {
  for (const key of measures) {
    const [own, other] = [first[key]?.exact, second[key]?.exact];
    if (own !== undefined && other !== undefined && own !== other) return key;
  }
  for (const key of ["fine", "payment"] as const) {
    const [own, other] = [first[key], second[key]];
    const isOne = own?.currency === other?.currency;
    if (isOne && own?.amount.exact !== undefined && other?.amount.exact !== undefined)
      if (own.amount.exact !== other.amount.exact) return key;
  }
  const [own, other] = [first.compensation?.decision, second.compensation?.decision];
  const refused = own ?? (first.decision === "refused" ? "refused" : undefined);
  return refused !== undefined && other !== undefined && refused !== other
    ? "compensation"
    : undefined;
}

function appeal(length: string): string {
  const rest = `laws: [new-code#400]
    ${cited}`;
  return `events:
  - id: sentenced
    type: sentence
    date: "2016-05-15"
    participants: [{ role: defendant, person: second-person }]
    outcome: { imprisonment: { exact: P2Y } }
    ${rest}
  - id: appeal
    type: appeal-decision
    date: "2016-06-15"
    follows: [sentenced]
    participants: [{ role: defendant, person: second-person }]
    outcome: { decision: upheld, imprisonment: { exact: ${length} } }
    ${rest}`;
}
