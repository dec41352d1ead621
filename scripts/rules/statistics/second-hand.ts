import { facts } from "../../facts/declared.ts";
import { textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const statistics = facts("statistics", { producer: textOf, host: textOf });
const sources = facts("sources", { publisher: textOf, host: textOf });

/** Whose figures they are and who prints them are two things. A warning: then the origin is a question. */
export default corpusRule({
  id: "statistics/second-hand",
  severity: "warning",
  judges: statistics,
  facts: [sources],
  docs: {
    demands:
      "At least one source cited for the figures of a producer is the producer's own or is on its host's site, or an open question says that the origin is not known; and one is on the site of the “host”.",
    why: "“According to the statistics of the office” without a document cannot be checked with the office.",
    failing: { "statistics/example-complaints": "producer: example-office\nhost: example-ngo" },
    passing: { "statistics/example-complaints": "producer: example-ngo\nhost: example-office" },
  },
  check(corpus, report) {
    return (record, { producer: named, host }) => {
      const sites = new Set(
        record.citations.flatMap(({ source }) => {
          const { publisher, host: on } = sources.of(corpus.record("sources", source)) ?? {};
          return [publisher?.text, on?.text].filter((one) => one !== undefined);
        }),
      );
      if (host && record.citations.length > 0 && sites.size > 1 && !sites.has(host.text))
        report(record, {
          pointer: host.pointer,
          message: `The figures are said to stand on the site of “${host.text}”, and no source cited for them does.`,
          help: "Correct the host, or cite the page on its site, if only as “unchecked” with “via”.",
          parameters: [host.text, "host"],
        });
      if (!named) return;
      if (record.parts.some(({ kind }) => kind === "openQuestions")) return;
      const { text: producer } = named;
      const cited = [...new Set(record.citations.map(({ source }) => source))];
      const own = cited.some((id) => {
        const source = sources.of(corpus.record("sources", id));
        // A source that is not there is reported as such.
        if (!source) return true;
        return source.publisher?.text === producer || source.host?.text === producer;
      });
      if (own || cited.length === 0) return;
      report(record, {
        pointer: named.pointer,
        message: `The figures are “${producer}”'s, but no source cited for them is.`,
        help: "Cite the publication of the producer, if only as “unchecked” with “via”; where it is not known, add an open question about the origin.",
        parameters: [producer],
      });
    };
  },
});
