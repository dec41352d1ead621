import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { dated } from "../shared/dated-statements.ts";
import { publicationOf, publishedSources } from "../shared/publication.ts";

/**
 * Each citation that bears a statement out in full, against its time: a young source does not excuse
 * an old one. If every source of an event is older, dates/event-after-sources says so.
 */
export default corpusRule({
  id: "dates/after-citation",
  severity: "error",
  yieldsTo: {
    "people/minor": "record",
    "people/ages-disagree": "here",
    "dates/future": "here",
  },
  judges: dated,
  facts: [publishedSources],
  docs: {
    demands:
      "A source that is said to bear out a statement in full was published no earlier than the time that the statement is about: an event, a status, a claim, an answer, a voice, a role, a figure, an assessment, an act. What is dated about a year is not over a year younger than every source.",
    why: "A document cannot say what had not yet happened: the date is wrong, or the document was not compared.",
    failing: { "cases/other": status("2020-05") },
    passing: { "cases/other": status("2019-05") },
  },
  check(corpus, report, { today }) {
    return (record, { datedStatements }) => {
      for (const { statement, date, planned } of datedStatements) {
        const read = dateIn(date.text);
        // What is dated ahead is a finding of dates/future.
        if (!read || startOf(read).earliest > today + 1) continue;
        const own = record.citations.filter(
          (each) =>
            each.statement === statement &&
            each.pointer.startsWith(`${statement}/citations/`) &&
            each.supports !== "none",
        );
        const early = own.flatMap((citation) => {
          const publication = publicationOf(corpus, citation.source);
          const verdict = publication && notLater(startOf(read), endOf(publication.date));
          if (!publication || (verdict !== "violated" && verdict !== "doubtful")) return [];
          // “About 2022” is not within a year of 2019.
          const apart = startOf(read).earliest - endOf(publication.date).latest;
          const sure = verdict === "violated";
          return sure || apart > 366 ? [{ citation, publication, sure }] : [];
        });
        if (early.length === 0) continue;
        if (early.length === own.length) {
          // Of an event that is a finding of its own; a review may rest on its calendar.
          if (
            /^\/events\/\d+\/date/.test(date.pointer) ||
            (planned && record.collection === "reviews")
          )
            continue;
          report(record, {
            pointer: date.pointer,
            severity: planned || !early.every(({ sure }) => sure) ? "warning" : "error",
            message: `This (${describeDate(read)}) is later than every source cited for it (${early.map(({ publication }) => describeDate(publication.date)).join(", ")}).`,
            help: "Correct the date, or cite a source that was written afterwards.",
            related: early.map(({ publication }) => publication.related),
          });
          continue;
        }
        for (const { citation, publication, sure } of early) {
          // What holds for about 2019 may have held in 2017 too.
          if (citation.supports !== "full" || !sure) continue;
          report(record, {
            pointer: citation.pointer,
            severity: planned ? "warning" : "error",
            message: `“${citation.source}” (${describeDate(publication.date)}) is older than what it is said to bear out in full (${describeDate(read)}).`,
            help: "Cite it as partial, with a note on what it says; or correct the source or the date.",
            related: [publication.related, { pointer: date.pointer, message: "the time" }],
            parameters: [citation.source],
          });
        }
      }
    };
  },
});

function status(asOf: string): string {
  return `statuses:
  - { id: later, value: free, of: second-person, asOf: "${asOf}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
