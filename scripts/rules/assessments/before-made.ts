import { facts } from "../../facts/declared.ts";
import { each, textOf } from "../../facts/item.ts";
import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn, severityOf } from "../../time/verdict.ts";
import { madeFacts, madeOf } from "../shared/set-made.ts";
import { corpusRule } from "../rule.ts";

const sets = facts("recommendations", {
  assessed: (set) => each(set, "assessments", (assessment) => textOf(assessment, "asOf")),
});

/**
 * Nobody judges what became of a recommendation before it is made. The day of adoption counts, else the
 * date of the document; an assessment that lasted counts by its end.
 */
export default corpusRule({
  id: "assessments/before-made",
  severity: "error",
  judges: sets,
  facts: madeFacts,
  docs: {
    demands: "An assessment is dated no earlier than the document whose items it assesses.",
    why: "A finding of an earlier round on the same subject answers another recommendation.",
    failing: { "recommendations/un-report": assessment("2014-06-30") },
    passing: { "recommendations/un-report": assessment("2019-06-30") },
  },
  check(corpus, report) {
    return (record, { assessed }) => {
      const made = assessed.length > 0 ? madeOf(corpus, record) : undefined;
      if (!made) return;
      for (const { pointer, text } of assessed) {
        const on = dateIn(text);
        const severity = on && severityOf(notLater(startOf(made.date), endOf(on)));
        if (!severity) continue;
        report(record, {
          pointer,
          severity,
          message: `This assessment (${describeDate(on)}) is older than what it assesses (${describeDate(made.date)}).`,
          help: "Correct the date of the assessment, or move it to the set of the earlier document.",
          related: [made.place],
          parameters: [text, made.at.text],
        });
      }
    };
  },
});

function assessment(asOf: string): string {
  return `assessments:
  - id: ngo-2019
    of: ["1.1"]
    by: example-ngo
    asOf: "${asOf}"
    scale: free-text
    level: not-implemented
    finding: Nothing was changed.
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }]`;
}
