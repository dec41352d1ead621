import { facts } from "../../facts/declared.ts";
import { stringOf } from "../../facts/item.ts";
import type { EventType } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { cases } from "../shared/case-events.ts";

const laws = facts("laws", { kindOfLaw: (law) => stringOf(law, "kind") });

/** Nobody is punished by a treaty. A warning: a court may name one beside the law. */
export default corpusRule({
  id: "laws/of-charge",
  severity: "warning",
  judges: cases,
  facts: [laws],
  docs: {
    demands:
      "An arrest, a charge, a verdict, a sentence or a fine is under a law of the State, not under a treaty or a standard alone.",
    why: "A treaty obliges States; a person charged under it is charged under something else.",
    failing: {
      "laws/convention": "title: Convention on Examples\nkind: treaty",
      "cases/other": charge("convention"),
    },
    passing: { "cases/other": charge("new-code#400") },
  },
  check(corpus, report) {
    return (record, { events }) => {
      for (const { id, type, laws: named } of events) {
        if (!punishing.has(type) || named.length === 0) continue;
        const kinds = named.map(
          ({ text }) => laws.of(corpus.record("laws", text.split("#")[0]!))?.kindOfLaw,
        );
        if (!kinds.every((kind) => kind === "treaty" || kind === "standard")) continue;
        report(record, {
          pointer: named[0]!.pointer,
          message: `“${id}” (${type}) is under “${named[0]!.text}”, which is a ${kinds[0]!}.`,
          help: "Name the provision of the State's law; rights that were violated stand under “violations”.",
          parameters: [id],
        });
      }
    };
  },
});

const punishing: ReadonlySet<string> = new Set<EventType>([
  "arrest",
  "charge",
  "verdict",
  "sentence",
  "fine",
  "administrative-detention",
  "pre-trial-detention",
]);

function charge(law: string): string {
  return `events:
  - { id: accused, type: charge, date: "2016-05-15", participants: [{ role: suspect, person: second-person }], laws: [${law}], citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
