import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
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
  yieldsTo: {
    "upr/review-session": "record",
    "dates/not-before": "record",
    "dates/id-date": "here",
    "dates/after-citation": "here",
    "dates/future": "here",
  },
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
    return (record) => {
      for (const { review, from, answers } of corpus.once(answersByReview)) {
        const odd = answers.filter(({ fits }) => !fits);
        // Several answers of one day speak against the day of the review.
        const isReview = odd.length >= SEVERAL && odd.length === answers.length;
        if (isReview && record === review)
          report(review, {
            pointer: from.pointer,
            message: `The review is dated ${from.text}, and ${odd.length} answers that rest on its report alone ${odd[0]!.date}.`,
            help: "Correct the day of the review.",
            related: odd
              .slice(0, SEVERAL)
              .map((one) => ({ record: one.record, pointer: one.pointer, message: "an answer" })),
            parameters: [from.text],
          });
        if (isReview) continue;
        for (const one of odd)
          if (one.record === record)
            report(record, {
              pointer: one.pointer,
              message: `This answer is dated ${one.date}, and rests on the report of a review of ${from.text}.`,
              help: "Correct the date, or cite where the other answer stands.",
              related: [{ record: review, pointer: from.pointer, message: "the review" }],
              parameters: [one.date],
            });
      }
    };
  },
});

const SEVERAL = 3;

/** The answers of States that rest on the report of one review alone, by the review. */
interface OfReview {
  readonly review: RecordFacts;
  readonly from: TextAt;
  readonly answers: readonly {
    readonly record: RecordFacts;
    readonly pointer: string;
    readonly date: string;
    readonly fits: boolean;
  }[];
}

function answersByReview(corpus: Corpus): readonly OfReview[] {
  const byReport = new Map<string, OfReview & { answers: OfReview["answers"][number][] }>();
  for (const review of corpus.of("reviews")) {
    const { report, reviewedOn } = reviews.of(review) ?? {};
    if (report && reviewedOn) byReport.set(report.text, { review, from: reviewedOn, answers: [] });
  }
  if (byReport.size === 0) return [];
  for (const record of corpus.of(...answering.collections))
    for (const { pointer, date, state } of answering.of(record)?.answersGiven ?? []) {
      const day = dateIn(date);
      if (!day || date!.length !== 10 || state === undefined) continue;
      const cited = record.citations.filter(({ statement }) => statement === pointer);
      const own = byReport.get(cited[0]?.source ?? "");
      if (!own || cited.some(({ source }) => source !== cited[0]!.source)) continue;
      const first = dateIn(own.from.text);
      const last = dateIn(reviews.of(own.review)?.concludedOn?.text) ?? first;
      if (!first || !last) continue;
      const fits =
        startOf(day).earliest >= startOf(first).earliest && endOf(day).latest <= endOf(last).latest;
      own.answers.push({ record, pointer: `${pointer}/date`, date: date!, fits });
    }
  return [...byReport.values()].filter(({ answers }) => answers.some(({ fits }) => !fits));
}

function answer(date: string): string {
  return `claims:
  - { id: refused, text: No permission was asked for., status: reported, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }
responses:
  - { id: said, to: [refused], actor: { state: XAA }, date: "${date}", stance: explains, text: The Government named the rules., citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }`;
}
