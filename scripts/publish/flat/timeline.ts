import { dateBounds } from "../tables/date-cells.ts";

/** An event as far as its place in time goes. */
export interface Timed {
  readonly id: string;
  /** EDTF, where a date is known. */
  readonly date: string | null;
  /** Ids of events that it came after; those of other cases are passed over. */
  readonly after: readonly string[];
}

/** The place of an event in the timeline of its case. */
export interface Placed {
  readonly id: string;
  /** Counts from 1. */
  readonly place: number;
  /**
   * How it is known that it came after the event before it in the timeline: by the dates, by what the record
   * says followed what, or not at all. The first event has none.
   */
  readonly known: "dates" | "follows" | "not-known" | null;
}

interface Bounded extends Timed {
  readonly index: number;
  from: number;
  to: number;
}

/**
 * The events of a case in the order in which they happened, as far as dates and “follows” tell. An event
 * without a date lies between what it followed and what followed it. Where neither tells, the events keep the
 * order of the record, and `known` says so.
 */
export function timelineOf(events: readonly Timed[]): Placed[] {
  const all: Bounded[] = events.map((event, index) => ({ ...event, index, ...daysOf(event.date) }));
  const byId = new Map(all.map((event) => [event.id, event]));
  const before = new Map(
    all.map((event) => [event, event.after.flatMap((id) => byId.get(id) ?? [])]),
  );
  const order = sorted(all, before);
  // What came later cannot have happened before what it followed, and the other way round.
  for (const event of order)
    for (const earlier of before.get(event)!) event.from = Math.max(event.from, earlier.from);
  for (const event of order.toReversed())
    for (const earlier of before.get(event)!) earlier.to = Math.min(earlier.to, event.to);
  const placed = sorted(all, before);
  return placed.map((event, index) => {
    const previous = placed[index - 1];
    return { id: event.id, place: index + 1, known: previous ? howKnown(previous, event) : null };
  });

  function howKnown(previous: Bounded, event: Bounded): Placed["known"] {
    if (leadsTo(event, previous)) return "follows";
    return previous.to < event.from ? "dates" : "not-known";
  }

  /** Whether an event followed another, perhaps by way of others. */
  function leadsTo(event: Bounded, earlier: Bounded): boolean {
    const seen = new Set<Bounded>();
    const open = [event];
    for (let one = open.pop(); one; one = open.pop()) {
      for (const each of before.get(one)!) {
        if (each === earlier) return true;
        if (!seen.has(each)) {
          seen.add(each);
          open.push(each);
        }
      }
    }
    return false;
  }
}

/** The events, each after all that it followed, and otherwise by day. A circle is broken where it is met. */
function sorted(
  all: readonly Bounded[],
  before: ReadonlyMap<Bounded, readonly Bounded[]>,
): Bounded[] {
  const inOrder = all.toSorted(
    (a, b) => keyOf(a) - keyOf(b) || a.to - b.to || a.index - b.index || 0,
  );
  const done = new Set<Bounded>();
  const result: Bounded[] = [];
  const put = (event: Bounded) => {
    if (done.has(event)) return;
    done.add(event);
    for (const earlier of before.get(event)!.toSorted((a, b) => keyOf(a) - keyOf(b))) put(earlier);
    result.push(event);
  };
  inOrder.forEach(put);
  return result;
}

/** The day by which an event is placed; one without any bound comes last. */
function keyOf({ from, to }: Bounded): number {
  return Number.isFinite(from) ? from : to;
}

function daysOf(date: string | null): { from: number; to: number } {
  const { earliest, latest } = date === null ? { earliest: null, latest: null } : dateBounds(date);
  const day = (text: string | null, open: number) => (text === null ? open : Date.parse(text));
  return { from: day(earliest, -Infinity), to: day(latest, Infinity) };
}
