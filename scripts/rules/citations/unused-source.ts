import { corpusRule } from "../rule.ts";

/** A source that nothing rests on. */
export default corpusRule({
  id: "citations/unused-source",
  severity: "warning",
  yieldsTo: { "sources/duplicate": "record", "twice/record": "record" },
  collections: ["sources"],
  docs: {
    demands: "Every source is cited by some statement, or named by a set of recommendations.",
    why: "A source nobody cites is either a leftover or a citation that got lost.",
    failing: { "sources/lonely": "kind: news\ntitle: A page that nothing cites" },
    passing: {
      "sources/lonely": "kind: news\ntitle: A page that one statement cites",
      "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [{ source: lonely, supports: unchecked }] }`,
    },
  },
  check(corpus, report) {
    // What a file cites that could not be read is not known.
    if (!corpus.isWhole) return;
    return (record) => {
      if (corpus.inbound(`sources/${record.id}`).length > 0) return;
      report(record, {
        pointer: "",
        at: "key",
        message: "Nothing in the dataset cites this source.",
        help: "Cite it where a statement rests on it, or remove the record.",
      });
    };
  },
});
