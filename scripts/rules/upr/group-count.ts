import { recordRule } from "../rule.ts";

/** A group holds as many items as it says; both count the same numbered list. */
export default recordRule({
  id: "upr/group-count",
  severity: "error",
  collections: ["recommendations"],
  whole: true,
  docs: {
    demands: "A group of recommendations has as many items as its count says.",
    why: "A missing item is invisible otherwise: nobody misses number 37 of 51.",
    failing: {
      "recommendations/un-report":
        'groups:\n  - { id: "1", position: supported, count: 3, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }',
    },
    passing: {
      "recommendations/un-report":
        'groups:\n  - { id: "1", position: supported, count: 2, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }',
    },
  },
  check({ value }, report) {
    // What is still being loaded is not counted.
    if (value.stage === "stub" || value.stage === "draft") return;
    for (const [index, { id, count }] of (value.groups ?? []).entries()) {
      if (count === undefined) continue;
      const members = [...value.items.entries()].filter(([, { group }]) => group === id);
      if (members.length === count) continue;
      const [last] = members.at(-1) ?? [];
      report({
        pointer: `/groups/${index}/count`,
        message: `The group “${id}” is said to hold ${count} items, but ${members.length} ${members.length === 1 ? "item names" : "items name"} it.`,
        help: "Add the missing items, correct their group, or correct the count; while the set is being loaded, give it “stage: draft”.",
        related:
          last === undefined
            ? [{ pointer: "/items", at: "key", message: "no item names it" }]
            : [{ pointer: `/items/${last}/id`, message: "the last of its items" }],
        parameters: [id, String(count), String(members.length)],
      });
    }
  },
});
