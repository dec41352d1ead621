import { facts } from "../../facts/declared.ts";
import { each, stringOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const bodies = facts("organizations", {
  relatedTo: (organization) =>
    each(organization, "relations", (relation) => ({
      pointer: relation.path.pointer,
      type: stringOf(relation, "type") ?? "",
      to: stringOf(relation, "organization") ?? "",
    })),
});

/** Two bodies are not each above or before the other. */
export default corpusRule({
  id: "whose/relation-both-ways",
  severity: "warning",
  judges: bodies,
  docs: {
    demands:
      "If one body is a part of another, belongs to it, supervises, controls or came before it, the other does not do the same to it.",
    why: "One of the two is the wrong way round.",
    failing: {
      "organizations/example-office": part("example-ngo"),
      "organizations/example-ngo": part("example-office"),
    },
    passing: { "organizations/example-office": part("example-ngo") },
  },
  check(corpus, report) {
    return (record, { relatedTo }) => {
      for (const { pointer, type, to } of relatedTo) {
        // Said once of two, in the record that comes later.
        if (to >= record.id || !oneWay.has(type)) continue;
        const other = corpus.record("organizations", to);
        const back = bodies
          .of(other)
          ?.relatedTo.find((each) => each.type === type && each.to === record.id);
        if (!other || !back) continue;
        report(record, {
          pointer,
          message: `“${record.id}” and “${to}” are each said to be “${type}” of the other.`,
          help: "Keep the one that the source states.",
          related: [{ record: other, pointer: back.pointer, message: "the other way" }],
          parameters: [type, to],
        });
      }
    };
  },
});

const oneWay: ReadonlySet<string> = new Set([
  "predecessor",
  "part-of",
  "member-of",
  "affiliate-of",
  "supervises",
  "reports-to",
  "controls",
  "operates",
  "appoints",
]);

function part(of: string): string {
  return `relations:
  - { id: whole, type: affiliate-of, organization: ${of}, citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }] }`;
}
