import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";

/** Whose part it is, by its id. A warning: an id may name somebody on the way. */
export default corpusRule({
  id: "whose/id",
  severity: "warning",
  yieldsTo: {
    "whose/status": "here",
    "dates/status-timeline": "here",
    "whose/stranger": "here",
    "ids/duplicate-part": "here",
  },
  collections: ["cases", "organizations"],
  docs: {
    demands:
      "If the id of an event, a status or a violation holds the last name of one person of the case, and the part refers to people, that person is among them; so is the organization of which the id of a part has the name, among the organizations of the part.",
    why: "The id was written by somebody who knew whose it was; one of the two is a slip.",
    failing: { "cases/other": event("second-person") },
    passing: { "cases/other": event("first-person") },
  },
  check(corpus, report) {
    return (record) => {
      if (record.collection === "organizations") bodies(record);
      const people = corpus.once(surnamesIn, record);
      if (people.size === 0) return;
      for (const { id, pointer } of record.parts) {
        const named = id.split("-").flatMap((word) => people.get(word) ?? []);
        const [one, ...more] = named;
        if (one === undefined || more.length > 0) continue;
        const refers = record.references.filter(
          (reference) => reference.pointer.startsWith(`${pointer}/`) && isPerson(reference),
        );
        if (refers.length === 0 || refers.some(({ text }) => personOf(text) === one)) continue;
        report(record, {
          pointer: refers[0]!.pointer,
          message: `This is of “${[...new Set(refers.map(({ text }) => personOf(text)))].join("”, “")}”, and its id says “${id}”.`,
          help: `If it is of “${one}”, correct the field; ids stay, so otherwise write in the note what the id means.`,
          related: [{ pointer: `${pointer}/id`, message: "its id" }],
          parameters: [id],
        });
      }
    };

    /** A part whose id has the name of a body that it does not refer to. */
    function bodies(record: RecordFacts): void {
      const words = corpus.once(wordsOfBodies);
      for (const { id, pointer } of record.parts) {
        const tokens = id.split("-");
        const named = tokens.flatMap((token) => words.get(token) ?? []);
        const [one] = named;
        if (one === undefined || named.length > 1) continue;
        const refers = record.references.filter(
          ({ pointer: at, target }) =>
            at.startsWith(`${pointer}/`) &&
            !at.includes("/standing/") &&
            target.collections?.length === 1 &&
            target.collections[0] === "organizations",
        );
        if (refers.length === 0) continue;
        if (
          refers.some(
            ({ text }) => text === one || tokens.some((token) => text.split("-").includes(token)),
          )
        )
          continue;
        report(record, {
          pointer: refers[0]!.pointer,
          message: `This is “${refers[0]!.text}”, and its id (“${id}”) has the name of “${one}”.`,
          help: "Correct the organization; ids stay, so otherwise write in the note what the id means.",
          related: [{ pointer: `${pointer}/id`, message: "its id" }],
          parameters: [id, one],
        });
      }
    }
  },
});

/** The organization that alone has a word in its id. */
function wordsOfBodies(corpus: Corpus): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const { id } of corpus.of("organizations"))
    for (const word of new Set(id.split("-")))
      if (word.length > 3) found.set(word, found.has(word) ? undefined : id);
  return new Map(
    [...found].flatMap(([word, id]) => (id === undefined ? [] : [[word, id] as const])),
  );
}

/** The people that a case refers to, by the word of their id that no other of them has. */
function surnamesIn(_: Corpus, record: RecordFacts): ReadonlyMap<string, readonly string[]> {
  const people = new Set(record.references.filter(isPerson).map(({ text }) => personOf(text)));
  const found = new Map<string, string[]>();
  if (people.size < 2) return found;
  for (const id of people)
    for (const word of new Set(id.split("-")))
      if (word.length > 3) found.set(word, [...(found.get(word) ?? []), id]);
  return found;
}

function isPerson({ target }: RecordFacts["references"][number]): boolean {
  return target.collections?.includes("people") === true;
}

function personOf(text: string): string {
  return text.replace(/^people\//, "");
}

function event(person: string): string {
  return `people: [first-person, second-person]
events:
  - id: first-arrested
    type: arrest
    date: "2016-05-15"
    participants: [{ role: detainee, person: ${person} }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
