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
        // An age is that at the time of the event.
        const isAsked = /^\/(?!ages\/).*\/asOf$/.test(date.pointer);
        const read = isAsked ? dateIn(date.text) : undefined;
        if (!read || !Number.isFinite(read.latest)) continue;
        const published = record.citations
          .filter((each) => each.statement === statement)
          .flatMap(({ source }) => publicationOf(corpus, source) ?? []);
        if (published.length === 0) continue;
        if (published.some(({ date: one }) => one.earliest - read.latest <= YEARS * 365)) continue;
        const years = date.text.match(/\d{4}/g) ?? [];
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

/** Between what a source tells and its publication. */
const YEARS = 3;

function claim(asOf: string): string {
  return `claims:
  - { id: permit, text: The meeting had no permit., status: reported, asOf: "${asOf}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
