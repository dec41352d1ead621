import { recordRule } from "../rule.ts";

/** Words are for what has no number. A warning: no program finds the figure there. */
export default recordRule({
  id: "statistics/figure-in-words",
  severity: "warning",
  keys: ["words"],
  docs: {
    demands: "A quantity or a length in “words” holds no number in digits.",
    why: "“about 34” in words is a figure that nobody adds up or compares.",
    failing: { "cases/other": claim("about 34") },
    passing: { "cases/other": claim("a large crowd") },
  },
  check({ scan }, report) {
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

function claim(words: string): string {
  return `claims:
  - { id: number, text: Many took part., status: reported, quantity: { words: ${words} }, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
