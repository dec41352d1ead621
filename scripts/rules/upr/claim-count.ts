import type { Assessment, StateClaim } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/**
 * “Five recommendations” are five. A warning: the number is what the source says, and which items it
 * means may not be known; then a discrepancy or an open question says so, and the rule is content.
 */
export default recordRule({
  id: "upr/claim-count",
  severity: "warning",
  collections: ["recommendations"],
  keys: ["ofCount"],
  docs: {
    demands:
      "Where a claim or an assessment says how many items it is about, it names as many, or a discrepancy or an open question says why not.",
    why: "A source that speaks of five and names two cannot be counted as five, nor as two.",
    failing: { "recommendations/un-report": assessment("ofCount: 2") },
    passing: { "recommendations/un-report": assessment("ofCount: 1") },
  },
  check({ value }, report) {
    const asked = new Set((value.openQuestions ?? []).map(({ about }) => about));
    judge(value.stateClaims ?? [], "/stateClaims");
    judge(value.assessments ?? [], "/assessments");

    function judge(list: readonly (StateClaim | Assessment)[], pointer: string): void {
      for (const [index, { id, of = [], ofCount, note, discrepancies, openQuestion }] of list
        .map((one) => ({ ...one, openQuestion: asked.has(one.id) }))
        .entries()) {
        if (ofCount === undefined || of.length === ofCount || openQuestion) continue;
        // Without a note it is assessments/count-note that speaks.
        if (of.length > 0 && note === undefined) continue;
        const told = discrepancies?.some(({ field }) => field === "of" || field === "ofCount");
        if (told) continue;
        report({
          pointer: `${pointer}/${index}/ofCount`,
          message: `“${id}” is about ${ofCount} items by its count, but ${of.length === 0 ? "names none" : `names ${of.length}`}.`,
          help: "Name the items that the source means; where it does not tell, add an open question about this part, and where it names others, a discrepancy of “of”.",
          related:
            of.length > 0
              ? [{ pointer: `${pointer}/${index}/of`, at: "key", message: "the items it names" }]
              : [],
          parameters: [id, String(ofCount), String(of.length)],
        });
      }
    }
  },
});

function assessment(count: string): string {
  return `assessments:
  - id: ngo-2019
    of: ["1.1"]
    ${count}
    note: The report speaks of two.
    by: example-ngo
    asOf: "2019-06-30"
    scale: free-text
    level: not-implemented
    finding: Nothing was changed.
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }]`;
}
