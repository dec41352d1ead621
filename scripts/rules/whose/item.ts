import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { each, stringOf, stringsOf, textsOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const naming = facts("recommendations", {
  namedInItems: (set) =>
    each(set, "items", (item) => {
      const people = textsOf(item, "people");
      return people.length === 0
        ? undefined
        : { id: stringOf(item, "id") ?? "", people, echoes: textsOf(item, "echoes") };
    }),
});
const about = facts("cases", { peopleInCase: (record) => stringsOf(record, "people") });

/** The people of an item are those of the cases that link to it. A warning: an item may name people without a case. */
export default corpusRule({
  id: "whose/item",
  severity: "warning",
  judges: naming,
  facts: [about],
  docs: {
    demands:
      "If cases link to an item that names people, each of these people is in one of the cases. An item that names people echoes none that names others alone.",
    why: "A recommendation to release somebody else is credited to the wrong case.",
    failing: { "recommendations/un-report": items("second-person") },
    passing: { "recommendations/un-report": items("first-person") },
  },
  check(corpus, report) {
    return (record, { namedInItems }) => {
      if (namedInItems.length === 0) return;
      const linked = casesOf(corpus, record);
      for (const { id, people, echoes } of namedInItems) {
        for (const { pointer, text } of echoes) {
          const [set = "", part] = text.split("#");
          const other = corpus.record("recommendations", set);
          const theirs = naming.of(other)?.namedInItems.find((item) => item.id === part)?.people;
          if (!theirs || theirs.some((one) => people.some((own) => own.text === one.text)))
            continue;
          report(record, {
            pointer,
            message: `“${text}” is about “${theirs[0]!.text}”, and ${id} about “${people[0]!.text}”.`,
            help: "Correct the item that is echoed, or the people.",
            related: [{ record: other!, pointer: theirs[0]!.pointer, message: "whom it names" }],
            parameters: [id, text],
          });
        }
        const cases = linked.get(id) ?? [];
        const known = new Set(cases.flatMap((each) => about.of(each)?.peopleInCase ?? []));
        for (const { pointer, text } of people) {
          if (known.size === 0 || known.has(text)) continue;
          report(record, {
            pointer,
            message: `“${text}” is in no case that links to ${id}.`,
            help: "Correct the person; or link the case of that person to the item.",
            related: cases.map((each) => ({
              record: each,
              pointer: "/recommendations",
              message: "a case that links to it",
            })),
            parameters: [id, text],
          });
        }
      }
    };
  },
});

/** The cases that link to the items of a set, by the id of the item. */
function casesOf(corpus: Corpus, set: RecordFacts): Map<string, RecordFacts[]> {
  const found = new Map<string, RecordFacts[]>();
  for (const { from } of corpus.inbound(`recommendations/${set.id}`)) {
    if (from.collection !== "cases") continue;
    for (const { field, text } of from.references) {
      const [id, part] = text.split("#");
      if (field !== "recommendations" || id !== set.id || part === undefined) continue;
      const known = found.get(part) ?? [];
      if (!known.includes(from)) found.set(part, [...known, from]);
    }
  }
  return found;
}

function items(person: string): string {
  return `items:
  - id: "1.1"
    from: [XAB]
    summary: Let journalists work without fear.
    people: [${person}]
    group: "1"
    positions:
      - { id: report, value: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }
    themes: [freedom-of-expression]
  - id: "1.2"
    from: [XAB]
    summary: Make peaceful meetings lawful.
    group: "1"
    positions:
      - { id: report, value: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }
    themes: [peaceful-assembly]`;
}
