import { recordRule } from "../rule.ts";

/** An item says what is asked: in our words, or in those of its document. */
export default recordRule({
  id: "upr/wording-missing",
  severity: "error",
  collections: ["recommendations"],
  docs: {
    demands:
      "Each item of a set has a summary in our own words, or carries the wording of the document.",
    why: "A number and a State alone do not say what was asked.",
    failing: { "recommendations/ngo-report": demand("") },
    passing: { "recommendations/ngo-report": demand("summary: Let journalists work.,") },
  },
  check({ value }, report) {
    for (const [index, { id, summary, text }] of value.items.entries()) {
      if (summary !== undefined || text !== undefined) continue;
      report({
        pointer: `/items/${index}`,
        at: "key",
        message: `The item ${id} does not say what is asked.`,
        help: "Add a “summary” in your own words, or the wording of the document under “text” where its licence allows that.",
        parameters: [id],
      });
    }
  },
});

function demand(summary: string): string {
  return `source: ngo-report
issuer: { kind: ngo, organizations: [example-ngo] }
state: XAA
items:
  - { id: "1", ${summary} at: { section: demands, item: "1" } }`;
}
