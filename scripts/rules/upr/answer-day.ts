import { facts } from "../../facts/declared.ts";
import { textOf, valueOf } from "../../facts/item.ts";
import { startOf, endOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { answering } from "../shared/voices.ts";

const reviews = facts("reviews", {
  report: textOf,
  reviewedOn: (review) => valueOf(review, "date"),
  concludedOn: (review) => valueOf(review, "outcomeAdopted"),
});

/** When a State answered in its review. A warning: a report may quote an older answer. */
export default corpusRule({
  id: "upr/answer-day",
  severity: "warning",
  yieldsTo: { "dates/id-date": "here", "dates/after-citation": "here", "dates/future": "here" },
  judges: answering,
  facts: [reviews],
  docs: {
    demands:
      "An answer of the State that rests on the report of its review alone is dated from the day of the review to the adoption of its outcome.",
    why: "An answer dated by another day is taken for another answer.",
    failing: { "cases/other": answer("2014-10-14") },
    passing: { "cases/other": answer("2014-10-30") },
  },
  check(corpus, report) {
    const byReport = new Map(
      corpus.of("reviews").flatMap((record) => {
        const its = reviews.of(record);
        return its?.report ? [[its.report.text, { record, its }] as const] : [];
      }),
    );
    return (record, { answersGiven }) => {
      for (const { pointer, date, state } of answersGiven) {
        const day = dateIn(date);
        if (!day || date!.length !== 10 || state === undefined) continue;
        const cited = record.citations.filter(({ statement }) => statement === pointer);
        const [only] = cited;
        const review = byReport.get(only?.source ?? "");
        if (!review || cited.some(({ source }) => source !== only!.source)) continue;
        const [from, until] = [review.its.reviewedOn, review.its.concludedOn];
        const [first, last] = [dateIn(from?.text), dateIn(until?.text ?? from?.text)];
        if (!from || !first || !last) continue;
        if (
          startOf(day).earliest >= startOf(first).earliest &&
          endOf(day).latest <= endOf(last).latest
        )
          continue;
        report(record, {
          pointer: `${pointer}/date`,
          message: `This answer is dated ${date!}, and rests on the report of a review of ${from.text}.`,
          help: "Correct the date, or cite where the other answer stands.",
          related: [{ record: review.record, pointer: from.pointer, message: "the review" }],
          parameters: [date!],
        });
      }
    };
  },
});

function answer(date: string): string {
  return `claims:
  - { id: refused, text: No permission was asked for., status: reported, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }
responses:
  - { id: said, to: [refused], actor: { state: XAA }, date: "${date}", stance: explains, text: The Government named the rules., citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }`;
}
