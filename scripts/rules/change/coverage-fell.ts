import { coverageInWords } from "../../diagnostics/coverage.ts";
import type { ChangedRecord, RecordSide } from "../change.ts";
import { changeRule } from "../rule.ts";

const unchecked = `claims:
  - id: number
    text: Many people took part.
    status: reported
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: unchecked }]`;

/**
 * An error, as the share is what the dataset promises of itself, and the way out is open to everybody: a
 * line that says what could not be looked up. It is the share of the dataset that may not fall; who
 * adds as many checked statements as unchecked ones need not explain each.
 */
export default changeRule({
  id: "change/coverage-fell",
  severity: "error",
  docs: {
    demands:
      "The share of statements that somebody compared with a source does not fall, unless each record with more unchecked statements than before has a new line in openQuestions.",
    why: "Unchecked statements pile up one change at a time; who adds one knows best why nobody could check it.",
    failing: { before: {}, after: { "cases/other": unchecked } },
    passing: {
      before: {},
      after: {
        "cases/other": `${unchecked}
openQuestions:
  - { id: not-opened, text: The report that tells the number was not to be had. }`,
      },
    },
  },
  check({ records, coverage }, report) {
    const { before, after } = coverage;
    if (after.checked * before.statements >= before.checked * after.statements) return;
    for (const record of records) {
      const more = uncheckedIn(record.after) - uncheckedIn(record.before);
      if (more <= 0 || hasNewQuestion(record)) continue;
      const known = new Set(
        record.before?.statements.filter((one) => !one.checked).map((one) => one.pointer),
      );
      const fresh = record.after!.statements.find((one) => !one.checked && !known.has(one.pointer));
      report(record, {
        pointer: fresh ? fresh.place : "",
        message: `With this change ${more === 1 ? "one statement more" : `${more} statements more`} of this record ${more === 1 ? "is" : "are"} unchecked, and the coverage of the dataset falls from ${coverageInWords(before)} to ${coverageInWords(after)}.`,
        help: "Compare a citation with its source and say in “supports” what it bears, or say in openQuestions, in a new line, why nobody could.",
      });
    }
  },
});

function uncheckedIn(side: RecordSide | undefined): number {
  return side?.statements.filter(({ checked }) => !checked).length ?? 0;
}

function hasNewQuestion({ before, after }: ChangedRecord): boolean {
  const known = new Set(questionsOf(before));
  return questionsOf(after).some((text) => !known.has(text));
}

function questionsOf(side: RecordSide | undefined): string[] {
  const list = side?.value["openQuestions"];
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).map((one) => String((one as { text?: unknown } | null)?.text));
}
