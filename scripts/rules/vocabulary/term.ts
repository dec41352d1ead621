import { corpusRule } from "../rule.ts";
import { twinsIn } from "../shared/twins.ts";
import { unknownTerms } from "../shared/unknown-terms.ts";

/** A term or code is a row of its reference table. */
export default corpusRule({
  id: "vocabulary/term",
  severity: "error",
  yieldsTo: { "ids/duplicate-part": "here" },
  docs: {
    demands:
      "Themes, States, places and other terms are rows of their table: that of casebook, with the rows that data/reference/ adds.",
    why: "Two spellings of one term make two groups in every count.",
    failing: { "cases/example": "themes: [freedom-of-expresion]" },
    passing: { "cases/example": "themes: [freedom-of-expression, peaceful-assembly]" },
  },
  check(corpus, report) {
    return (record) => {
      for (const { table, fault } of unknownTerms(record, corpus.tables)) {
        const own = corpus.record("reference", table);
        report(record, { ...fault, related: own ? twinsIn(own) : [] });
      }
    };
  },
});
