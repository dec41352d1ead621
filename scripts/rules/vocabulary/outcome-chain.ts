import type {
  Case,
  CaseEvent,
  CaseEventOutcome,
  CaseStatus,
  EventType,
} from "../../schema/records.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
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
      "A decision that upholds another gives no other term, sum or compensation than that one. After an acquittal, a discontinued case or a decision that set the sentence aside there is no change, parole or end of that sentence, and nobody is imprisoned or restricted by it.",
    why: "Two decisions that cannot both hold mean that one is wrong, and it says that somebody was punished or cleared.",
    failing: { "cases/other": appeal("P3Y") },
    passing: { "cases/other": appeal("P2Y") },
  },
  check({ value }, report) {
    const { events = [], statuses = [], people = [] } = value as Case;
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
      }
    for (const [index, event] of events.entries()) {
      const ended = event.outcome?.decision;
      if (ended === undefined || !clearing.has(ended)) continue;
      const left = leftOf(event, index);
      if (!left) continue;
      report({
        pointer: `/events/${index}/outcome/decision`,
        message: `“${event.id}” ended in “${ended}”, but ${left.what}.`,
        help: "Correct the decision, or the type, the date or “follows” of the later event.",
        related: [{ pointer: left.pointer, message: "what came later" }],
        parameters: [event.id],
      });
    }

    /** What a decision that clears somebody left of the punishment: a later step of it, or a status. */
    function leftOf(cleared: CaseEvent, index: number): Left | undefined {
      const date = dateIn(cleared.date);
      const from = new Set([cleared.id, ...(cleared.follows ?? [])]);
      const isLater = (text: string | undefined) => {
        const other = dateIn(text);
        return date && other && startOf(other).earliest > endOf(date).latest;
      };
      const again = events.find((event) => convictions.has(event.type) && isLater(event.date));
      if (again && !again.follows?.includes(cleared.id)) return undefined;
      for (const [place, event] of events.entries()) {
        if (place === index || !event.follows?.some((id) => from.has(id))) continue;
        const isNext = event.follows.includes(cleared.id);
        if (!isNext && !isLater(event.date)) continue;
        // What follows from a step of the punishment is one, too.
        if (isOfOne(cleared, event) && (isStep(event) || (isNext && event.type === "sentence")))
          return {
            what: `“${event.id}” (${event.type.replaceAll("-", " ")}) follows from it`,
            pointer: `/events/${place}/type`,
          };
        if (!isNext && isStep(event)) from.add(event.id);
      }
      if (
        again ||
        !date ||
        (cleared.type !== "appeal-decision" && cleared.type !== "cassation-decision")
      )
        return undefined;
      const [own] = peopleOf(cleared);
      if (own === undefined || events.some((event) => startsAnew(event, own, from)))
        return undefined;
      const place = statuses.findIndex(
        ({ value: status, of = people.length === 1 ? people[0] : undefined, asOf }) => {
          const at = dateIn(asOf);
          return (
            of === own &&
            punished.has(status) &&
            at !== undefined &&
            (isLater(asOf) || asOf.endsWith("/.."))
          );
        },
      );
      return place < 0
        ? undefined
        : {
            what: `“${own}” is “${statuses[place]!.value}” as of ${statuses[place]!.asOf}`,
            pointer: `/statuses/${place}/value`,
          };
    }
  },
});

interface Left {
  readonly what: string;
  readonly pointer: string;
}

const clearing: ReadonlySet<string> = new Set<NonNullable<CaseEventOutcome["decision"]>>([
  "acquitted",
  "discontinued",
  "overturned",
]);

const convictions: ReadonlySet<string> = new Set<EventType>(["verdict", "sentence"]);
const punished: ReadonlySet<string> = new Set<CaseStatus["value"]>([
  "imprisoned",
  "restricted-freedom",
  "conditionally-released",
]);
const steps: ReadonlySet<string> = new Set<EventType>([
  "restriction-imposed",
  "sentence-changed",
  "parole",
  "pardon",
  "commutation",
  "sentence-served",
  "restriction-ended",
]);

/** A step of a punishment, which only somebody bears who was not cleared. */
function isStep({ type, outcome = {} }: CaseEvent): boolean {
  return steps.has(type) && outcome.decision !== "acquitted";
}

/** Whether an event is the beginning of another matter of somebody, or a judgment that another decision is about. */
function startsAnew(event: CaseEvent, person: string, known: ReadonlySet<string>): boolean {
  return convictions.has(event.type) && !known.has(event.id) && peopleOf(event).includes(person);
}

function peopleOf({ participants = [] }: CaseEvent): string[] {
  return participants.flatMap(({ person }) => person ?? []);
}

/** Whether somebody has a part in both, or nobody is named in one of them. */
function isOfOne(first: CaseEvent, second: CaseEvent): boolean {
  const [own, other] = [peopleOf(first), peopleOf(second)];
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
