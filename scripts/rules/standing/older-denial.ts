import { describeDate } from "../../time/describe.ts";
import { dateIn } from "../../time/verdict.ts";
import { cases } from "../shared/case-events.ts";
import { answering, isOlder, spokenIn } from "../shared/voices.ts";
import { corpusRule } from "../rule.ts";

/** Nobody denies what was not yet said, nor finds what was yet to happen. An error: the dates of the record itself say so. */
export default corpusRule({
  id: "standing/older-denial",
  severity: "error",
  yieldsTo: { "dates/future": "record" },
  judges: answering,
  facts: [cases],
  docs: {
    demands:
      "A statement that is “contested”, “found”, “admitted” or “refuted” has somebody who denies, finds, admits or refutes it at or after the time that it is about.",
    why: "What a State said in 2014 is no answer to a report of 2019, and does not put that report in doubt.",
    failing: { "organizations/example-office": answered("2014-10-30") },
    passing: { "organizations/example-office": answered("2019-06-30") },
  },
  check(corpus, report) {
    return (record) => {
      for (const spoken of spokenIn(corpus, record)) {
        const { status } = spoken;
        const stance = stances.get(status ?? "");
        const voices = spoken.voices.filter((one) => one.stance === stance);
        const [first] = voices;
        if (!first || !voices.every((one) => isOlder(one, spoken, corpus, record))) continue;
        report(record, {
          pointer: `${spoken.pointer}/status`,
          message: `This is “${status!}”, and whoever ${stance!} it spoke (${describeDate(dateIn(first.date)!)}) before it happened.`,
          help: "Correct the date, or write “status: reported” and keep the answer with its date.",
          related: [
            {
              record: first.record,
              pointer: first.pointer,
              message: "the voice",
            },
          ],
          parameters: [spoken.id],
        });
      }
    };
  },
});

/** The stance on which a standing rests. */
const stances: ReadonlyMap<string, string> = new Map([
  ["contested", "denies"],
  ["found", "finds"],
  ["admitted", "admits"],
  ["refuted", "refutes"],
]);

function answered(date: string): string {
  const citations =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }]';
  return `claims:
  - { id: closed, text: The office keeps no figures., status: contested, asOf: "2019-05", ${citations} }
responses:
  - { id: state, to: [closed], actor: { state: XAA }, date: "${date}", stance: denies, text: The office keeps figures., ${citations} }`;
}
