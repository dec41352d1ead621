import { recordRule } from "../rule.ts";

/**
 * Nobody is counted below zero. A warning: the schema lets a figure be negative for what can fall, and
 * whether this one is a change is read off our words for it.
 */
export default recordRule({
  id: "statistics/negative",
  severity: "warning",
  keys: ["x-quantity"],
  docs: {
    demands:
      "A figure is negative only where its unit, measure or text says that it is a change, a difference or a balance.",
    why: "People, cases and sums of money are counted from zero; a minus is a hyphen that slipped in, or a change taken for a count.",
    failing: { "statistics/example-complaints": figure("complaints", -12) },
    passing: { "statistics/example-complaints": figure("change in complaints", -12) },
  },
  check({ value: record, scan }, report) {
    for (const { pointer, value } of scan.quantities) {
      const [below] = negativesIn(value, pointer);
      if (!below || change.test(wordsAround(record, pointer))) continue;
      report({
        pointer: below.pointer,
        message: `The figure is ${below.figure}, below zero, and nothing says that it is a change.`,
        help: "Take the minus away; if it is a change, say so in the unit, the measure or the text.",
        parameters: [String(below.figure)],
      });
    }
  },
});

function* negativesIn(
  quantity: Readonly<Record<string, unknown>>,
  pointer: string,
): Generator<{ readonly pointer: string; readonly figure: number }> {
  for (const [key, figure] of Object.entries(quantity)) {
    const at = `${pointer}/${key}`;
    if (typeof figure === "number" && figure < 0) yield { pointer: at, figure };
    if (key === "between") yield* negativesIn(figure as Readonly<Record<string, unknown>>, at);
  }
}

/** What the objects around a figure say it is of. */
function wordsAround(record: unknown, pointer: string): string {
  const words: unknown[] = [];
  let at = record as Readonly<Record<string, unknown>> | undefined;
  for (const step of pointer.slice(1).split("/")) {
    words.push(at?.["unit"], at?.["measure"], at?.["text"], at?.["of"]);
    at = at?.[step] as typeof at;
  }
  return words.filter((each) => typeof each === "string").join(" ");
}

/** Words for what can be below zero. */
const change =
  /\b(?:change|difference|balance|growth|increase|decrease|rise|fall|fell|rose|deficit|net|points)/i;

function figure(unit: string, exact: number): string {
  return `unit: ${unit}
values:
  - { id: y2017, period: "2017", aggregate: total, quantity: { exact: ${exact} }, citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }] }`;
}
