import { copiedRuns } from "../../evidence/copied-runs.ts";
import { corpusRule } from "../rule.ts";
import { wordingFacts, wordingsOf } from "../shared/compared.ts";

/** Texts in our own words are in our own words. */
export default corpusRule({
  id: "evidence/copied-words",
  severity: "error",
  facts: wordingFacts,
  needsCopies: true,
  docs: {
    demands:
      "No text of ours has a run of eight words or more of a source of which a copy is here. Titles of documents and laws, names, addresses, what was printed and is corrected, and the “text” of an item are not ours.",
    why: "The words of a source belong to its author, and the dataset is published under a licence of its own.",
    failing: {
      "cases/other": "summary: The police broke up a meeting of some size.",
    },
    passing: { "cases/other": "summary: A meeting was broken up by police." },
  },
  check(corpus, report) {
    const records = corpus.records.flatMap((record) => {
      const own = wordingsOf(record);
      return own ? [{ record, ...own }] : [];
    });
    const names = records.flatMap(({ given }) => given);
    const texts = records.flatMap(({ record, ours }) => ours.map((text) => ({ ...text, record })));
    for (const [id, { places }] of corpus.evidence?.sources ?? []) {
      const whole = places.find();
      const source = corpus.record("sources", id);
      if (whole.kind !== "found" || !source) continue;
      for (const { text, words } of copiedRuns(texts, names, whole.passage.text))
        report(text.record, {
          pointer: text.pointer,
          message: `“${words}” are words of “${id}”.`,
          help: "Say it in words of our own.",
          related: [{ record: source, pointer: "", message: "the source" }],
          parameters: [words],
        });
    }
  },
});
