import { addTo } from "../../diagnostics/add-to.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import { isLinked, namedFacts, namedIn } from "../shared/named-in-texts.ts";

/** Whom a page is about, by its title or its id. A warning: a title names one of many. */
export default corpusRule({
  id: "citations/about-another",
  severity: "warning",
  yieldsTo: { "whose/other-story": "here" },
  collections: ["cases", "people"],
  facts: namedFacts,
  docs: {
    demands:
      "If the title or the id of a cited source names people, the record is about one of them, or linked with a record that is.",
    why: "A page about somebody else bears nothing out; most often one id was taken for another.",
    failing: titled("First Person"),
    passing: titled("Second Person"),
  },
  check(corpus, report) {
    // What a file says that could not be read is not known.
    if (!corpus.isWhole) return;
    return (record) => {
      const told = new Set<string>();
      for (const { pointer, source } of record.citations) {
        const page = corpus.record("sources", source);
        const people = page ? corpus.once(peopleOf, page) : [];
        if (people.length === 0 || told.has(source)) continue;
        if (people.some((person) => isLinked(corpus, record, person))) continue;
        told.add(source);
        report(record, {
          pointer: `${pointer}/source`,
          message: `“${source}” is about “${[...new Set(people)].map((name) => name.slice(7)).join("”, “")}”, to whom this record does not refer.`,
          help: "Correct the source; or name in the record whom the page is about.",
          related: [{ record: page!, pointer: "/title", message: "its title" }],
          parameters: [source],
        });
      }
    };
  },
});

/** Whom a page is about: whom its title names, or whose last name stands in its id. */
function peopleOf(corpus: Corpus, page: RecordFacts): readonly string[] {
  const bySurname = corpus.once(peopleBySurname);
  const titled = namedIn(corpus, page)
    .filter(({ pointer }) => pointer === "/title")
    .flatMap(({ bearers }) => bearers.filter((bearer) => bearer.startsWith("people/")));
  return [...titled, ...page.id.split("-").flatMap((word) => bySurname.get(word) ?? [])];
}

function peopleBySurname(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id } of corpus.of("people")) {
    const surname = id.split("-").findLast((word) => /^[a-z]{4,}$/.test(word));
    if (surname !== undefined) addTo(found, surname, `people/${id}`);
  }
  return found;
}

function titled(name: string): Record<string, string> {
  return {
    "sources/page": `title: Report on ${name}\nkind: ngo-statement\npublisher: example-ngo\ndate: "2016-05-20"\nlanguage: en\nlicence: own-words\nreliability: C\nurls: ["https://example.org/page"]\nretrieved: "2020-01-15"`,
    "cases/other": `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    citations: [{ source: page, supports: full }]`,
  };
}
