import { recordRule } from "../rule.ts";

/**
 * The numbers of a document occur once and rise. One number twice is an error; a number out of its
 * place a warning, for some documents do misnumber. (Two items with one id: ids/duplicate-part.)
 */
export default recordRule({
  id: "upr/number-order",
  severity: "error",
  collections: ["recommendations"],
  docs: {
    demands: "No two items have one printed number, and items stand in the order of their numbers.",
    why: "A reference to 124.4 must lead to one recommendation; and 124.40 is not 124.4.",
    failing: {
      "recommendations/un-report":
        'items:\n  - { id: "1.1", from: [XAB], summary: Let journalists work without fear., group: "1" }\n  - { id: "1.2", number: "1.1", from: [XAB], summary: Make peaceful meetings lawful., group: "1" }',
    },
    passing: {
      "recommendations/un-report":
        'items:\n  - { id: "1.1", from: [XAB], summary: Let journalists work without fear., group: "1" }\n  - { id: "1.2", number: "1 (2)", from: [XAB], summary: Make peaceful meetings lawful., group: "1" }',
    },
  },
  check({ value }, report) {
    const first = new Map<string, number>();
    let previous: { readonly printed: string; readonly index: number } | undefined;
    for (const [index, { id, number }] of value.items.entries()) {
      const printed = number ?? id;
      const pointer = `/items/${index}/${number === undefined ? "id" : "number"}`;
      const earlier = first.get(printed);
      if (earlier !== undefined) {
        if (value.items[earlier]?.id === id) continue;
        report({
          pointer,
          message: `Two items have the number ${printed}.`,
          help: "Compare both with the document; each number occurs once.",
          related: [
            { pointer: `/items/${earlier}/id`, message: "the first item with this number" },
          ],
          parameters: [printed],
        });
        continue;
      }
      first.set(printed, index);
      if (previous && isBefore(printed, previous.printed)) {
        report({
          pointer,
          severity: "warning",
          message: `The item ${printed} stands after ${previous.printed}, though the document has it before.`,
          help: "Move it to its place, or correct its number.",
          related: [{ pointer: `/items/${previous.index}/id`, message: "the item before it" }],
          parameters: [printed, previous.printed],
        });
        continue;
      }
      previous = { printed, index };
    }
  },
});

/** Whether two numbers made of whole numbers and points (124.4, 124.40) are in falling order. */
function isBefore(a: string, b: string): boolean {
  if (!NUMBER.test(a) || !NUMBER.test(b)) return false;
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one, other] = [left[at] ?? 0, right[at] ?? 0];
    if (one !== other) return one < other;
  }
  return false;
}

const NUMBER = /^[0-9]{1,6}(\.[0-9]{1,6})*$/;
