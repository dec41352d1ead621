import { recordRule } from "../rule.ts";

/** “general” means that no group is named. A warning: filters find the item under both. */
export default recordRule({
  id: "vocabulary/general",
  severity: "warning",
  collections: ["recommendations"],
  docs: {
    demands: "“general” stands alone under “affectedPersons”.",
    why: "An item about women that also says “everybody” is counted with those that name nobody.",
    source: "docs/editorial-guide.md, “Recommendations”",
    failing: { "recommendations/ngo-report": set("[general, women]") },
    passing: { "recommendations/ngo-report": set("[women]") },
  },
  check({ value: { items } }, report) {
    for (const [index, { id, affectedPersons = [] }] of items.entries()) {
      const place = affectedPersons.indexOf("general");
      if (place < 0 || affectedPersons.length === 1) continue;
      report({
        pointer: `/items/${index}/affectedPersons/${place}`,
        message: `“general” stands beside ${affectedPersons.length === 2 ? "a group" : "groups"} that ${id} names.`,
        help: "Take “general” out, or the groups that the item does not name.",
        parameters: [id],
      });
    }
  },
});

function set(groups: string): string {
  return `source: ngo-report
issuer: { kind: ngo, organizations: [example-ngo] }
state: XAA
items:
  - { id: "1", summary: Let women work without fear., affectedPersons: ${groups}, at: { section: demands, item: "1" } }`;
}
