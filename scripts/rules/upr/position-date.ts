import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn, severityOf } from "../../time/verdict.ts";
import { facts } from "../../facts/declared.ts";
import { each, objectOf, textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const sets = facts("recommendations", {
  review: textOf,
  answeredOn: (set) =>
    each(set, "items", (item) => {
      const dates = each(item, "positions", (position) => textOf(position, "date"));
      return dates.length === 0 ? undefined : dates;
    }).flat(),
});
const reviews = facts("reviews", { heldAt: (review) => textOf(objectOf(review, "date"), "value") });

/** A State answers what it was asked. An error. */
export default corpusRule({
  id: "upr/position-date",
  severity: "error",
  judges: sets,
  facts: [reviews],
  docs: {
    demands: "A position of the State is not dated before the review in which it was asked.",
    why: "The order of the answers decides which one stands.",
    failing: { "recommendations/un-report": answered("2014-07-22") },
    passing: { "recommendations/un-report": answered("2014-11-04") },
  },
  check(corpus, report) {
    return (record, { review, answeredOn }) => {
      if (answeredOn.length === 0 || !review) return;
      const held = corpus.record("reviews", review.text);
      const at = reviews.of(held)?.heldAt;
      const asked = dateIn(at?.text);
      if (!held || !at || !asked) return;
      for (const { pointer, text } of answeredOn) {
        const date = dateIn(text);
        const severity = date && severityOf(notLater(startOf(asked), endOf(date)));
        if (!date || !severity) continue;
        report(record, {
          pointer,
          severity,
          message: `The State would have answered (${describeDate(date)}) before its review (${describeDate(asked)}).`,
          help: "Correct the date; an answer to an earlier review stands there.",
          related: [{ record: held, pointer: at.pointer, message: "the day of the review" }],
          parameters: [text],
        });
      }
    };
  },
});

function answered(date: string): string {
  return `items:
  - id: "1.1"
    from: [XAB]
    summary: Let journalists work without fear.
    group: "1"
    positions:
      - { id: report, value: supported, date: "${date}", citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }
    themes: [freedom-of-expression]
  - id: "1.2"
    from: [XAB]
    summary: Make peaceful meetings lawful.
    group: "1"
    positions:
      - { id: report, value: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }
    themes: [peaceful-assembly]`;
}
