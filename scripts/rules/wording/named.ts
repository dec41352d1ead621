import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import { names } from "../shared/named-records.ts";

/** Whom our words name, against the fields. A warning: a text may mention a person on the way. */
export default corpusRule({
  id: "wording/named",
  severity: "warning",
  yieldsTo: { "twice/record": "record" },
  collections: ["cases", "recommendations", "statistics", "laws", "organizations"],
  facts: [names],
  docs: {
    demands:
      "A person whom a text names is referred to in the record, or in a record that it is linked with.",
    why: "A name in the wrong record is a story about somebody else.",
    failing: { "cases/other": "summary: A meeting of First Person was broken up by police." },
    passing: { "cases/other": "summary: A meeting of Second Person was broken up by police." },
  },
  check(corpus, report) {
    const people = corpus.once(peopleByName);
    return (record) => {
      const own = new Set(record.references.map(({ text }) => text.replace(/^people\//, "")));
      for (const { pointer, text } of record.mentions) {
        if (pointer.includes("/discrepancies/") || pointer.startsWith("/names/")) continue;
        const named = people.get(text.toLowerCase().replace(/['’]s?$/, ""));
        if (!named || named.some(({ id }) => own.has(id)) || isLinked(corpus, record, own, named))
          continue;
        report(record, {
          pointer,
          message: `The text names “${text}”, and the record does not refer to “${named[0]!.id}”.`,
          help: "Correct the name, or add the person where they belong: “people”, a participant, “by”.",
          related: [
            { record: named[0]!, pointer: "/names", at: "key", message: "who has this name" },
          ],
          parameters: [named[0]!.id],
        });
      }
    };
  },
});

/** Whether a record that this one links to is that person's, as the case that a text refers to. */
function isLinked(
  corpus: Corpus,
  record: RecordFacts,
  own: ReadonlySet<string>,
  named: readonly RecordFacts[],
): boolean {
  return named.some((person) =>
    corpus
      .inbound(`people/${person.id}`)
      .some(
        ({ from }) =>
          own.has(from.id) ||
          [...own].some((text) => text.startsWith(`${from.id}#`)) ||
          from.references.some(
            ({ text }) => text === record.id || text.startsWith(`${record.id}#`),
          ),
      ),
  );
}

function peopleByName(corpus: Corpus): ReadonlyMap<string, readonly RecordFacts[]> {
  const found = new Map<string, RecordFacts[]>();
  for (const record of corpus.of("people"))
    for (const { value } of names.of(record)?.names ?? []) {
      if (!value.includes(" ")) continue;
      const key = value.toLowerCase();
      found.set(key, [...(found.get(key) ?? []), record]);
    }
  return found;
}
