import { facts } from "../../facts/declared.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { trimmed } from "../../facts/interning.ts";
import { each, stringOf, stringsOf, textOf, textsOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { Case } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { ownRoles } from "../../schema/own-roles.ts";

const cases = facts("cases", {
  people: stringsOf,
  organizations: stringsOf,
  strangers: strangersOf,
});

/** A person or a body in a case that the case does not list. An error: two stories may have become one. */
export default corpusRule({
  id: "whose/stranger",
  severity: "error",
  yieldsTo: { "schema/form": "here", "yaml/alias": "record" },
  judges: cases,
  docs: {
    demands:
      "Whoever is a victim, suspect, detainee or defendant in an event of a case, or complainant or target in one event alone, or has a violation or a status in it, is in the list “people” of the case; whoever speaks under “standing” is there too, or takes part in an event; a body with a violation or a status is in “organizations”.",
    why: "A sentence in the wrong case makes a convict of somebody else.",
    failing: { "cases/other": event("first-person") },
    passing: { "cases/other": event("second-person") },
  },
  check(corpus, report) {
    return (record, { people, organizations, strangers }) => {
      // An id that leads nowhere, or to another one, is a finding of its own.
      const unknown =
        people.some((id) => !corpus.record("people", id)) ||
        organizations.some((id) => !corpus.record("organizations", id));
      if (unknown) return;
      for (const { list, id, places } of strangers) {
        if (list === "people" && isOfLinkedCase(corpus, record, id)) continue;
        const [first = "", ...others] = places;
        report(record, {
          pointer: others.length === 0 ? first : `/${list}`,
          message:
            others.length === 0
              ? `“${id}” has a part in this case that makes it theirs, and is not in its list “${list}”.`
              : `“${id}” has a part in ${places.length} places of this case, and is not in its list “${list}”.`,
          help: `Correct the id if somebody else is meant, or add it to “${list}” if the case is theirs too.`,
          related: others.length === 0 ? [] : [{ pointer: first, message: "the first place" }],
          parameters: [id],
        });
      }
    };
  },
});

/** Whether a case that is linked with this one is that person's. */
function isOfLinkedCase(corpus: Corpus, record: RecordFacts, id: string): boolean {
  const named = record.references.flatMap((reference) => {
    const found = corpus.resolve(reference, record);
    return found.kind === "found" ? [found.target.record] : [];
  });
  const naming = corpus.inbound(`cases/${record.id}`).map(({ from }) => from);
  return [...named, ...naming].some(
    (other) => other !== record && cases.of(other)?.people.includes(id) === true,
  );
}

/** Who has a part in a suit; somebody else's case may name them again and again. */
const parties: ReadonlySet<string> = new Set(["complainant", "claimant", "target"]);

interface Stranger {
  readonly list: "people" | "organizations";
  readonly id: string;
  readonly places: readonly string[];
}

/** Who has a part that makes the case theirs and is not in its lists, each with every place. */
function strangersOf(record: Item<Case>): readonly Stranger[] {
  const known = new Set(
    ["people", "organizations"].flatMap((list) =>
      stringsOf(record, list as "people").map((id) => `${list}/${id}`),
    ),
  );
  const places = new Map<string, string[]>();
  const note = (list: Stranger["list"], at: TextAt | undefined) => {
    if (!at) return;
    const name = `${list}/${at.text}`;
    if (known.has(name)) return;
    const others = places.get(name);
    if (others) others.push(at.pointer);
    else places.set(name, [at.pointer]);
  };
  const times = new Map<string, number>();
  each(record, "events", (event) =>
    each(event, "participants", (participant) => {
      const person = stringOf(participant, "person");
      if (person !== undefined) times.set(person, (times.get(person) ?? 0) + 1);
    }),
  );
  each(record, "events", (event) =>
    each(event, "participants", (participant) => {
      const role = stringOf(participant, "role") ?? "";
      const person = textOf(participant, "person");
      if (ownRoles.has(role) || (parties.has(role) && times.get(person?.text ?? "") === 1))
        note("people", person);
    }),
  );
  const present = new Set(
    each(record, "events", (event) =>
      each(event, "participants", (one) => stringOf(one, "person")),
    ).flat(),
  );
  const speak = (statement: Item<NonNullable<Case["violations"]>[number]>) =>
    each(statement, "standing", (voice) => {
      const person = textOf(voice, "person");
      if (person && !present.has(person.text)) note("people", person);
    });
  for (const list of ["claims", "events", "violations"] as const)
    each(record, list, (statement) =>
      speak(statement as Item<NonNullable<Case["violations"]>[number]>),
    );
  each(record, "violations", (violation) => {
    for (const at of textsOf(violation, "people")) note("people", at);
    for (const at of textsOf(violation, "organizations")) note("organizations", at);
  });
  each(record, "statuses", (status) => {
    note("people", textOf(status, "of"));
    note("organizations", textOf(status, "ofOrganization"));
  });
  return trimmed(
    [...places].map(([name, all]) => ({
      list: name.slice(0, name.indexOf("/")) as Stranger["list"],
      id: name.slice(name.indexOf("/") + 1),
      places: all,
    })),
  );
}

function event(person: string): string {
  return `events:
  - id: broken-up
    type: protest
    date: "2016-05-15"
    participants: [{ role: detainee, person: ${person} }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
