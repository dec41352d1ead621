import { recordRule } from "../rule.ts";

/** Fewer items may be answered alike. */
const ENOUGH = 20;

/**
 * A State that answers many recommendations all alike is possible and rare: of the 249 reviews in the
 * UPR Info export of sessions 1 to 13 and 18 to 20 it was so in 17. A default that was
 * taken for data looks just so. Advice, for the report alone can tell.
 */
export default recordRule({
  id: "upr/uniform-positions",
  severity: "info",
  collections: ["recommendations"],
  whole: true,
  docs: {
    demands:
      "The State does not give one and the same answer to every recommendation of a long list.",
    why: "A column filled with a default looks like an answer that the State never gave.",
    failing: { "recommendations/un-report": items(() => "supported") },
    passing: {
      "recommendations/un-report": items((index) => (index === 0 ? "noted" : "supported")),
    },
  },
  check({ value }, report) {
    if (value.issuer.kind !== "upr-working-group") return;
    const answers = value.items.flatMap(({ positions }) => positions?.at(-1)?.value ?? []);
    const [first] = answers;
    if (answers.length < ENOUGH || first === "pending" || answers.some((each) => each !== first))
      return;
    const index = value.items.findIndex(({ positions }) => positions !== undefined);
    report({
      pointer: `/items/${index}/positions`,
      at: "key",
      message: `All ${answers.length} answers of the State are “${first}”, which few States have given.`,
      help: "Compare some with the report or its addendum; a default may have been taken for data.",
      parameters: [String(first)],
    });
  },
});

function items(answer: (index: number) => string): string {
  const list = Array.from(
    { length: ENOUGH },
    (_, index) =>
      `  - id: "1.${index + 1}"
    from: [XAB]
    summary: Let journalists work without fear.
    positions: [{ id: report, value: ${answer(index)}, citations: [{ source: un-report, at: { paragraph: "2" }, supports: full }] }]`,
  );
  return `stage: draft
items:
${list.join("\n")}`;
}
