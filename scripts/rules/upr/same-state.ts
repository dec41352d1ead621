import { corpusRule } from "../rule.ts";

/** A review, its report and its recommendations are about one State. */
export default corpusRule({
  id: "upr/same-state",
  severity: "error",
  collections: ["recommendations", "reviews"],
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
      const { detail } = record;
      if (detail?.collection === "recommendations" && detail.review && detail.state) {
        compare(record, detail.state, "set", corpus.record("reviews", detail.review.text));
      }
      if (detail?.collection === "reviews" && detail.report && detail.state) {
        compare(record, detail.state, "review", corpus.record("sources", detail.report.text));
      }
    };

    function compare(
      record: (typeof corpus.records)[number],
      state: { readonly pointer: string; readonly text: string },
      what: "set" | "review",
      other: (typeof corpus.records)[number] | undefined,
    ): void {
      const detail = other?.detail;
      if (detail?.collection !== "reviews" && detail?.collection !== "sources") return;
      if (!other || !detail.state || detail.state.text === state.text) return;
      const named = what === "set" ? "the review it names" : "its report";
      report(record, {
        pointer: state.pointer,
        message: `This ${what} is about ${state.text}, but ${named} is about ${detail.state.text}.`,
        help: "Correct the State, or name the other record.",
        related: [
          { record: other, pointer: detail.state.pointer, message: `the State of ${named}` },
        ],
        parameters: [state.text, detail.state.text],
      });
    }
  },
});
