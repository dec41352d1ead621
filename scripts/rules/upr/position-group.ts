import { recordRule } from "../rule.ts";

/**
 * In the report an item has the position of the group it stands in; later answers may differ. Where
 * the group is pending a first position that is not is a warning: probably the report's own is
 * missing before it. One finding at the group where all its items have another position.
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
    for (const [at, group] of (value.groups ?? []).entries()) {
      const wanted = group.position;
      if (wanted === undefined) continue;
      const answered = value.items.flatMap(({ id, group: of, positions }, index) =>
        of === group.id && positions?.[0] ? [{ index, id, position: positions[0].value }] : [],
      );
      const wrong = answered.filter(({ position }) => position !== wanted);
      const severity = wanted === "pending" ? "warning" : "error";
      const [first] = wrong;
      // Where all items agree against the group, the one wrong word is the group's.
      const agreed = wrong.length === answered.length && wrong.length > 1;
      if (first && agreed && wrong.every(({ position }) => position === first.position)) {
        report({
          pointer: `/groups/${at}/position`,
          severity,
          message: `The group “${group.id}” is ${wanted} here, but all its ${wrong.length} items are ${first.position}.`,
          help:
            wanted === "pending"
              ? "Correct the position of the group; if the report has it as pending, put that first in each item."
              : "Correct the position of the group or those of its items.",
          related: wrong.slice(0, RELATED).map(({ index, id }) => ({
            pointer: `/items/${index}/positions/0/value`,
            message: `the position of ${id}`,
          })),
          parameters: [group.id],
        });
        continue;
      }
      for (const { index, id, position } of wrong) {
        report({
          pointer: `/items/${index}/positions/0/value`,
          severity,
          message: `The item is ${position} here, but its group “${group.id}” is ${wanted}.`,
          help:
            wanted === "pending"
              ? "Put the report's “pending” first, and the later answer after it."
              : "Correct the position or the group; a later answer comes after that of the report.",
          related: [
            { pointer: `/groups/${at}/position`, message: "the position of the group" },
            { pointer: `/items/${index}/group`, message: "the group of the item" },
          ],
          parameters: [id],
        });
      }
    }
  },
});

/** How many of the items are shown; the message has their number. */
const RELATED = 5;
