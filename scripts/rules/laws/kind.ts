import { recordRule } from "../rule.ts";

/** A part against the number of its article, and a law against those it changes. */
export default recordRule({
  id: "laws/kind",
  severity: "warning",
  collections: ["laws"],
  docs: {
    demands:
      "A provision is a part of the article that its number begins with, and no law replaces and amends the same one.",
    why: "One of the two is another article or another law.",
    failing: { "laws/new-code": part("400") },
    passing: { "laws/new-code": part("174") },
  },
  check({ value: { provisions = [], amends = [], replaces = [] } }, report) {
    for (const [index, law] of amends.entries())
      if (replaces.includes(law))
        report({
          pointer: `/amends/${index}`,
          message: `“${law}” is replaced and amended by one law.`,
          help: "Keep one of the two.",
          parameters: [law],
        });
    for (const [index, { id, number = id, partOf }] of provisions.entries()) {
      const own = /^\d+/.exec(id)?.[0];
      const whole = /^\d+/.exec(partOf ?? "")?.[0];
      if (own !== undefined && whole !== undefined && own !== whole)
        report({
          pointer: `/provisions/${index}/partOf`,
          message: `${number} is said to be a part of article ${partOf!}.`,
          help: "Correct “partOf”, or the id.",
          parameters: [id],
        });
    }
  },
});

function part(whole: string): string {
  return `provisions:
  - { id: "174", title: Incitement, replaces: ["old-code#164"] }
  - { id: "174.2", number: 174(2), partOf: "${whole}" }
  - { id: "400", title: Unlawful meetings }`;
}
