import { shareOf } from "../../diagnostics/coverage.ts";
import type { Coverage } from "../../diagnostics/coverage.ts";
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
 * adds as many statements with an opened source as without need not explain each.
 */
export default changeRule({
  id: "change/coverage-fell",
  severity: "error",
  docs: {
    demands:
      "The share of statements with a source that somebody opened does not fall, unless each record with more statements without one has a new line in openQuestions.",
    why: "Such statements pile up one change at a time; who adds one knows best why nobody could open its source.",
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
    if (after.opened * before.statements >= before.opened * after.statements) return;
    for (const record of records) {
      const more = unopenedIn(record.after).length - unopenedIn(record.before).length;
      if (more <= 0 || hasNewQuestion(record)) continue;
      const known = new Set(unopenedIn(record.before).map(({ pointer }) => pointer));
      const fresh = unopenedIn(record.after).find(({ pointer }) => !known.has(pointer));
      report(record, {
        pointer: fresh ? fresh.place : "",
        message: `After this change ${more === 1 ? "one more statement" : `${more} more statements`} of this record ${more === 1 ? "has" : "have"} no source that somebody opened, and the share of those that have one falls from ${openedIn(before)} to ${openedIn(after)}.`,
        help: "Open a source and say in “supports” how far it bears the statement out, or say in openQuestions, in a new line, why nobody could.",
      });
    }
  },
});

/** `75 % (3 of 4)`. */
function openedIn(coverage: Coverage): string {
  return `${shareOf(coverage.opened, coverage)} (${coverage.opened} of ${coverage.statements})`;
}

function unopenedIn(side: RecordSide | undefined): RecordSide["statements"] {
  return side?.statements.filter(({ level }) => level === "cited") ?? [];
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
