import type { Corpus } from "../../corpus/corpus.ts";
import type { EventDetail } from "../../facts/detail.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { dateIn } from "./verdict.ts";

/** An event of some case, with its date where it has one that can be read. */
export interface DatedEvent {
  readonly record: RecordFacts;
  readonly event: EventDetail;
  readonly date: PartialDate | undefined;
}

/** The events of a case, in the order of its file; none for a record of another collection. */
export function eventsOf(record: RecordFacts): DatedEvent[] {
  if (record.detail?.collection !== "cases") return [];
  return record.detail.events.map((event) => datedEvent(record, event));
}

/** The event that an entry of `follows` names; none where `references/unknown` reports it. */
export function eventNamed(
  corpus: Corpus,
  from: RecordFacts,
  { text }: TextAt,
): DatedEvent | undefined {
  const [first = "", part] = text.split("#");
  const record = part === undefined ? from : corpus.record("cases", first);
  if (record?.detail?.collection !== "cases") return undefined;
  const event = record.detail.events.find(({ id }) => id === (part ?? first));
  return event && datedEvent(record, event);
}

/** How a finding names an event: by its id, with the case where that is another one. */
export function nameOf({ record, event }: DatedEvent, from: RecordFacts): string {
  return record === from ? `“${event.id}”` : `“${record.id}#${event.id}”`;
}

function datedEvent(record: RecordFacts, event: EventDetail): DatedEvent {
  return { record, event, date: dateIn(event.date?.text) };
}
