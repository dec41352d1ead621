import { describeDate } from "../../time/describe.ts";
import { dateIn } from "../../time/verdict.ts";
import { cases } from "../shared/case-events.ts";
import { answering, isOlder, spokenIn } from "../shared/voices.ts";
import { corpusRule } from "../rule.ts";

/** Nobody denies what was not yet said. An error: the dates of the record itself say so. */
export default corpusRule({
  id: "standing/older-denial",
  severity: "error",
  judges: answering,
  facts: [cases],
  docs: {
    demands:
      "A statement that is “contested” is denied at or after the time that it is about, by at least one of those who deny it.",
    why: "What a State said in 2014 is no answer to a report of 2019, and does not put that report in doubt.",
    failing: { "organizations/example-office": answered("2014-10-30") },
    passing: { "organizations/example-office": answered("2019-10-30") },
  },
  check(corpus, report) {
    return (record) => {
      for (const spoken of spokenIn(corpus, record)) {
        if (spoken.status !== "contested") continue;
        const denials = spoken.voices.filter(({ stance }) => stance === "denies");
        const [first] = denials;
        if (!first || !denials.every((one) => isOlder(one, spoken, corpus, record))) continue;
        report(record, {
          pointer: `${spoken.pointer}/status`,
          message: `This is “contested”, and the denial (${describeDate(dateIn(first.date)!)}) is older than what it would deny.`,
          help: "Write “status: reported”, and keep the answer with its date.",
          related: [{ record: first.record, pointer: first.pointer, message: "the denial" }],
          parameters: [spoken.id],
        });
      }
    };
  },
});

function answered(date: string): string {
  const citations =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }]';
  return `claims:
  - { id: closed, text: The office keeps no figures., status: contested, asOf: "2019", ${citations} }
responses:
  - { id: state, to: [closed], actor: { state: XAA }, date: "${date}", stance: denies, text: The office keeps figures., ${citations} }`;
}
