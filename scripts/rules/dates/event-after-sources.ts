import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { CitationFact, RecordFacts } from "../../facts/facts.ts";
import { each, textOf } from "../../facts/item.ts";
import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { corpusRule } from "../rule.ts";
import type { RelatedPlace } from "../rule.ts";
import { cases } from "../shared/case-events.ts";
import { eventsOf } from "../shared/dated-events.ts";
import { dateIn } from "../../time/verdict.ts";

const sources = facts("sources", {
  kind: textOf,
  date: textOf,
  retrieved: textOf,
  copiesRetrieved: (source) => each(source, "copies", (copy) => textOf(copy, "retrieved")),
});

/** No source reports what came after it. */
export default corpusRule({
  id: "dates/event-after-sources",
  severity: "error",
  judges: cases,
  facts: [sources],
  docs: {
    demands: "At least one source cited for an event was published no earlier than the event.",
    why: "A source cannot report what had not yet happened: the date is wrong, or the source.",
    failing: { "cases/other": event("2019-07-01") },
    passing: { "cases/other": event("2019-06-30") },
  },
  check(corpus, report) {
    return (record) => {
      for (const { event, date } of eventsOf(record)) {
        if (!date) continue;
        const sources = published(corpus, citationsOf(record, event.pointer));
        if (!sources || sources.length === 0) continue;
        const verdicts = sources.map((source) => notLater(startOf(date), endOf(source.date)));
        const sure = verdicts.every((verdict) => verdict === "violated");
        if (!verdicts.every((verdict) => verdict === "violated" || verdict === "doubtful"))
          continue;
        const dates = sources.map((source) => describeDate(source.date)).join(", ");
        report(record, {
          pointer: `${event.pointer}/date`,
          severity: sure ? "error" : "warning",
          message: `The event “${event.id}” (${describeDate(date)}) ${sure ? "is" : "seems to be"} later than every source cited for it (${dates}).`,
          help: "Correct the date, or cite a source that was written afterwards.",
          related: sources.map(({ related }) => related),
        });
      }
    };
  },
});

/** The citations of the event, and the evidence for its values in discrepancies. */
function citationsOf(record: RecordFacts, event: string): CitationFact[] {
  return record.citations.filter(
    ({ statement, pointer, supports }) =>
      supports !== "none" &&
      (statement === event ||
        (pointer.startsWith(`${event}/discrepancies/`) && pointer.includes("/evidence/"))),
  );
}

/** When each source came out; undefined where that is not known of one of them. */
function published(corpus: Corpus, citations: readonly CitationFact[]) {
  const found = new Map<string, { date: PartialDate; related: RelatedPlace }>();
  for (const { source } of citations) {
    const record = corpus.record("sources", source);
    const cited = sources.of(record);
    if (!record || !cited) return undefined;
    const { kind, date } = cited;
    const retrieved = [cited.retrieved, ...cited.copiesRetrieved].flatMap((text) => text ?? []);
    // Such a page may have been added to since; what was read is what stood there on that day.
    const changes = changing.has(kind?.text ?? "");
    const dates = [date, ...(changes ? retrieved : [])].flatMap((text) => {
      const read = dateIn(text?.text);
      return text && read ? [{ text, read }] : [];
    });
    const last = dates.reduce<(typeof dates)[number] | undefined>(
      (a, b) => (a && endOf(a.read).latest >= endOf(b.read).latest ? a : b),
      undefined,
    );
    if (!date || !last || (changes && retrieved.length === 0)) return undefined;
    const related = { record, pointer: last.text.pointer, message: `the date of “${source}”` };
    found.set(source, { date: last.read, related });
  }
  return [...found.values()];
}

const changing: ReadonlySet<string> = new Set([
  "official-web-page",
  "official-statistics",
  "web-page",
  "dataset",
  "legislation",
]);

function event(date: string): string {
  return `events:
  - id: broken-up
    type: protest
    date: "${date}"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
