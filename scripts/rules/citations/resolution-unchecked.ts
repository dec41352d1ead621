import { discrepanciesIn } from "../shared/discrepancies.ts";
import { recordRule } from "../rule.ts";
import { disputedDate } from "../shared/example-discrepancy.ts";

/** What nobody read settles nothing. An error, as the data model says so in as many words. */
export default recordRule({
  id: "citations/resolution-unchecked",
  severity: "error",
  keys: ["discrepancies"],
  docs: {
    demands:
      "A discrepancy is resolved only where some evidence for it was read; else it stays open.",
    why: "A choice between two values that rests on documents nobody opened is a guess with footnotes.",
    failing: { "cases/other": event("resolved") },
    passing: { "cases/other": event("open") },
  },
  check({ scan }, report) {
    for (const { discrepancy, pointer } of discrepanciesIn(scan)) {
      const evidence = discrepancy.evidence ?? [];
      if (discrepancy.status !== "resolved" || evidence.length === 0) continue;
      if (evidence.some(({ supports }) => supports === "full" || supports === "partial")) continue;
      report({
        pointer: `${pointer}/status`,
        message:
          "This discrepancy is called resolved, but none of its evidence was read and found to bear it out.",
        help: "Write “open”, or open one of the documents and say what it shows.",
        suggestions: ["open"],
        related: [{ pointer: `${pointer}/evidence`, at: "key", message: "the evidence" }],
      });
    }
  },
});

function event(status: string): string {
  return disputedDate(
    '"2015-05-15"',
    `status: ${status}
evidence: [{ source: un-report, at: { paragraph: "3" }, supports: unchecked }]
resolution: The other report has the year after.`,
  );
}
