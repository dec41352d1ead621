import { recordRule } from "../rule.ts";

/** The unit and the aggregate of a figure, against its period and its form. */
export default recordRule({
  id: "statistics/unit",
  severity: "warning",
  yieldsTo: { "dates/future": "here" },
  collections: ["statistics"],
  docs: {
    demands:
      "A mean a year is of several years; what is counted in cases, people or complaints is a whole number; a measure in per cent is a share or a rate, not a total; a measure of cases is not counted in people, and a rate not in cases.",
    why: "A share read as a total is wrong by the size of the country.",
    failing: { "statistics/example-complaints": values("12.5") },
    passing: { "statistics/example-complaints": values("12") },
  },
  check({ value: { measure, unit, population = "", values } }, report) {
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
    const own = countOf(unit);
    const said = counted.filter((one) => one.test(measure));
    if (own && said.length > 0 && !said.includes(own) && !own.test(population))
      report({
        pointer: "/unit",
        message: `The unit is “${unit}”, and the measure is “${measure}”.`,
        help: "Correct the unit, or the words of the measure.",
        related: [{ pointer: "/measure", message: "the measure" }],
      });
    for (const [index, { id, period, aggregate, quantity, note = "" }] of values.entries()) {
      const every = /\b(?:every|each|a|per) year\b|\bannually\b|\byearly\b/i.exec(note)?.[0];
      if (aggregate === "total" && every !== undefined && period.includes("/"))
        report({
          pointer: `/values/${index}/aggregate`,
          message: `“${id}” is called a total, and its note says “${every}”.`,
          help: "Write yearly or yearly-mean, or correct the note.",
          related: [{ pointer: `/values/${index}/note`, message: "the note" }],
          parameters: [id, "every"],
        });
      if (
        (aggregate === "yearly-mean" || aggregate === "yearly") &&
        /^\d{4}(?:-\d\d)*$/.test(period)
      )
        report({
          pointer: `/values/${index}/aggregate`,
          message: `“${id}” is called ${aggregate === "yearly" ? "the figure of every year" : "a mean a year"}, and its period is ${period}.`,
          help: "Correct the aggregate or the period.",
          parameters: [id],
        });
      if (own && /^\w+$/.test(unit) && (aggregate === "rate" || aggregate === "share"))
        report({
          pointer: `/values/${index}/aggregate`,
          message: `“${id}” is called a ${aggregate}, and its unit is “${unit}”.`,
          help: "Write total, or give the unit that the rate is counted in.",
          related: [{ pointer: "/unit", message: "the unit" }],
          parameters: [id, "unit"],
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

/** What is counted one by one. A measure of prisoners is counted in people. */
const counted = [
  /\bcases?\b/i,
  /\bcrimes?\b/i,
  /\bcomplaints?\b/i,
  /\bsubmissions?\b/i,
  /\breports?\b/i,
  /\bdeaths?\b/i,
  /\barrests?\b/i,
  /\bconvictions?\b/i,
  /\bsentences\b/i,
  /\borganizations?\b/i,
  /\bprotests?\b/i,
  /\brecommendations?\b/i,
  /\b(?:people|persons?|men|women|children|prisoners|detainees|victims|journalists|refugees|defendants|suspects|officers|members|workers)\b/i,
];

function countOf(unit: string): RegExp | undefined {
  return counted.find((one) => one.test(unit));
}

function values(figure: string): string {
  return `values:
  - { id: y2017, period: "2017", aggregate: total, quantity: { exact: ${figure} }, citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }] }`;
}
