import type { Corpus } from "../../corpus/corpus.ts";
import type { CitationFact, RecordFacts } from "../../facts/facts.ts";
import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { corpusRule } from "../rule.ts";
import { cases } from "../shared/case-events.ts";
import { eventsOf } from "../shared/dated-events.ts";
import { publicationOf, publishedSources } from "../shared/publication.ts";
import type { Publication } from "../shared/publication.ts";

/** No source reports what came after it. */
export default corpusRule({
  id: "dates/event-after-sources",
  severity: "error",
  yieldsTo: { "dates/future": "here" },
  judges: cases,
  facts: [publishedSources],
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
  const found = new Map<string, Publication>();
  for (const { source } of citations) {
    const publication = publicationOf(corpus, source);
    if (!publication) return undefined;
    found.set(source, publication);
  }
  return [...found.values()];
}

function event(date: string): string {
  return `events:
  - id: broken-up
    type: protest
    date: "${date}"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
