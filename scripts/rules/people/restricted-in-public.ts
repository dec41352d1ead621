import { corpusRule } from "../rule.ts";

/**
 * No restricted value in a public dataset. Judged on facts, so that a record with other faults is
 * judged as well; the value itself is never looked at.
 */
export default corpusRule({
  id: "people/restricted-in-public",
  severity: "error",
  docs: {
    demands:
      "“restricted” and “embargo” are only in a dataset whose data/dataset.yml says “visibility: private”.",
    why: "Pushing a value to a public repository publishes it, and git keeps it after it is removed. People may come to harm.",
    failing: { "people/second-person": "restricted: { note: A value made up for this example }" },
    passing: {
      dataset: "visibility: private",
      "people/second-person": "restricted: { note: A value made up for this example }",
    },
  },
  check(corpus, report, { visibility }) {
    if (visibility === "private") return;
    return (record) => {
      for (const pointer of record.restricted) {
        report(record, {
          pointer,
          at: "key",
          message:
            pointer === "/embargo"
              ? "This dataset is public, so every record in it is published by being pushed: none can wait."
              : "This dataset is public, so no record may hold a restricted value.",
          help:
            pointer === "/embargo"
              ? "Take the record out until it may be published. If it has been pushed already, tell the maintainers at once: git keeps it until the history is rewritten."
              : "Remove “restricted” and all that it holds before you push. If it has been pushed already, tell the maintainers at once: git keeps it until the history is rewritten.",
        });
      }
    };
  },
});
