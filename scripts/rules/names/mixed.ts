import { addTo } from "../../diagnostics/add-to.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { corpusRule } from "../rule.ts";
import { namedFacts } from "../shared/named-in-texts.ts";
import { namesOf } from "../shared/named-records.ts";

/** A first name and a family name of two people. A warning: somebody without a record may bear both. */
export default corpusRule({
  id: "names/mixed",
  severity: "warning",
  yieldsTo: { "names/id": "record", "wording/named": "here" },
  facts: namedFacts,
  docs: {
    demands: "No text joins the first name of one recorded person with the family name of another.",
    why: "Half of a name was replaced, so the sentence is about nobody.",
    failing: {
      "people/second-person": named(),
      "cases/other": "summary: A meeting of Sekond Person was broken up by police.",
    },
    passing: {
      "people/second-person": named(),
      "cases/other": "summary: A meeting of Sekond Persson was broken up by police.",
    },
  },
  check(corpus, report) {
    const { first, last } = corpus.once(partsOfNames);
    if (first.size === 0) return;
    return (record) => {
      const told = new Set<string>();
      for (const { pointer, text } of record.mentions) {
        const [one = "", two = "", ...more] = text.split(" ");
        const family = two.replace(/[’']s$/, "");
        if (more.length > 0 || told.has(text) || /\/names\//.test(pointer)) continue;
        const [givers, bearers] = [first.get(one), last.get(family)];
        // Of one person it is another spelling.
        if (!givers || !bearers || givers.some((person) => bearers.includes(person))) continue;
        told.add(text);
        report(record, {
          pointer,
          message: `No record has the name “${text}”: “${givers[0]!}” has the first name, and “${bearers[0]!}” the family name.`,
          help: "Correct the name.",
          parameters: [text],
        });
      }
    };
  },
});

/** First and last names of people with two, each with the ids of those who bear it. */
function partsOfNames(corpus: Corpus) {
  const [first, last] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const person of corpus.of("people"))
    for (const { value } of namesOf(person)) {
      const [one, two, ...more] = value.split(" ");
      if (one === undefined || two === undefined || more.length > 0) continue;
      addTo(first, one, person.id);
      addTo(last, two, person.id);
    }
  return { first, last };
}

function named(): string {
  return `names:
  - { id: en, value: Sekond Persson, lang: en, kind: preferred, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
