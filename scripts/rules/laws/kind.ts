import { recordRule } from "../rule.ts";

/** The kind of a law against its fields, and a part against the number of its article. */
export default recordRule({
  id: "laws/kind",
  severity: "warning",
  collections: ["laws"],
  docs: {
    demands:
      "A treaty and a standard are of no one State, only a treaty has parties, and a provision is a part of the article that its number begins with.",
    why: "A State's code that is “ratified” is another document.",
    failing: { "laws/new-code": part("400") },
    passing: { "laws/new-code": part("174") },
  },
  check(
    { value: { kind, state, participation, provisions = [], amends = [], replaces = [] } },
    report,
  ) {
    const help = "Correct the kind, or take out what does not belong to it.";
    if ((kind === "treaty" || kind === "standard") && state !== undefined)
      report({
        pointer: "/state",
        message: `This is called a ${kind}, and it has the State ${state}.`,
        help,
      });
    if (kind !== "treaty" && kind !== "unidentified" && participation && participation.length > 0)
      report({
        pointer: "/participation",
        message: `States take part in treaties, and this is called “${kind}”.`,
        help,
      });
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
