import { recordRule } from "../rule.ts";

/**
 * The paragraph that introduces recommendations is none of them. A warning: it is known by its
 * wording, and a State may ask for something in such words.
 */
export default recordRule({
  id: "upr/chapeau",
  severity: "warning",
  collections: ["recommendations"],
  docs: {
    demands:
      "No item of a review holds the paragraph that introduces the recommendations and gives the answer of the State to them.",
    why: "Counted as a recommendation, it makes every total wrong by one, and no State ever asked for it.",
    failing: {
      "recommendations/un-report": item(
        "The recommendations below have been examined by the State and enjoy its support:",
      ),
    },
    passing: { "recommendations/un-report": item("Let journalists work without fear.") },
  },
  check({ value }, report) {
    if (value.issuer.kind !== "upr-working-group") return;
    for (const [index, { id, summary, text }] of value.items.entries()) {
      const field = [summary, text?.en].findIndex((words) => words && CHAPEAU.test(words));
      if (field < 0) continue;
      report({
        pointer: `/items/${index}/${["summary", "text/en"][field]!}`,
        message: `The item ${id} reads like the paragraph that introduces recommendations.`,
        help: "Take the item out; what the paragraph says of the State's answer belongs in “groups”.",
        parameters: [id],
      });
    }
  },
});

/** Reports begin it with the recommendations themselves and end with what becomes of them. */
const CHAPEAU =
  /^(?:[0-9]+\.\s+)?(?:All |The |These )?(?:following )?(?:conclusions and(?:\/or)? )?recommendations (?:(?:listed|formulated|set out|made|presented|contained|enumerated)\b|below|that follow|in (?:paragraph|section)|(?:have|has|were|will|do|did|enjoy|could|cannot)\b).{0,300}(?:support|examin|respon|noted|accept|implement)/is;

function item(summary: string): string {
  return `items:
  - { id: "1.1", from: [XAB], summary: "${summary}", group: "1" }
  - { id: "1.2", from: [XAB], summary: Make peaceful meetings lawful., group: "1" }`;
}
