import { isObject } from "../../diagnostics/is-object.ts";
import { recordRule } from "../rule.ts";

/** How many people the summary of a case counts, against the figures of its statements. A warning. */
export default recordRule({
  id: "wording/counted",
  severity: "warning",
  whole: true,
  yieldsTo: { "wording/figures": "here", "wording/beyond-statements": "here" },
  collections: ["cases"],
  docs: {
    demands:
      "A number of people in the title or the summary of a case (“at least 34 people”, “hundreds”) is a figure of one of its statements, if these have figures.",
    why: "The summary is what people quote.",
    failing: { "cases/other": counted("43") },
    passing: { "cases/other": counted("34") },
  },
  check({ value, scan }, report) {
    if (scan.quantities.length === 0) return;
    const { title, summary } = value;
    const figures = scan.quantities.flatMap(({ value: given }) =>
      Object.values(given).flatMap(flat),
    );
    for (const [pointer, text] of [
      ["/title", title],
      ["/summary", summary],
    ] as const) {
      for (const [, digits] of text.matchAll(people)) {
        const number = Number(digits!.replaceAll(",", ""));
        if (figures.length === 0 || figures.includes(number)) continue;
        tell(pointer, `${number} people`);
      }
      const vague = /\b(dozens|hundreds|thousands|tens of thousands)\b/i.exec(text)?.[1];
      if (vague === undefined) continue;
      const elsewhere = scan.texts.some(
        (other) =>
          other.pointer !== pointer && other.text.toLowerCase().includes(vague.toLowerCase()),
      );
      const [least, most] = spans[vague.toLowerCase()]!;
      const fits = figures.some((one) =>
        typeof one === "number" ? one >= least && one <= most : one.toLowerCase().includes(vague),
      );
      if (!elsewhere && !fits && figures.length > 0) tell(pointer, vague);
    }

    function tell(pointer: string, words: string): void {
      report({
        pointer,
        message: `The words count ${words}, and no figure of the record is that.`,
        help: "Correct the words or the figure.",
        related: [{ pointer: scan.quantities[0]!.pointer, message: "a figure" }],
        parameters: [words],
      });
    }
  },
});

const people =
  /\b(\d[\d,]*) (?:\w+ )?(?:people|persons|protesters|men|women|demonstrators|detainees|activists|journalists|members|workers)\b/g;

/** What words may stand for. */
const spans: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [20, 200],
  hundreds: [150, 2000],
  thousands: [1000, 30_000],
  "tens of thousands": [10_000, 200_000],
};

/** The numbers of a quantity, and its words. */
function flat(value: unknown): readonly (number | string)[] {
  if (typeof value === "number" || typeof value === "string") return [value];
  return isObject(value) ? Object.values(value).flatMap(flat) : [];
}

function counted(number: string): string {
  return `summary: A meeting was broken up by police, who took ${number} people.
claims:
  - { id: number, text: They took 34 people at 43 gates., status: reported, quantity: { exact: 34 }, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
