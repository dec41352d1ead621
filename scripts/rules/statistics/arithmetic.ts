import type { Quantity, StatisticValue } from "../../schema/records.ts";
import { calendarDay } from "../../time/calendar.ts";
import { isSure } from "../../time/moment.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/**
 * Figures of one measure add up. Errors where the figures are of one source, for two may count
 * differently, and where a total is more than its years: it may be less, where who was counted in two
 * years is counted once. Figures with bounds are compared by their bounds; only whole years are added.
 */
export default recordRule({
  id: "statistics/arithmetic",
  severity: "error",
  collections: ["statistics"],
  docs: {
    demands:
      "A share is no more than 100 %, the total of several years is the sum of those years, a yearly mean is their mean, no part of a place is more than the whole, and one period has one figure.",
    why: "A total that is not the sum of its years is a figure of something else, or mistyped.",
    failing: { "statistics/example-complaints": values(23) },
    passing: { "statistics/example-complaints": values(22) },
  },
  check({ value }, report) {
    const values = value.values.map((one, index) => ({ one, index, years: yearsOf(one) }));
    for (const { one, index, years } of values) {
      const pointer = `/values/${index}/quantity`;
      if (one.aggregate === "share" && least(one.quantity) > 100) {
        report({
          pointer,
          message: "A share is more than 100 %.",
          help: "Correct the figure, or say in “aggregate” that it is a total or a rate.",
          related: [{ pointer: `/values/${index}/aggregate`, message: "called a share" }],
          parameters: [one.id],
        });
      }
      const twin = values.find(
        (other) =>
          other.index < index &&
          other.one.period === one.period &&
          other.one.aggregate === one.aggregate &&
          other.one.place === one.place,
      );
      if (twin) {
        report({
          pointer,
          severity: "warning",
          message: `“${one.id}” and “${twin.one.id}” give two figures for one period.`,
          help: "Keep the right or likelier figure, and put the other in a discrepancy of “quantity”.",
          related: [{ pointer: `/values/${twin.index}/quantity`, message: "the other figure" }],
          parameters: [one.id, twin.one.id],
        });
      }
      if (!years || years.last === years.first) continue;
      const count = years.last - years.first + 1;
      const parts = values.filter(
        ({ one: part, years: own }) =>
          own &&
          own.first === own.last &&
          own.first >= years.first &&
          own.last <= years.last &&
          part.place === one.place &&
          (part.aggregate === "total" || part.aggregate === "yearly"),
      );
      const covered = new Set(parts.map((part) => part.years!.first));
      if (covered.size !== count || parts.length !== count) continue;
      const divisor = one.aggregate === "total" ? 1 : one.aggregate === "yearly-mean" ? count : 0;
      if (divisor === 0) continue;
      const low = sum(parts.map((part) => least(part.one.quantity))) / divisor;
      const high = sum(parts.map((part) => most(part.one.quantity))) / divisor;
      // A mean is rounded when it is printed.
      const slack = divisor === 1 ? 0 : 0.5;
      if (least(one.quantity) <= high + slack && most(one.quantity) >= low - slack) continue;
      const all = [one, ...parts.map((part) => part.one)];
      const once = divisor === 1 && most(one.quantity) < low;
      report({
        pointer,
        severity: once || !haveOneSource(all) ? "warning" : "error",
        message: `The ${divisor === 1 ? "total" : "mean"} “${one.id}” does not go with its years: they make ${low === high ? shown(low) : `${shown(low)} to ${shown(high)}`}.`,
        help: "Compare all figures with the source; what it prints wrong belongs in a discrepancy.",
        related: parts.map((part) => ({
          pointer: `/values/${part.index}/quantity`,
          message: `the figure of ${part.one.period}`,
        })),
        parameters: [one.id],
      });
    }
    for (const { one, index } of values) {
      if (one.place === undefined || one.aggregate !== "total") continue;
      const whole = values.find(
        (other) =>
          other.one.place === undefined &&
          other.one.period === one.period &&
          other.one.aggregate === "total",
      );
      if (!whole || least(one.quantity) <= most(whole.one.quantity)) continue;
      report({
        pointer: `/values/${index}/quantity`,
        severity: haveOneSource([one, whole.one]) ? "error" : "warning",
        message: `“${one.id}” counts more in one place than “${whole.one.id}” in the whole State.`,
        help: "Correct one of the figures, its place or its period.",
        related: [{ pointer: `/values/${whole.index}/quantity`, message: "the whole" }],
        parameters: [one.id, whole.one.id],
      });
    }
  },
});

/** Whether one source is cited for all of them. */
function haveOneSource(values: readonly StatisticValue[]): boolean {
  const [first, ...others] = values.map(
    ({ citations }) => new Set(citations.map(({ source }) => source)),
  );
  return [...(first ?? [])].some((source) => others.every((known) => known.has(source)));
}

/** The years that a period covers; undefined where it is not made of whole years, or not surely. */
function yearsOf({ period }: StatisticValue) {
  const date = dateIn(period);
  if (!date || ![startOf(date), endOf(date)].every(isSure)) return undefined;
  const [from, to] = [startOf(date).earliest, endOf(date).latest];
  if (!Number.isFinite(from) || !Number.isFinite(to)) return undefined;
  const [first, last] = [calendarDay(from), calendarDay(to)];
  const whole = first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;
  return whole ? { first: first.year, last: last.year } : undefined;
}

function least(quantity: Quantity): number {
  const { exact, between } = quantity;
  return exact ?? between?.min ?? quantity["at-least"] ?? quantity["more-than"] ?? -Infinity;
}

function most(quantity: Quantity): number {
  const { exact, between } = quantity;
  return exact ?? between?.max ?? quantity["at-most"] ?? Infinity;
}

/** The sum of decimal figures; added as binary numbers, 10.1 and 20.2 would not make 30.3. */
function sum(figures: readonly number[]): number {
  const texts = figures.map((figure) => String(figure));
  if (!texts.every((text) => /^-?\d+(?:\.\d+)?$/.test(text)))
    return figures.reduce((all, figure) => all + figure, 0);
  const places = Math.max(0, ...texts.map((text) => text.split(".")[1]?.length ?? 0));
  const scaled = texts.map((text) => {
    const [whole = "", rest = ""] = text.split(".");
    return BigInt(whole + rest.padEnd(places, "0"));
  });
  return Number(`${scaled.reduce((all, figure) => all + figure, 0n)}e-${places}`);
}

function shown(figure: number): string {
  return String(Number(figure.toFixed(6)));
}

function values(total: number): string {
  const rest = 'citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }]';
  return `values:
  - { id: y2016, period: "2016", aggregate: total, quantity: { exact: 10 }, ${rest} }
  - { id: y2017, period: "2017", aggregate: total, quantity: { exact: 12 }, ${rest} }
  - { id: both, period: "2016/2017", aggregate: total, quantity: { exact: ${total} }, ${rest} }`;
}
