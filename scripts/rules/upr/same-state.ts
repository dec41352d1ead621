import { facts } from "../../facts/declared.ts";
import { textOf } from "../../facts/item.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";

const sets = facts("recommendations", { state: textOf, review: textOf });
const reviews = facts("reviews", { state: textOf, report: textOf });
const sources = facts("sources", { state: textOf });

/** A review, its report and its recommendations are about one State. */
export default corpusRule({
  id: "upr/same-state",
  severity: "error",
  yieldsTo: { "upr/review-session": "record", "vocabulary/term": "here" },
  collections: ["recommendations", "reviews"],
  facts: [sets, reviews, sources],
  docs: {
    demands: "The set of recommendations made in a review, and the report of it, name its State.",
    why: "A set hung onto another State's review charges that State with answers it never gave.",
    failing: {
      "reviews/upr-example-2": "state: XAB",
      "reference/upr-review-schedule":
        "rows:\n  - { state: XAB, cycle1: 7, cycle2: 20, cycle3: 34, cycle4: 48, verified: primary }",
    },
    passing: { "reviews/upr-example-2": "state: XAA" },
  },
  check(corpus, report) {
    return (record) => {
      const set = sets.of(record);
      if (set?.review && set.state)
        compare(record, set.state, "set", corpus.record("reviews", set.review.text));
      const review = reviews.of(record);
      if (review?.report && review.state)
        compare(record, review.state, "review", corpus.record("sources", review.report.text));
    };

    function compare(
      record: RecordFacts,
      state: TextAt,
      what: "set" | "review",
      other: RecordFacts | undefined,
    ): void {
      const its = (reviews.of(other) ?? sources.of(other))?.state;
      if (!other || !its || its.text === state.text) return;
      const named = what === "set" ? "the review it names" : "its report";
      report(record, {
        pointer: state.pointer,
        message: `This ${what} is about ${state.text}, but ${named} is about ${its.text}.`,
        help: "Correct the State, or name the other record.",
        related: [{ record: other, pointer: its.pointer, message: `the State of ${named}` }],
        parameters: [state.text, its.text],
      });
    }
  },
});
