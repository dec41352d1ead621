import { recordRule } from "../rule.ts";

/**
 * A figure says what it counts. A warning: the source may not say; then an open question does.
 */
export default recordRule({
  id: "statistics/incomplete",
  severity: "warning",
  collections: ["statistics"],
  docs: {
    demands:
      "A share or a rate has a “population”. A yearly mean, or a figure for every year, has the figures of the years beside it. If a source does not give them, an open question says so.",
    why: "“A dozen reach court” means nothing without the number of those that do not.",
    failing: { "statistics/example-complaints": share("") },
    passing: { "statistics/example-complaints": share("population: All complaints filed") },
  },
  check({ value }, report) {
    if ((value.openQuestions ?? []).length > 0) return;
    for (const [index, { id, aggregate, period }] of value.values.entries()) {
      const pointer = `/values/${index}/aggregate`;
      if ((aggregate === "share" || aggregate === "rate") && value.population === undefined) {
        report({
          pointer,
          message: `“${id}” is a ${aggregate}, and the record does not say of what.`,
          help: "Add “population”, or an open question about it.",
          parameters: [id],
        });
      }
      if (aggregate !== "yearly-mean" && aggregate !== "yearly") continue;
      const yearly = value.values.some(
        (other) => other.aggregate === "total" && other.period !== period,
      );
      if (yearly || !period.includes("/")) continue;
      report({
        pointer,
        message: `“${id}” stands for each year of ${period.replace("/", " to ")}, and the figures of the years are not there.`,
        help: "Add the years, or an open question that says they are not given.",
        parameters: [id],
      });
    }
  },
});

function share(population: string): string {
  return `${population}
unit: per cent
values:
  - { id: y2017, period: "2017", aggregate: share, quantity: { exact: 12 }, citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }] }`;
}
