import type { Statistic } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/** Words are for what has no number. A warning: no program finds the figure there. */
export default recordRule({
  id: "statistics/figure-in-words",
  severity: "warning",
  keys: ["words", "note"],
  docs: {
    demands:
      "A quantity or a length in “words” holds no number in digits. A value of a statistic is the one that its note gives in words: “a dozen or so”, “no case was reported”.",
    why: "“about 34” in words is a figure that nobody adds up or compares.",
    failing: { "cases/other": claim("about 34") },
    passing: { "cases/other": claim("a large crowd") },
  },
  check({ collection, value: record, scan }, report) {
    if (collection === "statistics")
      for (const [index, { quantity, note = "" }] of (record as Statistic).values.entries()) {
        const figure = quantity.exact ?? quantity.about;
        const [words, [least, most]] = roughly
          .map(([pattern, range]) => [pattern.exec(note)?.[0], range] as const)
          .find(([found]) => found !== undefined) ?? [undefined, [0, 0]];
        if (figure === undefined || words === undefined) continue;
        if (figure >= least && figure <= most) continue;
        report({
          pointer: `/values/${index}/quantity`,
          message: `The figure is ${figure}, and a note says “${words}”.`,
          help: "Correct the figure or the note.",
          parameters: [words],
        });
      }
    for (const { value, pointer } of scan.quantities) {
      const { words } = value;
      if (typeof words !== "string" || !/\d/.test(words)) continue;
      report({
        pointer: `${pointer}/words`,
        message: `“${words}” holds a number.`,
        help: "Write it as “about”, “at-least”, “between” or “exact”.",
      });
    }
  },
});

/** The least and the greatest figure that words may stand for. */
const roughly: readonly (readonly [words: RegExp, range: readonly [number, number]])[] = [
  [
    /\b(?:no|not one|not a single) (?:\p{Ll}+ )?(?:cases?|complaints?|people|persons?|prosecutions?|convictions?) (?:was|were|is|are) (?:\p{Ll}+)/u,
    [0, 0],
  ],
  [/\ba dozen\b/, [9, 15]],
];

function claim(words: string): string {
  return `claims:
  - { id: number, text: Many took part., status: reported, quantity: { words: ${words} }, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
