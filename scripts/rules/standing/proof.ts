import { spokenIn } from "../shared/standing.ts";
import { recordRule } from "../rule.ts";

/** A standard of proof is that of a decision. An error: readers weigh the statement by it. */
export default recordRule({
  id: "standing/proof",
  severity: "error",
  keys: ["proof"],
  docs: {
    demands:
      "“proof” stands at a voice that finds or refutes, not at one that asserts, denies or admits.",
    why: "An accusation “beyond reasonable doubt” that no body decided is an accusation.",
    source: "schemas/common.schema.json, “stance”",
    failing: { "cases/example": standing("asserts", "reported") },
    passing: { "cases/example": standing("finds", "found") },
  },
  check({ value }, report) {
    for (const { pointer, statement } of spokenIn(value))
      for (const [index, { stance, proof }] of (statement.standing ?? []).entries()) {
        if (proof === undefined || stance === "finds" || stance === "refutes") continue;
        report({
          pointer: `${pointer}/standing/${index}/proof`,
          message: `The voice “${stance}” decides nothing, and so has no standard of proof (“${proof}”).`,
          help: "Take “proof” out, or correct the stance.",
          related: [{ pointer: `${pointer}/standing/${index}/stance`, message: "the stance" }],
          parameters: [statement.id, String(index)],
        });
      }
  },
});

function standing(stance: string, status: string): string {
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: ${status}
    people: [first-person]
    standing: [{ stance: ${stance}, organization: review-council, proof: reasonable-grounds, citations: [{ source: un-report, at: { paragraph: "5" }, supports: full }] }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
