import { recordRule } from "../rule.ts";

/**
 * A group holds as many items as it says; both count the same numbered list. A number beyond the
 * count is a warning, for some documents do misnumber.
 */
export default recordRule({
  id: "upr/group-count",
  severity: "error",
  yieldsTo: { "upr/number-group": "record", "references/unknown": "record" },
  collections: ["recommendations"],
  whole: true,
  docs: {
    demands:
      "A group of recommendations has as many items as its count says, and none is numbered beyond it.",
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
    // What is still being loaded is not counted. A stub is whole: an import knows it from a table alone.
    if (value.stage === "draft") return;
    for (const [index, { id, count }] of (value.groups ?? []).entries()) {
      if (count === undefined) continue;
      const members = [...value.items.entries()].filter(([, { group }]) => group === id);
      if (members.length === count) {
        for (const [at, { id: part, number }] of members) {
          const printed = number ?? part;
          if (!beyond(printed, id, count)) continue;
          report({
            pointer: `/items/${at}/${number === undefined ? "id" : "number"}`,
            severity: "warning",
            message: `The group “${id}” holds ${count} items, so none of them is ${printed}.`,
            help: "Correct the number; if the document prints it so, say so in the note.",
            related: [{ pointer: `/groups/${index}/count`, message: "the count of the group" }],
            parameters: [id, printed],
          });
        }
        continue;
      }
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

/** Whether a number such as 126.109 is none of the first `count` in the group 126. */
function beyond(printed: string, group: string, count: number): boolean {
  const [head, last] = [printed.slice(0, group.length + 1), printed.slice(group.length + 1)];
  return head === `${group}.` && /^[0-9]{1,6}$/.test(last) && Number(last) > count;
}
