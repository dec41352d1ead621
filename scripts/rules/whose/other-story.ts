import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { each, stringOf, stringsOf, textsOf } from "../../facts/item.ts";
import { addTo } from "../../diagnostics/add-to.ts";
import type { Source } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { cases } from "../shared/case-events.ts";

const about = facts("cases", { people: stringsOf });
const bearing = facts("cases", { itemsLinked: (record) => textsOf(record, "recommendations") });
const asking = facts("recommendations", {
  askedFor: (set) =>
    each(set, "items", (item) => {
      const people = stringsOf(item, "people");
      return people.length === 0 ? undefined : { id: stringOf(item, "id") ?? "", people };
    }),
});
const kinds = facts("sources", { kindOfPage: (source) => stringOf(source, "kind") });

const linked =
  'recommendations: ["un-report#1.1"]\nthemes: [freedom-of-expression, peaceful-assembly]';

/** Two things that are linked, and speak of two people. Warnings: one page may tell of many. */
export default corpusRule({
  id: "whose/other-story",
  severity: "warning",
  yieldsTo: { "whose/stranger": "record", "whose/item": "here", "citations/duplicate": "here" },
  collections: ["cases", "people"],
  facts: [about, bearing, asking, kinds, cases],
  docs: {
    demands:
      "An item that names people is linked with cases of these people. The pages on which a ground for naming somebody, a role or an age rests are not all pages that only cases of others cite.",
    why: "What was asked for one person, and what was written about one, says nothing of another.",
    failing: { "cases/other": linked, ...item("first-person") },
    passing: {
      "cases/other": linked,
      ...item("first-person, second-person"),
    },
  },
  check(corpus, report) {
    return (record) => {
      if (record.collection === "people") pages(record);
      else items(record);
    };

    function items(record: RecordFacts): void {
      const people = new Set(about.of(record)?.people);
      if (people.size === 0) return;
      for (const { participants } of cases.of(record)?.events ?? [])
        for (const { person } of participants) if (person !== undefined) people.add(person);
      for (const { pointer, text } of bearing.of(record)?.itemsLinked ?? []) {
        const [set = "", id] = text.split("#");
        const other = corpus.record("recommendations", set);
        const named = asking.of(other)?.askedFor.find((each) => each.id === id)?.people ?? [];
        if (named.length === 0 || named.some((person) => people.has(person))) continue;
        report(record, {
          pointer,
          message: `${text} is about “${named.join("”, “")}”, who has no part in this case.`,
          help: "Take it out, or correct the number.",
          related: [{ record: other!, pointer: "/items", at: "key", message: "the items" }],
          parameters: [text],
        });
      }
    }

    function pages(record: RecordFacts): void {
      const { own, cited } = corpus.once(sourcesOfCases);
      const mine = own.get(record.id);
      if (!mine) return;
      const lists = new Map<string, string[]>();
      for (const { statement, source } of record.citations)
        if (/^\/(?:naming|roles|ages)\/\d+$/.test(statement)) addTo(lists, statement, source);
      for (const [statement, sources] of lists) {
        if (sources.some((source) => mine.has(source) || tellsOfMany(corpus, source))) continue;
        const others = sources.filter((source) => cited.has(source));
        if (others.length === 0) continue;
        report(record, {
          pointer: `${statement}/citations`,
          message: `“${others.join("”, “")}” is cited for cases of others only, and no other page is cited here that a case of “${record.id}” rests on.`,
          help: "Cite pages about this person.",
          parameters: others,
        });
      }
    }
  },
});

/** A report or a list is about many; a page of news, an appeal or a decision about one matter. */
function tellsOfMany(corpus: Corpus, source: string): boolean {
  return !ofOneMatter.has(kinds.of(corpus.record("sources", source))?.kindOfPage ?? "");
}

const ofOneMatter: ReadonlySet<string> = new Set<Source["kind"]>([
  "news",
  "ngo-statement",
  "ngo-urgent-action",
  "web-page",
  "social-media",
  "interview",
  "court-document",
  "treaty-body-decision",
]);

/** The sources that cases cite: by the people who have a part in the case, and all. */
function sourcesOfCases(corpus: Corpus) {
  const own = new Map<string, Set<string>>();
  const cited = new Set<string>();
  for (const record of corpus.of("cases")) {
    const people = new Set(record.references.flatMap(personOf));
    for (const { source } of record.citations) {
      cited.add(source);
      for (const person of people)
        own.set(person, (own.get(person) ?? new Set<string>()).add(source));
    }
  }
  return { own, cited };
}

function personOf({ text, target }: RecordFacts["references"][number]): string[] {
  return target.collections?.includes("people") === true ? [text.replace(/^people\//, "")] : [];
}

function item(people: string): Record<string, string> {
  const rest =
    'group: "1", positions: [{ id: report, value: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }]';
  return {
    "recommendations/un-report": `items:
  - { id: "1.1", from: [XAB], summary: Let journalists work without fear., people: [${people}], ${rest}, themes: [freedom-of-expression] }
  - { id: "1.2", from: [XAB], summary: Make peaceful meetings lawful., ${rest}, themes: [peaceful-assembly] }`,
  };
}
