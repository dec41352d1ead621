import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { describeDate } from "../../time/describe.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { dated } from "../shared/dated-statements.ts";
import { publicationOf, publishedSources } from "../shared/publication.ts";

/** A source tells of its own time, unless the words say of which. A warning, for some look back. */
export default corpusRule({
  id: "dates/long-before",
  severity: "warning",
  yieldsTo: {
    "dates/id-date": "here",
    "dates/not-before": "here",
    "dates/matter": "here",
    "dates/lifetime": "record",
    "dates/promised-order": "record",
  },
  judges: dated,
  facts: [publishedSources],
  docs: {
    demands:
      "What stands as of a time stands in a source of at most three years later; or its words or its id name the year.",
    why: "A figure of 2018 under 2008 is another figure, and nothing beside it shows the slip.",
    failing: { "cases/other": claim("2009-05") },
    passing: { "cases/other": claim("2018-05") },
  },
  check(corpus, report) {
    return (record, { datedStatements }) => {
      for (const { statement, date } of datedStatements) {
        // An age is that at the time of an event, and an act may have been long ago.
        const isAge = date.pointer.startsWith("/ages/");
        const isAsked = /\/asOf$|^\/(?:relations|roles)\/\d+\/period$/.test(date.pointer);
        const read = isAsked ? dateIn(date.text) : undefined;
        if (!read || !Number.isFinite(read.latest)) continue;
        const published = record.citations
          .filter((each) => each.statement === statement)
          .flatMap(({ source }) => publicationOf(corpus, source) ?? []);
        if (published.length === 0) continue;
        if (published.some(({ date: one }) => one.earliest - read.latest <= YEARS * 365)) continue;
        const years = date.text.match(/\d{4}/g) ?? [];
        if (
          isAge &&
          (isNearEvent(corpus, record, years) ||
            published.some(({ date: one }) => one.earliest - read.latest <= 5 * 365))
        )
          continue;
        const said = [
          ...record.numbers.filter(({ pointer }) => pointer.startsWith(`${statement}/`)),
          ...record.parts
            .filter(({ pointer }) => pointer === statement)
            .map(({ id }) => ({ text: id })),
        ];
        if (said.some(({ text }) => years.some((year) => text.includes(year)))) continue;
        report(record, {
          pointer: date.pointer,
          message: `This is as of ${describeDate(read)}, and every source cited for it was published over ${YEARS} years later (${published.map((one) => describeDate(one.date)).join(", ")}).`,
          help: "Correct the time; or name the year in the words.",
          related: published.map(({ related }) => related),
        });
      }
    };
  },
});

/** Whether a case that refers to the person has a date in one of these years. */
function isNearEvent(corpus: Corpus, record: RecordFacts, years: readonly string[]): boolean {
  return corpus
    .inbound(`${record.collection}/${record.id}`)
    .some(({ from }) => from.dates.some((date) => years.some((year) => date.includes(year))));
}

/** Between what a source tells and its publication. */
const YEARS = 3;

function claim(asOf: string): string {
  return `claims:
  - { id: permit, text: The meeting had no permit., status: reported, asOf: "${asOf}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
