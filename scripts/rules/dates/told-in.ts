import { facts } from "../../facts/declared.ts";
import { each, textOf, textsOf } from "../../facts/item.ts";
import { describeDate } from "../../time/describe.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { cases } from "../shared/case-events.ts";
import { eventNamed } from "../shared/dated-events.ts";

const telling = facts("cases", {
  toldElsewhere: (record) =>
    each(record, "events", (event) => {
      const toldIn = textsOf(event, "toldIn");
      return toldIn.length > 0 ? { date: textOf(event, "date"), toldIn } : undefined;
    }),
});

/** Two cases tell of one event: at one time. A warning: the one may be a part of what lasted. */
export default corpusRule({
  id: "dates/told-in",
  severity: "warning",
  yieldsTo: { "dates/event-after-sources": "here" },
  judges: telling,
  facts: [cases],
  docs: {
    demands: "An event and those under its “toldIn” can have been at one time.",
    why: "They are one event, so one of the two dates is wrong, or another event is meant.",
    failing: told("2018-05-16"),
    passing: told("2016-05-16"),
  },
  check(corpus, report) {
    return (record, { toldElsewhere }) => {
      for (const { date: own, toldIn } of toldElsewhere)
        for (const named of toldIn) {
          const other = eventNamed(corpus, record, named);
          const [date, its] = [dateIn(own?.text), other?.date];
          if (!other || !date || !its || other.record === record) continue;
          const apart = Math.max(
            startOf(date).earliest - endOf(its).latest,
            startOf(its).earliest - endOf(date).latest,
          );
          if (apart <= days) continue;
          report(record, {
            pointer: named.pointer,
            message: `This event (${describeDate(date)}) would be told in “${named.text}” (${describeDate(its)}).`,
            help: "Correct a date, or name the event that is the same.",
            related: [
              { record: other.record, pointer: `${other.event.pointer}/date`, message: "its date" },
            ],
            parameters: [named.text],
          });
        }
    };
  },
});

/** What was one wave for one record may be its first day for another. */
const days = 60;

function told(date: string) {
  return {
    "cases/other": `events:
  - id: meeting
    type: protest
    date: "${date}"
    toldIn: ["example#arrested"]
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`,
  };
}
