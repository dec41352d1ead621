import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import { each, textOf } from "../../facts/item.ts";
import type { EventType } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { cases } from "../shared/case-events.ts";
import { ownRoles } from "../../schema/own-roles.ts";

const people = facts("people", {
  roles: (person) => each(person, "roles", (role) => textOf(role, "value")),
});

/** A standing before the law that no record of the data bears. An error: it is a stigma. */
export default corpusRule({
  id: "people/role-unborne",
  severity: "error",
  judges: people,
  facts: [cases],
  docs: {
    demands:
      "The roles “convicted-person” and “suspect” rest on an event of the data in which a court found that person guilty, or in which that person was a suspect or was charged.",
    why: "“Don't call somebody a convict whom a court named here did not convict”, says the editorial guide.",
    failing: { "people/second-person": role("convicted-person") },
    passing: { "people/second-person": role("npm-member") },
  },
  check(corpus, report) {
    return (record, { roles }) => {
      for (const { pointer, text } of roles) {
        const bears = bearers[text];
        if (!bears || isBorne(corpus, record.id, bears)) continue;
        report(record, {
          pointer,
          message: `“${text}” needs an event that says so, and no case here has one of this person.`,
          help: "Take the role out, or record the event with its source.",
          parameters: [text],
        });
      }
    };
  },
});

const bearers: Readonly<Record<string, ReadonlySet<EventType>>> = {
  "convicted-person": new Set<EventType>([
    "verdict",
    "sentence",
    "sentence-changed",
    "sentence-served",
  ]),
  suspect: new Set<EventType>([
    "arrest",
    "mass-arrest",
    "interrogation",
    "search",
    "charge",
    "investigation-opened",
    "pre-trial-detention",
    "house-arrest",
    "psychiatric-detention",
    "trial-start",
  ]),
};

function isBorne(corpus: Corpus, id: string, types: ReadonlySet<string>): boolean {
  return corpus
    .inbound(`people/${id}`)
    .some(({ from }) =>
      cases
        .of(from)
        ?.events.some(
          ({ type, participants }) =>
            types.has(type) &&
            participants.some(({ role, person }) => person === id && ownRoles.has(role)),
        ),
    );
}

function role(value: string): string {
  return `roles:
  - { id: role, value: ${value}, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
