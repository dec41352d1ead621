import { addTo } from "../../diagnostics/add-to.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { isSure, withBounds } from "../../time/moment.ts";
import type { Moment } from "../../time/moment.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { cases } from "./case-events.ts";
import { eventNamed, eventsOf } from "./dated-events.ts";
import type { DatedEvent } from "./dated-events.ts";
import { subjectsOf } from "./subjects.ts";
import { typeOrders } from "./type-order.ts";

/**
 * The events of a case as a network of constraints on time: each event has bounds of its own, and a
 * link from one event to another says that the other did not begin before the first. A simple
 * temporal network in the sense of Dechter, Meiri and Pearl (1991), with links of length 0: a
 * contradiction is a chain along which a lower bound at its beginning lies after an upper bound at
 * its end, and only such a chain.
 */
export interface CaseNetwork {
  readonly events: readonly DatedEvent[];
  /** Of each event, the links that lead to it: what it cannot have come before. */
  readonly before: ReadonlyMap<DatedEvent, readonly Step[]>;
}

export interface Step {
  readonly from: DatedEvent;
  readonly why: "follows" | "type";
}

/** A chain of events in the order in which they must have begun, the first one first. */
export interface Chain {
  readonly events: readonly DatedEvent[];
  readonly steps: readonly Step["why"][];
}

export function networkOf(corpus: Corpus, record: RecordFacts): CaseNetwork {
  const own = eventsOf(record);
  const events = [...own];
  const before = new Map<DatedEvent, Step[]>();
  const keyed = new Map(own.map((event) => [keyOf(event), event]));
  const waiting = [...own];
  // Events of other cases come in as far as these follow them.
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const entry of next.event.follows) {
      const named = eventNamed(corpus, next.record, entry);
      if (!named) continue;
      let first = keyed.get(keyOf(named));
      if (!first) {
        first = named;
        keyed.set(keyOf(named), named);
        events.push(named);
        waiting.push(named);
      }
      link(first, next, "follows");
    }
  }
  const people = cases.of(record)?.people ?? [];
  const bySubject = new Map<string, DatedEvent[]>();
  for (const dated of own) {
    for (const subject of new Set(subjectsOf(dated.event, people))) {
      addTo(bySubject, subject, dated);
    }
  }
  for (const events of bySubject.values()) {
    for (const { first, then } of typeOrders) {
      // With one of each they are of one matter; with several nobody knows which goes with which.
      for (const type of then) {
        const firsts = events.filter(({ event }) =>
          (first as readonly string[]).includes(event.type),
        );
        const thens = events.filter(({ event }) => event.type === type);
        const [one, other] = [firsts[0], thens[0]];
        if (!one || !other || firsts.length > 1 || thens.length > 1) continue;
        // One that the record says came after the other is of another matter.
        if (!comesAfter(one, other)) link(one, other, "type");
      }
    }
  }
  return { events, before };

  /** Whether links of “follows” lead from the one event back to the other. */
  function comesAfter(event: DatedEvent, other: DatedEvent): boolean {
    const seen = new Set([event]);
    for (const at of seen) {
      for (const { from, why } of before.get(at) ?? []) if (why === "follows") seen.add(from);
    }
    return seen.has(other);
  }

  function link(from: DatedEvent, to: DatedEvent, why: Step["why"]): void {
    const steps = before.get(to) ?? [];
    if (from === to || steps.some((step) => step.from === from)) return;
    before.set(to, [...steps, { from, why }]);
  }
}

/**
 * The chains that no reading of the dates allows, one for each event at whose end one is found: the
 * one with the latest lower bound. Chains of two events, and those whose events between have no date,
 * are left out: they are pairs, and dates/event-order reports them.
 */
export function contradictions(network: CaseNetwork): { chain: Chain; sure: boolean }[] {
  const found: { chain: Chain; sure: boolean }[] = [];
  const forward = propagate(network);
  for (const then of network.events) {
    const own = boundsOf(then);
    const steps = network.before.get(then) ?? [];
    if (!own || !Number.isFinite(own.latest)) continue;
    for (const step of steps) {
      const reached = forward.get(step.from);
      if (!reached || reached.earliest <= own.latest) continue;
      const chain = trace(forward, step, then);
      const first = chain.events[0]!;
      if (!chain.events.slice(1, -1).some(({ date }) => date)) continue;
      const sure = [first, then].every(({ date }) => date && isSure(startOf(date)));
      found.push({ chain, sure });
      break;
    }
  }
  return found;
}

/**
 * When the network allows an event to have begun: its own bounds narrowed by those of the others. No
 * surer than the least sure date of an event that is linked to it.
 */
export function windowOf(network: CaseNetwork, event: DatedEvent): Moment {
  const own = boundsOf(event) ?? anyDay;
  const earliest = propagate(network).get(event)?.earliest ?? -Infinity;
  let latest = own.latest;
  const linked: Moment[] = [own];
  const waiting = [event];
  const seen = new Set(waiting);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const [later, steps] of network.before) {
      if (seen.has(later) || !steps.some(({ from }) => from === next)) continue;
      seen.add(later);
      waiting.push(later);
      const bounds = boundsOf(later) ?? anyDay;
      latest = Math.min(latest, bounds.latest);
      linked.push(bounds);
    }
  }
  const earlier = new Set([event]);
  for (const at of earlier) {
    for (const { from } of network.before.get(at) ?? []) earlier.add(from);
  }
  linked.push(...[...earlier].map((at) => boundsOf(at) ?? anyDay));
  return {
    earliest: Math.max(own.earliest, earliest),
    latest,
    approximate: linked.some(({ approximate }) => approximate),
    uncertain: linked.some(({ uncertain }) => uncertain),
  };
}

interface Reached {
  /** No earlier than this day. */
  readonly earliest: number;
  /** The link through which that is known; none where it is the event's own date. */
  readonly by?: Step;
}

/**
 * Carries lower bounds along the links until nothing changes. Where a bound carried to an event
 * contradicts its own date, it stops there, so that one wrong date is one finding.
 */
function propagate({ events, before }: CaseNetwork): Map<DatedEvent, Reached> {
  const reached = new Map<DatedEvent, Reached>();
  for (const event of events) {
    reached.set(event, { earliest: boundsOf(event)?.earliest ?? -Infinity });
  }
  for (let round = 0, changed = true; changed && round < events.length; round++) {
    changed = false;
    for (const event of events) {
      const latest = boundsOf(event)?.latest ?? Infinity;
      for (const step of before.get(event) ?? []) {
        const { earliest } = reached.get(step.from)!;
        if (earliest <= reached.get(event)!.earliest || earliest > latest) continue;
        reached.set(event, { earliest, by: step });
        changed = true;
      }
    }
  }
  return reached;
}

function trace(forward: ReadonlyMap<DatedEvent, Reached>, last: Step, end: DatedEvent): Chain {
  const events = [end];
  const steps: Step["why"][] = [];
  for (let step: Step | undefined = last; step; step = forward.get(step.from)?.by) {
    events.unshift(step.from);
    steps.unshift(step.why);
  }
  return { events, steps };
}

function boundsOf({ date }: DatedEvent): Moment | undefined {
  if (!date) return undefined;
  const start = startOf(date);
  // A lower bound is that of the beginning; so is the upper one, for a link is about beginnings.
  return withBounds(start, start.earliest, Math.min(start.latest, endOf(date).latest));
}

const anyDay: Moment = {
  earliest: -Infinity,
  latest: Infinity,
  approximate: false,
  uncertain: false,
};

function keyOf({ record, event }: DatedEvent): string {
  return `${record.file} ${event.pointer}`;
}
