import { isLonger, parseDuration } from "../../time/duration.ts";
import { recordRule } from "../rule.ts";

/** A range runs from its lower to its higher figure. An error, for no reading makes it right. */
export default recordRule({
  id: "statistics/range",
  severity: "error",
  keys: ["between"],
  docs: {
    demands: "In “between”, “min” is no more than “max”.",
    why: "No figure lies in a range that ends before it begins: every comparison with it is false.",
    failing: { "statistics/example-complaints": values("{ min: 12, max: 9 }") },
    passing: { "statistics/example-complaints": values("{ min: 9, max: 12 }") },
  },
  check({ scan }, report) {
    for (const { pointer, value } of scan.quantities) {
      const { between } = value;
      if (!isReversed(between)) continue;
      report({
        pointer: `${pointer}/between/min`,
        message: `The range begins at ${String(between.min)} and ends at ${String(between.max)}, which is less.`,
        help: "Correct one of the two, or let them change places.",
        related: [{ pointer: `${pointer}/between/max`, message: "the end of the range" }],
      });
    }
  },
});

/** Of figures or of lengths of time. */
function isReversed(range: unknown): range is { readonly min: unknown; readonly max: unknown } {
  if (typeof range !== "object" || range === null) return false;
  const { min, max } = range as { readonly min?: unknown; readonly max?: unknown };
  if (typeof min === "number" && typeof max === "number") return min > max;
  if (typeof min !== "string" || typeof max !== "string") return false;
  const [least, most] = [parseDuration(min), parseDuration(max)];
  return least.ok && most.ok && isLonger(least.duration, most.duration);
}

function values(between: string): string {
  return `values:
  - { id: y2018, period: "2018", aggregate: total, quantity: { between: ${between} }, citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }] }`;
}
