import { recordRule } from "../rule.ts";
import { rowAsRelated, rowOf } from "../shared/session-row.ts";

/**
 * Recommendations of the review come from other States. The State itself among them is an error;
 * nobody at all a warning, for a report may leave the name out. The two observer States recommend
 * too; a code of no State is found by vocabulary/term.
 */
export default recordRule({
  id: "upr/recommending-state",
  severity: "error",
  yieldsTo: { "whose/issuer": "record" },
  collections: ["recommendations"],
  needs: ["states"],
  docs: {
    demands:
      "Each recommendation of a review names the States that made it: members or observers of the United Nations, and not the State under review.",
    why: "Who asked for what is half of what the review records, and no State recommends to itself.",
    source: "Human Rights Council resolution 5/1, annex, section I",
    failing: {
      "recommendations/un-report":
        'items:\n  - { id: "1.1", from: [XAA], summary: Let journalists work without fear., group: "1" }\n  - { id: "1.2", from: [XAB], summary: Make peaceful meetings lawful., group: "1" }',
    },
    passing: {
      "recommendations/un-report":
        'items:\n  - { id: "1.1", from: [XAB], summary: Let journalists work without fear., group: "1" }\n  - { id: "1.2", from: [XAB], summary: Make peaceful meetings lawful., group: "1" }',
    },
  },
  check({ value }, report, { tables }) {
    if (value.issuer.kind !== "upr-working-group") return;
    for (const [index, { id, from, kind }] of value.items.entries()) {
      if (!from) {
        if (kind !== undefined && kind !== "recommendation") continue;
        report({
          pointer: `/items/${index}/from`,
          severity: "warning",
          message: `The recommendation ${id} names no State that made it.`,
          help: "Add “from” with the States that the report gives in brackets.",
          related: [{ pointer: "/issuer", at: "key", message: "a set of the review" }],
          parameters: [id],
        });
        continue;
      }
      for (const [place, state] of from.entries()) {
        const pointer = `/items/${index}/from/${place}`;
        if (state === value.state) {
          report({
            pointer,
            message: `${state} is the State under review, and cannot recommend to itself.`,
            help: "Name the State that the report gives in brackets after the recommendation.",
            related: [{ pointer: "/state", message: "the State under review" }],
            parameters: [id, state],
          });
          continue;
        }
        const row = rowOf(tables, "states", state);
        if (!row || STATUSES.includes(String(row.row["status"]))) continue;
        report({
          pointer,
          message: `${state} is neither a member nor an observer State of the United Nations, so it takes no part in the review.`,
          help: "Compare the code with the name in the report.",
          related: [rowAsRelated(row, "status", "its status")],
          parameters: [id, state],
        });
      }
    }
  },
});

const STATUSES = ["member", "observer"];
