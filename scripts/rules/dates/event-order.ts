import { addTo } from "../../diagnostics/add-to.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { Severity } from "../../diagnostics/finding.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import type { Verdict } from "../../time/order.ts";
import { startOf } from "../../time/partial-date.ts";
import { corpusRule } from "../rule.ts";
import type { Fault } from "../rule.ts";
import { eventNamed, eventsOf, nameOf } from "../shared/dated-events.ts";
import { cases } from "../shared/case-events.ts";
import type { DatedEvent } from "../shared/dated-events.ts";
import { subjectsOf } from "../shared/subjects.ts";
import { beforeDeath, typeOrders } from "../shared/type-order.ts";
import { severityOf } from "../../time/verdict.ts";

/**
 * Events happened in the order that `follows` and their types demand. An error where `follows` says
 * so, or nobody lives to see it; a warning where only the types do, for there may be two matters.
 */
export default corpusRule({
  id: "dates/event-order",
  severity: "error",
  yieldsTo: {
    "references/cycle": "here",
    "dates/future": "here",
    "dates/after-sentence-end": "here",
    "dates/event-after-sources": "here",
  },
  judges: cases,
  docs: {
    demands:
      "An event is not dated before one that it follows. Of one person, a charge is not dated after the sentence, a sentence not after the parole, an arrest not after the death, and so on.",
    why: "Two dates that got swapped, or a wrong year, turn a case around.",
    failing: { "cases/example": case_("2016-10") },
    passing: { "cases/example": case_("2018-04-12") },
  },
  check(corpus, report) {
    return (record) => {
      const events = eventsOf(record);
      if (events.length === 0) return;
      const told = new Set<string>();
      for (const pair of [...linked(corpus, record, events), ...typed(corpus, record, events)]) {
        const key = `${pair.first.record.file} ${pair.first.event.pointer} ${pair.then.event.pointer}`;
        if (told.has(key)) continue;
        told.add(key);
        report(record, faultOf(record, pair));
      }
    };
  },
});

/** Two events in the wrong order: `first` should not be later than `then`. */
interface WrongPair {
  readonly first: DatedEvent;
  readonly then: DatedEvent;
  readonly severity: Severity;
  readonly because: string;
  readonly help: string;
}

/** What `follows` demands, also across events between the two that have no date. */
function* linked(
  corpus: Corpus,
  record: RecordFacts,
  events: readonly DatedEvent[],
): Generator<WrongPair> {
  for (const then of events) {
    if (!then.date) continue;
    const seen = new Set<string>();
    const waiting = [{ at: then, through: [] as string[] }];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      for (const entry of next.at.event.follows) {
        const first = eventNamed(corpus, next.at.record, entry);
        const key = first && `${first.record.file} ${first.event.pointer}`;
        if (!first || !key || seen.has(key)) continue;
        seen.add(key);
        const { through } = next;
        if (!first.date) {
          waiting.push({ at: first, through: [...through, nameOf(first, record)] });
          continue;
        }
        const severity = severityOf(verdictOf(first, then));
        if (!severity || sameEvent(first, then)) continue;
        const by = through.length > 0 ? ` (through ${through.join(", ")})` : "";
        const because = `it follows ${nameOf(first, record)}${by}`;
        const help = "Correct the date that is wrong, or take the event out of “follows”.";
        yield { first, then, severity, because, help };
      }
    }
  }
}

/** What the types of two events of one person or organization demand. */
function* typed(
  corpus: Corpus,
  record: RecordFacts,
  events: readonly DatedEvent[],
): Generator<WrongPair> {
  const people = cases.of(record)?.people ?? [];
  const bySubject = new Map<string, DatedEvent[]>();
  for (const dated of events) {
    for (const subject of new Set(subjectsOf(dated.event, people))) {
      addTo(bySubject, subject, dated);
    }
  }
  for (const own of bySubject.values()) {
    const ofTypes = (types: readonly string[]) =>
      own.filter(({ event }) => types.includes(event.type));
    for (const order of typeOrders)
      yield* outOfOrder(corpus, ofTypes(order.first), ofTypes(order.then));
    for (const death of ofTypes(["death"])) {
      for (const living of ofTypes(beforeDeath)) {
        const severity = severityOf(verdictOf(living, death));
        if (severity) yield { first: living, then: death, severity, ...afterDeath(living) };
      }
    }
  }
}

/**
 * A later event for which no earlier one fits. Only doubtful, even with one of each: somebody who was
 * released in 2012 and arrested in 2016 had two matters, and the record has the end of one and the
 * beginning of the other. One that is said to follow the later event is of another matter.
 */
function* outOfOrder(
  corpus: Corpus,
  earlier: readonly DatedEvent[],
  thens: readonly DatedEvent[],
): Generator<WrongPair> {
  for (const then of thens) {
    const firsts = earlier.filter((first) => !follows(corpus, first, then));
    const verdicts = firsts.map((first) => verdictOf(first, then));
    const first = firsts.find((_, index) => verdicts[index] === "violated") ?? firsts[0];
    if (!first || !verdicts.every((verdict) => severityOf(verdict))) continue;
    const because = `“${then.event.type}” comes after “${first.event.type}” (“${first.event.id}”)`;
    yield { first, then, severity: "warning", because, help: twoMatters(first) };
  }
}

/** Whether the record itself says that the one came after the other, in however many steps. */
function follows(corpus: Corpus, later: DatedEvent, earlier: DatedEvent): boolean {
  const seen = new Set<string>();
  const waiting = [later];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const entry of next.event.follows) {
      const step = eventNamed(corpus, next.record, entry);
      const key = step && `${step.record.file} ${step.event.pointer}`;
      if (!step || !key || seen.has(key)) continue;
      if (sameEvent(step, earlier)) return true;
      seen.add(key);
      waiting.push(step);
    }
  }
  return false;
}

function afterDeath({ event }: DatedEvent) {
  return {
    because: `“${event.id}” cannot have happened after it`,
    help: "Correct the date that is wrong, or the participants, if the two are not of one person.",
  };
}

function twoMatters({ event }: DatedEvent): string {
  return `Correct the date that is wrong. If the two belong to different matters, add the “${event.type}” of the other matter too, with “undated” if its date is not known.`;
}

function verdictOf(first: DatedEvent, then: DatedEvent): Verdict {
  if (!first.date || !then.date) return "unknown";
  return notLater(startOf(first.date), startOf(then.date));
}

function sameEvent(a: DatedEvent, b: DatedEvent): boolean {
  return a.record === b.record && a.event.pointer === b.event.pointer;
}

function faultOf(record: RecordFacts, { first, then, severity, because, help }: WrongPair): Fault {
  const [was, wanted] = [first.date!, then.date!].map(describeDate);
  const seems = severity === "error" ? "is dated" : "seems to be dated";
  return {
    pointer: `${then.event.pointer}/date`,
    severity,
    message: `The event “${then.event.id}” ${seems} too early: ${wanted}, although ${because}, which is dated ${was}.`,
    help,
    related: [
      {
        record: first.record,
        pointer: `${first.event.pointer}/date`,
        message: `the date of ${nameOf(first, record)}`,
      },
    ],
    parameters: [`${first.record.id}#${first.event.id}`],
  };
}

function case_(paroled: string): string {
  const rest = `participants: [{ role: defendant, person: first-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
  return `events:
  - id: arrested
    type: arrest
    date: "2016-05-16"
    ${rest}
  - id: sentenced
    type: sentence
    date: "2016-11-28"
    ${rest}
  - id: paroled
    type: parole
    date: "${paroled}"
    follows: [sentenced]
    ${rest}`;
}
