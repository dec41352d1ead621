import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn, severityOf } from "../shared/verdict.ts";
import { corpusRule } from "../rule.ts";

/**
 * Nobody judges what became of a recommendation before it is made. The day of adoption counts, else the
 * date of the document; an assessment that lasted counts by its end.
 */
export default corpusRule({
  id: "assessments/before-made",
  severity: "error",
  collections: ["recommendations"],
  docs: {
    demands: "An assessment is dated no earlier than the document whose items it assesses.",
    why: "A finding of an earlier round on the same subject answers another recommendation.",
    failing: { "recommendations/un-report": assessment("2014-06-30") },
    passing: { "recommendations/un-report": assessment("2019-06-30") },
  },
  check(corpus, report) {
    return (record) => {
      const { detail } = record;
      if (detail?.collection !== "recommendations" || detail.assessed.length === 0) return;
      const source = detail.source && corpus.record("sources", detail.source.text);
      const published = source?.detail?.collection === "sources" ? source.detail.date : undefined;
      const made = detail.adopted ?? published;
      const date = dateIn(made?.text);
      if (!made || !date) return;
      for (const { pointer, text } of detail.assessed) {
        const on = dateIn(text);
        const severity = on && severityOf(notLater(startOf(date), endOf(on)));
        if (!severity) continue;
        report(record, {
          pointer,
          severity,
          message: `This assessment (${describeDate(on)}) is older than what it assesses (${describeDate(date)}).`,
          help: "Correct the date of the assessment, or move it to the set of the earlier document.",
          related: [
            {
              ...(!detail.adopted && { record: source! }),
              pointer: made.pointer,
              message: detail.adopted ? "when it was adopted" : "the date of the document",
            },
          ],
          parameters: [text, made.text],
        });
      }
    };
  },
});

function assessment(on: string): string {
  return `assessments:
  - id: ngo-2019
    of: ["1.1"]
    by: example-ngo
    on: "${on}"
    scale: free-text
    level: not-implemented
    finding: Nothing was changed.
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }]`;
}
