import { facts } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { each, textOf, textsOf } from "../../facts/item.ts";
import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { dateIn, severityOf } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { laws } from "../shared/law-provisions.ts";
import { sets } from "../shared/recommended-items.ts";
import { madeFacts, madeOf } from "../shared/set-made.ts";
import { timeOf } from "../shared/time-in-force.ts";

const statistics = facts("statistics", {
  laws: textsOf,
  periods: (statistic) => each(statistic, "values", (value) => textOf(value, "period")),
});

/**
 * Who asks for a change of the law, or counts by it, names the law of the day. A warning: a document
 * may speak of the old number on purpose, and what it prints is then its own.
 */
export default corpusRule({
  id: "laws/renumbered",
  severity: "warning",
  yieldsTo: { "laws/before-code": "record", "laws/not-in-force": "record" },
  collections: ["recommendations", "statistics"],
  facts: [statistics, sets, laws, ...madeFacts],
  docs: {
    demands:
      "A recommendation names provisions that were in force when it was made, and a statistic those that were in force in its periods: not a number that had been replaced by then.",
    why: "After a new code the old number leads to another offence, or to none.",
    failing: { "recommendations/ngo-report": demand("old-code#164") },
    passing: { "recommendations/ngo-report": demand("new-code#174") },
  },
  check(corpus, report) {
    return (record) => {
      const set = sets.of(record);
      const made = set && madeOf(corpus, record);
      for (const { id, laws } of made ? set.items : [])
        judge(record, laws, made!.date, `the item ${id}`, made!.place);
      const { laws = [], periods = [] } = statistics.of(record) ?? {};
      for (const period of periods) {
        const date = dateIn(period.text);
        if (date) judge(record, laws, date, "these figures", period);
      }
    };

    function judge(
      record: RecordFacts,
      laws: readonly TextAt[],
      date: PartialDate,
      what: string,
      where: { readonly record?: { readonly file: string }; readonly pointer: string },
    ): void {
      for (const { pointer, text } of laws) {
        const until = timeOf(corpus, text)?.until;
        if (!until || !severityOf(notLater(startOf(date), until.moment))) continue;
        if (endOf(date).latest <= until.moment.latest) continue;
        report(record, {
          pointer,
          message: `“${text}” was no longer in force at the time of ${what} (${describeDate(date)}): ${until.place.message}.`,
          help: "Name the provision that took its place; what the document prints belongs in a discrepancy.",
          related: [until.place, { ...where, message: "the time" }],
          parameters: [text],
        });
      }
    }
  },
});

function demand(law: string): string {
  return `source: ngo-report
issuer: { kind: ngo, organizations: [example-ngo] }
state: XAA
items:
  - { id: "1", summary: Repeal the offence of incitement., at: { section: demands, item: "1" }, laws: ["${law}"] }`;
}
