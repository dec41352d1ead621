import { facts } from "../../facts/declared.ts";
import { stringsOf, textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const statistics = facts("statistics", { producer: textOf, host: textOf, series: stringsOf });
const sources = facts("sources", { kind: textOf, publisher: textOf, host: textOf });

/** Whose figures they are and who prints them are two things. A warning: then the origin is a question. */
export default corpusRule({
  id: "statistics/second-hand",
  severity: "warning",
  judges: statistics,
  facts: [sources],
  docs: {
    demands:
      "At least one source cited for the figures of a producer is the producer's own or is on its host's site, or an open question says that the origin is not known; and one is on the site of the “host”. The figures of a series are of one producer, and official statistics are published by the producer or the host.",
    why: "“According to the statistics of the office” without a document cannot be checked with the office.",
    failing: { "statistics/example-complaints": "producer: example-office\nhost: example-ngo" },
    passing: { "statistics/example-complaints": "producer: example-ngo\nhost: example-office" },
  },
  check(corpus, report) {
    return (record, { producer: named, host, series }) => {
      const siblings = series.map(
        (id) => statistics.of(corpus.record("statistics", id))?.producer?.text,
      );
      const [usual] = siblings;
      if (
        named &&
        usual !== undefined &&
        usual !== named.text &&
        siblings.length > 1 &&
        siblings.every((each) => each === usual)
      ) {
        report(record, {
          pointer: named.pointer,
          message: `The figures are said to be those of “${named.text}”, and the others of the series are those of “${usual}”.`,
          help: "Correct the producer, or take out of “series” what is of another one.",
          parameters: [named.text, "series"],
        });
        return;
      }
      for (const { source: id, pointer } of named ? record.citations : []) {
        const source = corpus.record("sources", id);
        const own = sources.of(source);
        if (!source || own?.kind?.text !== "official-statistics" || !own.publisher) continue;
        const known = [named!.text, host?.text];
        if (known.includes(own.publisher.text) || known.includes(own.host?.text)) continue;
        // Of many that cite it, the first says so.
        const [first] = corpus
          .inbound(`sources/${id}`)
          .map(({ from }) => from)
          .filter(({ collection }) => collection === "statistics")
          .toSorted((a, b) => (a.id < b.id ? -1 : 1));
        if (first?.id !== record.id) continue;
        report(record, {
          pointer,
          message: `The figures are those of “${named!.text}”, and the official statistics cited for them are published by “${own.publisher.text}”.`,
          help: "Correct the producer or the publisher; who prints the figures of another body is its host.",
          related: [{ record: source, pointer: own.publisher.pointer, message: "the publisher" }],
          parameters: [named!.text, id],
        });
        return;
      }
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
