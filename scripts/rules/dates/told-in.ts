import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf, textsOf } from "../../facts/item.ts";
import { describeDate } from "../../time/describe.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import type { EventType } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { cases } from "../shared/case-events.ts";
import { eventNamed } from "../shared/dated-events.ts";
import { takenIntoCustody } from "../shared/type-order.ts";

const telling = facts("cases", {
  toldElsewhere: (record) =>
    each(record, "events", (event) => {
      const toldIn = textsOf(event, "toldIn");
      return toldIn.length > 0
        ? { type: stringOf(event, "type") ?? "", date: textOf(event, "date"), toldIn }
        : undefined;
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
    demands:
      "An event and those under its “toldIn” can have been at one time, and are of one kind: an arrest is not told in a refusal.",
    why: "They are one event, so one of the two dates is wrong, or another event is meant.",
    failing: told("2018-05-16"),
    passing: told("2016-05-16"),
  },
  check(corpus, report) {
    return (record, { toldElsewhere }) => {
      for (const { type, date: own, toldIn } of toldElsewhere)
        for (const named of toldIn) {
          const other = eventNamed(corpus, record, named);
          const [date, its] = [dateIn(own?.text), other?.date];
          if (!other || other.record === record) continue;
          if (isOfAnotherKind(type, other.event.type)) {
            report(record, {
              pointer: named.pointer,
              message: `This event (${type.replaceAll("-", " ")}) would be told in “${named.text}” (${other.event.type.replaceAll("-", " ")}).`,
              help: "Name the event that is the same, or correct a type.",
              related: [
                {
                  record: other.record,
                  pointer: `${other.event.pointer}/type`,
                  message: "its type",
                },
              ],
              parameters: [named.text, "type"],
            });
            continue;
          }
          if (!date || !its) continue;
          const apart = Math.max(
            startOf(date).earliest - endOf(its).latest,
            startOf(its).earliest - endOf(date).latest,
          );
          const isByDay = [own!.text, other.event.date!.text].every((text) => byDay.test(text));
          if (apart <= (isByDay ? 2 : days)) continue;
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
/** Days, or a span from day to day: two records that are so exact differ by a night at most. */
const byDay = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/;

/** Somebody was held in the one, and a body refused, ordered or decided something in the other. */
function isOfAnotherKind(one: string, two: string): boolean {
  const [own, other] = [kindOf(one), kindOf(two)];
  return own !== undefined && other !== undefined && own !== other;
}

function kindOf(type: string): string | undefined {
  return Object.keys(kinds).find((kind) => kinds[kind]!.has(type));
}

const kinds: Readonly<Record<string, ReadonlySet<string>>> = {
  custody: new Set<EventType>(takenIntoCustody),
  decision: new Set<EventType>([
    "refusal",
    "registration-refused",
    "registration-granted",
    "tax-decision",
  ]),
  judgment: new Set<EventType>(["appeal-decision", "cassation-decision", "international-decision"]),
  freedom: new Set<EventType>(["release-from-custody", "parole", "pardon", "sentence-served"]),
};

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
