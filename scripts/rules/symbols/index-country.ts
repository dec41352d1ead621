import { parseAmnestyIndex } from "../../symbols/amnesty-index.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const sources = facts("sources", { state: textOf, amnestyIndex: textOf });

/**
 * Amnesty International files what it writes on a country under one class. The class of a State is
 * learned from the other sources, so a warning; a document about several States has one class as well.
 */
export default corpusRule({
  id: "symbols/index-country",
  severity: "warning",
  facts: [sources],
  docs: {
    demands:
      "An Amnesty Index number has the class (EUR 57) that all other sources about its State have, where there are two of them or more and no document of a whole region is meant (EUR 01 to 05).",
    why: "One wrong digit in the class leads to a document on the neighbouring country.",
    failing: reports("EUR 46/0484/2019"),
    passing: reports("EUR 57/0484/2019"),
  },
  check(corpus, report) {
    const byState = new Map<string, Filed[]>();
    for (const record of corpus.of("sources")) {
      const { state, amnestyIndex } = sources.of(record) ?? {};
      if (!state || !amnestyIndex) continue;
      const parsed = parseAmnestyIndex(amnestyIndex.text);
      if (!parsed.ok || Number(parsed.index.class) <= 5) continue;
      const { pointer } = amnestyIndex;
      const filed = { record, pointer, class: parsed.index.countryClass };
      const known = byState.get(state.text);
      if (known) known.push(filed);
      else byState.set(state.text, [filed]);
    }
    for (const [state, all] of byState) {
      const counts = new Map<string, number>();
      for (const each of all) counts.set(each.class, (counts.get(each.class) ?? 0) + 1);
      // Two classes: one source of the one, two or more of the other.
      if (counts.size !== 2 || all.length < 3) continue;
      const odd = all.find((each) => counts.get(each.class) === 1);
      const other = all.find((each) => each.class !== odd?.class);
      if (!odd || !other) continue;
      report(odd.record, {
        pointer: odd.pointer,
        message: `All other index numbers on ${state} are of the class ${other.class}, and this one is of ${odd.class}.`,
        help: "Compare the number with the document; if it is about another country, correct the State.",
        related: [
          { pointer: "/state", message: "the State of the source" },
          { record: other.record, pointer: other.pointer, message: "one of the others" },
        ],
        parameters: [odd.class, other.class],
      });
    }
  },
});

interface Filed {
  readonly record: RecordFacts;
  readonly pointer: string;
  readonly class: string;
}

function reports(index: string) {
  const other = (number: string) => `kind: ngo-report
title: Report ${number}
publisher: example-ngo
state: XAA
date: "2018"
amnestyIndex: EUR 57/${number}/2018
urls: []
licence: own-words`;
  const cites = (source: string) => `{ source: ${source}, supports: unchecked }`;
  return {
    "sources/ngo-report": `amnestyIndex: ${index}`,
    "sources/one": other("1001"),
    "sources/two": other("1002"),
    "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [${cites("one")}, ${cites("two")}] }`,
  };
}
