import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { stringOf, stringsOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";
import { byFoldedName, names } from "../shared/named-records.ts";

const distinct = facts(["people", "organizations"], { distinctFrom: stringsOf });
const bodies = facts("organizations", { state: stringOf });

/**
 * Two records that may be one. A warning where both are named in one record, or one name is spelt
 * alike in both; advice where not: two people do bear one name, and then “distinctFrom” says so.
 */
export default corpusRule({
  id: "names/likely-duplicate",
  severity: "warning",
  yieldsTo: { "twice/record": "record" },
  facts: [names, distinct, bodies],
  docs: {
    demands:
      "No two people, organizations or laws have names that are spellings of one name, unless “distinctFrom” says that they are two.",
    why: "One person in two records is two half stories; two people in one record is a false one.",
    failing: {
      "people/sekond-person": person(),
      "cases/other": "people: [second-person, sekond-person]",
    },
    passing: {
      "people/sekond-person": `${person()}\ndistinctFrom: [second-person]`,
      "cases/other": "people: [second-person, sekond-person]",
    },
  },
  check(corpus, report) {
    for (const collection of ["people", "organizations", "laws"]) {
      const told = new Set<string>();
      for (const named of byFoldedName(corpus, [collection]).values()) {
        for (const [index, { record, name }] of named.entries()) {
          const other = named.slice(0, index).find((one) => one.record !== record);
          if (!other || areDistinct(record, other.record)) continue;
          const key = `${other.record.id} ${record.id}`;
          if (told.has(key)) continue;
          told.add(key);
          const near = namedTogether(corpus, record, other.record);
          const same = name.value === other.name.value;
          report(record, {
            pointer: `${name.pointer}/value`,
            severity: near || same ? "warning" : "info",
            message: `“${name.value}” and “${other.name.value}” (“${other.record.id}”) ${same ? "are one name" : "may be spellings of one name"}${near ? `, and “${near.id}” names both` : ""}.`,
            help: "If they are one, keep one record with both forms and redirect the other; if they are two, write “distinctFrom” in one of them.",
            related: [
              {
                record: other.record,
                pointer: `${other.name.pointer}/value`,
                message: "the other name",
              },
            ],
            parameters: [other.record.id],
          });
        }
      }
    }
  },
});

function areDistinct(a: RecordFacts, b: RecordFacts): boolean {
  const says = (record: RecordFacts, id: string) =>
    distinct.of(record)?.distinctFrom.includes(id) === true;
  if (says(a, b.id) || says(b, a.id)) return true;
  // Ministries of two States have one name.
  return bodies.of(a)?.state !== bodies.of(b)?.state;
}

function namedTogether(corpus: Corpus, a: RecordFacts, b: RecordFacts): RecordFacts | undefined {
  const of = (record: RecordFacts) =>
    new Set(corpus.inbound(`${record.collection}/${record.id}`).map(({ from }) => from));
  const others = of(b);
  return [...of(a)].find((record) => others.has(record));
}

function person(): string {
  return `names:
  - { id: en, value: Second Persson, lang: en, kind: preferred, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }
naming:
  - { id: name, fields: [names], ground: public-by-own-choice, note: Speaks in public, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }], decided: "2020-01-15", reviewBy: "2022-01-15" }`;
}
