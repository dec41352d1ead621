import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { Case } from "../../schema/records.ts";
import { answering, answersIn } from "../shared/voices.ts";
import { corpusRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

const stating = facts(["cases", "laws", "organizations", "people", "statistics"], {
  stateToAnswer: (record) => textOf(record as Item<Case>, "state"),
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
  judges: stating,
  facts: [answering, publishing],
  docs: {
    demands:
      "A State that answers is the State of the record that it answers, and no organization answers a statement that rests on its own documents alone.",
    why: "“Denied by the State” protects readers from a one-sided record only if it was that State.",
    failing: { "cases/other": answer("{ state: XAB }") },
    passing: { "cases/other": answer("{ state: XAA }") },
  },
  check(corpus, report) {
    return (record) => {
      const told = new Set<string>();
      for (const { answer, to, of } of answersIn(corpus, record)) {
        const { stateToAnswer: state, accusingOf = [] } = stating.of(of) ?? {};
        const { pointer, state: actor, organization } = answer;
        const elsewhere = of === record ? {} : { record: of };
        if (
          actor !== undefined &&
          state &&
          actor !== state.text &&
          !told.has(`${pointer} ${of.file}`)
        ) {
          told.add(`${pointer} ${of.file}`);
          report(record, {
            pointer: `${pointer}/actor/state`,
            message: `${actor} answers, and the record is about ${state.text}.`,
            help: "Correct the State; what another State says of it is a claim.",
            related: [{ ...elsewhere, pointer: state.pointer, message: "the State of the record" }],
            parameters: of === record ? [] : [of.id],
          });
        }
        const own = accusingOf.find(
          ({ id, sources }) =>
            organization !== undefined &&
            to === id &&
            sources.every(
              (source) =>
                publishing.of(corpus.record("sources", source))?.publishedBy === organization,
            ),
        );
        if (own)
          report(record, {
            pointer: `${pointer}/actor/organization`,
            message: `“${organization!}” would answer “${own.id}”, which it says itself.`,
            help: "Name who answered; what the author adds belongs to the statement.",
            related: [{ ...elsewhere, pointer: own.pointer, message: "the statement" }],
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
  return `claims:
  - { id: refused, text: No permission was asked for., status: reported, ${cited} }
responses:
  - { id: later, to: [refused], actor: ${actor}, date: "2019-01", stance: explains, text: The Government named the rules., ${cited} }`;
}
