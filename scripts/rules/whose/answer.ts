import { facts } from "../../facts/declared.ts";
import { each, objectOf, stringOf, stringsOf, textOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { Case } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";

const answering = facts(["cases", "laws", "organizations", "people"], {
  stateToAnswer: (record) => textOf(record, "state"),
  answersGiven: (record) =>
    each(record, "responses", (response) => {
      const actor = objectOf(response, "actor");
      return {
        pointer: response.path.pointer,
        to: stringsOf(response, "to"),
        state: stringOf(actor, "state"),
        organization: stringOf(actor, "organization"),
      };
    }),
  accusingOf: (record) => [
    ...each(record, "claims", spoken),
    ...each(record as Item<Case>, "violations", spoken),
  ],
});
const publishing = facts("sources", { publishedBy: (source) => stringOf(source, "publisher") });

/** An answer of somebody else clears or blames the wrong one. An error. */
export default corpusRule({
  id: "whose/answer",
  severity: "error",
  judges: answering,
  facts: [publishing],
  docs: {
    demands:
      "A State that answers is the State of the record, and no organization answers a statement that rests on its own documents alone.",
    why: "“Denied by the State” protects readers from a one-sided record only if it was that State.",
    failing: { "cases/other": answer("{ state: XAB }") },
    passing: { "cases/other": answer("{ state: XAA }") },
  },
  check(corpus, report) {
    return (record, { stateToAnswer, answersGiven, accusingOf }) => {
      for (const { pointer, to, state, organization } of answersGiven) {
        if (state !== undefined && stateToAnswer && state !== stateToAnswer.text)
          report(record, {
            pointer: `${pointer}/actor/state`,
            message: `${state} answers, and the record is about ${stateToAnswer.text}.`,
            help: "Correct the State; what another State says of it is a claim.",
            related: [{ pointer: stateToAnswer.pointer, message: "the State of the record" }],
          });
        const own = accusingOf.find(
          ({ id, sources }) =>
            organization !== undefined &&
            to.includes(id) &&
            sources.every(
              (id) => publishing.of(corpus.record("sources", id))?.publishedBy === organization,
            ),
        );
        if (own)
          report(record, {
            pointer: `${pointer}/actor/organization`,
            message: `“${organization!}” would answer “${own.id}”, which it says itself.`,
            help: "Name who answered; what the author adds belongs to the statement.",
            related: [{ pointer: own.pointer, message: "the statement" }],
            parameters: [own.id],
          });
      }
    };
  },
});

type Spoken = NonNullable<Case["claims"] | Case["violations"]>[number];

function spoken<T extends Spoken>(statement: Item<T>) {
  const one = statement as unknown as Item<NonNullable<Case["claims"]>[number]>;
  return {
    id: stringOf(one, "id") ?? "",
    pointer: one.path.pointer,
    sources: each(one, "citations", (citation) => stringOf(citation, "source")),
  };
}

function answer(actor: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
  return `claims:
  - { id: refused, text: No permission was asked for., status: reported, ${cited} }
responses:
  - { id: later, to: [refused], actor: ${actor}, date: "2019-01", stance: explains, text: The Government named the rules., ${cited} }`;
}
