import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { cases } from "./case-events.ts";
import type { EventFacts } from "./case-events.ts";
import { dateIn } from "../../time/verdict.ts";

/** An event of some case, with its date where it has one that can be read. */
export interface DatedEvent {
  readonly record: RecordFacts;
  readonly event: EventFacts;
  readonly date: PartialDate | undefined;
}

/** The events of a case, in the order of its file; none for a record of another collection. */
export function eventsOf(record: RecordFacts): DatedEvent[] {
  return cases.of(record)?.events.map((event) => datedEvent(record, event)) ?? [];
}

/** The event that an entry of `follows` names; none where `references/unknown` reports it. */
export function eventNamed(
  corpus: Corpus,
  from: RecordFacts,
  { text }: TextAt,
): DatedEvent | undefined {
  const [first = "", part] = text.split("#");
  const record = part === undefined ? from : corpus.record("cases", first);
  const event = cases.of(record)?.events.find(({ id }) => id === (part ?? first));
  return event && datedEvent(record!, event);
}

/** How a finding names an event: by its id, with the case where that is another one. */
export function nameOf({ record, event }: DatedEvent, from: RecordFacts): string {
  return record === from ? `“${event.id}”` : `“${record.id}#${event.id}”`;
}

function datedEvent(record: RecordFacts, event: EventFacts): DatedEvent {
  return { record, event, date: dateIn(event.date?.text) };
}
