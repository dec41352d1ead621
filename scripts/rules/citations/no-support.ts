import { corpusRule } from "../rule.ts";

/** A statement whose every citation says `supports: none` is uncited. */
export default corpusRule({
  id: "citations/no-support",
  severity: "error",
  docs: {
    demands: "At least one citation of a statement supports it (is not “supports: none”).",
    why: "A statement that none of its sources bears out is a statement without a source.",
    failing: { "cases/other": claim("none") },
    passing: { "cases/other": claim("partial") },
  },
  check(corpus, report) {
    return (record) => {
      const borne = new Map<string, boolean>();
      for (const { statement, supports } of record.citations) {
        borne.set(statement, (borne.get(statement) ?? false) || supports !== "none");
      }
      for (const [statement, is] of borne) {
        if (is || statement.includes("/discrepancies/")) continue;
        report(record, {
          pointer: `${statement}/citations`,
          at: "key",
          message: "Every citation of this statement says that its source does not support it.",
          help: "Add a source that does, or take the statement out.",
        });
      }
    };
  },
});

function claim(supports: string): string {
  return `claims:
  - id: number
    text: Two hundred people took part.
    status: reported
    citations:
      - source: ngo-report
        at: { section: arrests, paragraph: "2" }
        supports: ${supports}
        note: The place speaks of many people.`;
}
