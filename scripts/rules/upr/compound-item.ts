import { recordRule } from "../rule.ts";

/**
 * One demand, one item. Advice: what is one demand is a matter of judgment, and the items of a UN
 * report are as the report numbers them, so only sets that we number are looked at.
 */
export default recordRule({
  id: "upr/compound-item",
  severity: "info",
  collections: ["recommendations"],
  docs: {
    demands:
      "An item of an organization's demands holds one demand: two in one bullet are two items.",
    why: "One of two demands in an item may be met and the other not; no assessment could say so.",
    failing: {
      "recommendations/ngo-report": demand("Free the journalist; repeal the law on meetings."),
    },
    passing: { "recommendations/ngo-report": demand("Free the journalist.") },
  },
  check({ value }, report) {
    if (value.issuer.kind !== "ngo") return;
    for (const [index, { id, kind, summary }] of value.items.entries()) {
      if (kind !== undefined && kind !== "recommendation") continue;
      if (summary === undefined || !/;\s+\p{L}|\.\s+\p{Lu}/u.test(summary)) continue;
      report({
        pointer: `/items/${index}/summary`,
        message: `The item ${id} seems to hold two demands.`,
        help: "Make an item of each, both with the place of the bullet in “at”; leave it if the second half only explains the first.",
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
  - { id: "1", summary: "${summary}", at: { section: demands, item: "1" } }`;
}
