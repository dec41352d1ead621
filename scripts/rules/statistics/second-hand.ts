import { corpusRule } from "../rule.ts";

/** Whose figures they are and who prints them are two things. A warning: then the origin is a question. */
export default corpusRule({
  id: "statistics/second-hand",
  severity: "warning",
  collections: ["statistics"],
  docs: {
    demands:
      "Of the sources cited for the figures of a producer one is the producer's own or stands on its host's site, or an open question says that the origin is not known.",
    why: "“According to the statistics of the office” without a document cannot be checked with the office.",
    failing: { "statistics/example-complaints": "producer: example-office\nhost: example-office" },
    passing: { "statistics/example-complaints": "producer: example-ngo\nhost: example-office" },
  },
  check(corpus, report) {
    return (record) => {
      const { detail } = record;
      if (detail?.collection !== "statistics" || !detail.producer) return;
      if (record.parts.some(({ kind }) => kind === "openQuestions")) return;
      const { text: producer } = detail.producer;
      const sources = [...new Set(record.citations.map(({ source }) => source))];
      const own = sources.some((id) => {
        const source = corpus.record("sources", id)?.detail;
        // A source that is not there is reported as such.
        if (source?.collection !== "sources") return true;
        return source.publisher?.text === producer || source.host?.text === producer;
      });
      if (own || sources.length === 0) return;
      report(record, {
        pointer: detail.producer.pointer,
        message: `The figures are “${producer}”'s, but no source cited for them is.`,
        help: "Cite the publication of the producer, if only as “unchecked” with “via”; where it is not known, add an open question about the origin.",
        parameters: [producer],
      });
    };
  },
});
