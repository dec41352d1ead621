import { recordRule } from "../rule.ts";

/**
 * In the report an item has the position of the group it stands in; later answers may differ. Where
 * the group is pending a first position that is not is a warning: probably the report's own is
 * missing before it.
 */
export default recordRule({
  id: "upr/position-group",
  severity: "error",
  collections: ["recommendations"],
  docs: {
    demands: "The first position of an item is the position of its group.",
    why: "The group is the only thing in a report that says how the State answered; an item that says otherwise is in the wrong group or has the wrong answer.",
    failing: {
      "recommendations/un-report":
        'groups:\n  - { id: "1", position: noted, count: 2, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }',
    },
    passing: {
      "recommendations/un-report":
        'groups:\n  - { id: "1", position: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }',
    },
  },
  check({ value }, report) {
    const groups = new Map(
      (value.groups ?? []).map((group, index) => [group.id, { group, index }]),
    );
    for (const [index, item] of value.items.entries()) {
      const named = item.group === undefined ? undefined : groups.get(item.group);
      const [first] = item.positions ?? [];
      const wanted = named?.group.position;
      if (!named || !first || wanted === undefined || first.value === wanted) continue;
      report({
        pointer: `/items/${index}/positions/0/value`,
        severity: wanted === "pending" ? "warning" : "error",
        message: `The item is ${first.value} here, but its group “${named.group.id}” is ${wanted}.`,
        help:
          wanted === "pending"
            ? "Put the report's “pending” first, and the later answer after it."
            : "Correct the position or the group; a later answer comes after that of the report.",
        related: [
          { pointer: `/groups/${named.index}/position`, message: "the position of the group" },
          { pointer: `/items/${index}/group`, message: "the group of the item" },
        ],
        parameters: [item.id],
      });
    }
  },
});
