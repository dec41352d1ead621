import { recordRule } from "../rule.ts";

/**
 * The numbers of a document occur once and rise. One number twice is an error; a number out of its
 * place a warning, for some documents do misnumber. (Two items with one id: ids/duplicate-part.)
 */
export default recordRule({
  id: "upr/number-order",
  severity: "error",
  yieldsTo: { "upr/group-count": "here" },
  collections: ["recommendations"],
  docs: {
    demands: "No two items have one printed number, and items are in the order of their numbers.",
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
    const numbered: Numbered[] = [];
    for (const [index, { id, number }] of value.items.entries()) {
      const printed = number ?? id;
      const pointer = `/items/${index}/${number === undefined ? "id" : "number"}`;
      const earlier = first.get(printed);
      if (earlier === undefined) {
        first.set(printed, index);
        if (NUMBER.test(printed)) numbered.push({ printed, pointer });
        continue;
      }
      if (value.items[earlier]?.id === id) continue;
      report({
        pointer,
        message: `Two items have the number ${printed}.`,
        help: "Compare both with the document; each number occurs once.",
        related: [{ pointer: `/items/${earlier}/id`, message: "the first item with this number" }],
        parameters: [printed],
      });
    }
    const inOrder = longestRise(numbered);
    let before: Numbered | undefined;
    for (const [at, item] of numbered.entries()) {
      if (inOrder.has(item)) {
        before = item;
        continue;
      }
      const late = before !== undefined && compare(item.printed, before.printed) < 0;
      const other = late ? before : numbered.slice(at).find((each) => inOrder.has(each));
      if (!other) continue;
      report({
        pointer: item.pointer,
        severity: "warning",
        message: `The item ${item.printed} stands ${late ? "after" : "before"} ${other.printed}, though the document has it ${late ? "before" : "after"}.`,
        help: "Move it to its place, or correct its number.",
        related: [{ pointer: other.pointer, message: `the item ${late ? "before" : "after"} it` }],
        parameters: [item.printed, other.printed],
      });
    }
  },
});

interface Numbered {
  readonly printed: string;
  readonly pointer: string;
}

/**
 * The items that stay where they are if as few as possible are moved, so that one wrong number is
 * one finding, at that number. Of two that may both be wrong the lower stays: a digit too many makes
 * a number that no item of the report has.
 */
function longestRise(items: readonly Numbered[]): ReadonlySet<Numbered> {
  interface Step {
    readonly item: Numbered;
    readonly before: Step | undefined;
  }
  // The best end of a rise of each length is the one with the lowest number.
  const best: Step[] = [];
  for (const item of items) {
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(best[middle]!.item.printed, item.printed) <= 0) low = middle + 1;
      else high = middle;
    }
    best[low] = { item, before: best[low - 1] };
  }
  const kept = new Set<Numbered>();
  for (let at = best.at(-1); at; at = at.before) kept.add(at.item);
  return kept;
}

/** The order of two numbers made of whole numbers and points: 124.4 before 124.40. */
function compare(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one, other] = [left[at] ?? 0, right[at] ?? 0];
    if (one !== other) return one - other;
  }
  return 0;
}

const NUMBER = /^[0-9]{1,6}(\.[0-9]{1,6})*$/;
