import { recordRule } from "../rule.ts";

/**
 * 124.4 stands in paragraph 124: where groups are named by their paragraphs, the number says the
 * group. An error, for no report numbers its recommendations after another paragraph.
 */
export default recordRule({
  id: "upr/number-group",
  severity: "error",
  yieldsTo: { "references/unknown": "here" },
  collections: ["recommendations"],
  docs: {
    demands:
      "An item whose number begins with the id of a group of the document belongs to that group.",
    why: "In the wrong group an item gets the wrong answer of the State.",
    failing: {
      "recommendations/un-report":
        'groups:\n  - { id: "1", position: supported, count: 1, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }\n  - { id: "2", position: supported, count: 1, citations: [{ source: un-report, at: { paragraph: "2" }, supports: full }] }\nitems:\n  - { id: "1.1", from: [XAB], summary: Let journalists work without fear., group: "1" }\n  - { id: "1.2", from: [XAB], summary: Make peaceful meetings lawful., group: "2" }',
    },
    passing: {
      "recommendations/un-report":
        'groups:\n  - { id: "1", position: supported, count: 1, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }\n  - { id: "2", position: supported, count: 1, citations: [{ source: un-report, at: { paragraph: "2" }, supports: full }] }\nitems:\n  - { id: "1.1", from: [XAB], summary: Let journalists work without fear., group: "1" }\n  - { id: "2.1", from: [XAB], summary: Make peaceful meetings lawful., group: "2" }',
    },
  },
  check({ value }, report) {
    const groups = new Map((value.groups ?? []).map(({ id }, index) => [id, index]));
    for (const [index, { id, number, group }] of value.items.entries()) {
      const printed = number ?? id;
      const paragraph = printed.slice(0, Math.max(0, printed.indexOf(".")));
      const named = groups.get(paragraph);
      if (group === undefined || named === undefined || paragraph === group) continue;
      report({
        pointer: `/items/${index}/group`,
        message: `The number ${printed} is one of paragraph ${paragraph}, but the item is put into the group “${group}”.`,
        help: `Write group: "${paragraph}", or correct the number.`,
        suggestions: [paragraph],
        related: [{ pointer: `/groups/${named}/id`, message: "the group of that paragraph" }],
        parameters: [id, group],
      });
    }
  },
});
