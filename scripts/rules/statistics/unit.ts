import { recordRule } from "../rule.ts";

/** The unit and the aggregate of a figure, against its period and its form. */
export default recordRule({
  id: "statistics/unit",
  severity: "warning",
  yieldsTo: { "dates/future": "here" },
  collections: ["statistics"],
  docs: {
    demands:
      "A mean a year is of several years; what is counted in cases, people or complaints is a whole number; a measure in per cent is a share or a rate, not a total.",
    why: "A share read as a total is wrong by the size of the country.",
    failing: { "statistics/example-complaints": values("12.5") },
    passing: { "statistics/example-complaints": values("12") },
  },
  check({ value: { unit, values } }, report) {
    const percent = /^(?:per ?cent|%|percentage)/i.test(unit);
    const totals = values.filter(
      ({ aggregate }) => aggregate === "total" || aggregate === "yearly",
    );
    if (percent && totals.length > 0)
      return report({
        pointer: "/unit",
        message: `The unit is “${unit}”, and “${totals[0]!.id}” is called a total.`,
        help: "Correct the unit, or write share or rate.",
      });
    for (const [index, { id, period, aggregate, quantity }] of values.entries()) {
      if (aggregate === "yearly-mean" && /^\d{4}(?:-\d\d)*$/.test(period))
        report({
          pointer: `/values/${index}/aggregate`,
          message: `“${id}” is called a mean a year, and its period is ${period}.`,
          help: "Correct the aggregate or the period.",
          parameters: [id],
        });
      const { exact } = quantity;
      if (
        exact !== undefined &&
        !Number.isInteger(exact) &&
        whole.test(unit) &&
        aggregate === "total"
      )
        report({
          pointer: `/values/${index}/quantity`,
          message: `${exact} ${unit} cannot be counted.`,
          help: "Correct the figure, the unit or the aggregate.",
          parameters: [id],
        });
    }
  },
});

const whole =
  /\b(?:cases|people|persons|complaints|deaths|arrests|victims|prisoners|detainees|organizations|reports|convictions)\b/i;

function values(figure: string): string {
  return `values:
  - { id: y2017, period: "2017", aggregate: total, quantity: { exact: ${figure} }, citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }] }`;
}
