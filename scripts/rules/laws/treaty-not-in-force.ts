import { facts } from "../../facts/declared.ts";
import { each, stringOf, stringsOf, textOf } from "../../facts/item.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { cases } from "../shared/case-events.ts";
import { corpusRule } from "../rule.ts";

const violations = facts("cases", {
  inState: (record) => stringOf(record, "state"),
  rightsNamed: (record) =>
    each(record, "violations", (violation) => ({
      id: stringOf(violation, "id") ?? "",
      events: stringsOf(violation, "events"),
      treaties: each(violation, "rights", (right) => textOf(right, "treaty")),
    })),
});

const treaties = facts("laws", {
  treaty: (law) => stringOf(law, "treaty"),
  entries: (law) =>
    each(law, "participation", (act) =>
      stringOf(act, "act") === "entry-into-force"
        ? { state: stringOf(act, "state"), date: textOf(act, "date") }
        : undefined,
    ),
});

/**
 * A treaty does not reach back. An error where every event of the violation was over before the treaty
 * bound the State; a declaration binds nobody, and has no such day.
 */
export default corpusRule({
  id: "laws/treaty-not-in-force",
  severity: "error",
  judges: violations,
  facts: [cases, treaties],
  docs: {
    demands:
      "A treaty named under “rights” was in force for the State of the case before the events of that violation had ended.",
    why: "An article counts only from the day on which the State was bound by it.",
    source: "Vienna Convention on the Law of Treaties (1969), article 28",
    failing: { "cases/example": named(), "laws/covenant": covenant("2017-01-24") },
    passing: { "cases/example": named(), "laws/covenant": covenant("2006-04-24") },
  },
  check(corpus, report) {
    const boundFrom = corpus.once(entries);
    return (record, { inState, rightsNamed }) => {
      const events = cases.of(record)?.events ?? [];
      for (const { id, events: own, treaties: named } of rightsNamed) {
        const dates = own.map((name) =>
          dateIn(events.find((event) => event.id === name)?.date?.text),
        );
        if (dates.length === 0 || dates.some((date) => date === undefined)) continue;
        for (const { pointer, text } of named) {
          const entry = boundFrom.get(`${text} ${inState}`);
          const bound = entry && dateIn(entry.at.text);
          const late = (date: (typeof dates)[number]) =>
            bound && notLater(startOf(bound), endOf(date!)) === "violated";
          if (!entry || !bound || !dates.every(late)) continue;
          report(record, {
            pointer,
            message: `${text} entered into force for ${inState} ${describeDate(bound)}, after the events of “${id}”.`,
            help: "Name the treaty or rule that bound the State then, or correct the date that is wrong.",
            related: [
              {
                record: entry.record,
                pointer: entry.at.pointer,
                message: "the entry into force",
              },
            ],
            parameters: [id, text],
          });
        }
      }
    };
  },
});

/** Where the records of treaties say from when each bound a State, by treaty and State. */
function entries(corpus: Corpus): ReadonlyMap<string, { record: RecordFacts; at: TextAt }> {
  return new Map(
    corpus.of("laws").flatMap((record) => {
      const law = treaties.of(record);
      return (law?.entries ?? []).flatMap(({ state, date }) =>
        law?.treaty && date ? [[`${law.treaty} ${state}`, { record, at: date }] as const] : [],
      );
    }),
  );
}

function named(): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: reported
    people: [first-person]
    events: [arrested]
    rights: [{ treaty: ICCPR, article: "9", by: review-council, ${cited} }]
    ${cited}
laws: [covenant]`;
}

function covenant(day: string): string {
  return `title: Covenant on Civil and Political Rights
kind: treaty
treaty: ICCPR
participation:
  - { id: xaa, state: XAA, act: entry-into-force, date: "${day}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }] }`;
}
