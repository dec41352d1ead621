import { facts } from "../../facts/declared.ts";
import { each, numberOf, textOf } from "../../facts/item.ts";
import { birthBounds } from "../../time/age.ts";
import { addMonths } from "../../time/duration.ts";
import { startOf } from "../../time/partial-date.ts";
import { isSure } from "../../time/moment.ts";
import { eventsOf } from "../shared/dated-events.ts";
import { dateIn } from "../../time/verdict.ts";
import { cases } from "../shared/case-events.ts";
import { corpusRule } from "../rule.ts";

const people = facts("people", {
  ages: (person) =>
    each(person, "ages", (stated) => {
      const on = textOf(stated, "asOf");
      const age = numberOf(stated, "value");
      return on && age !== undefined ? { pointer: stated.path.pointer, age, on } : undefined;
    }),
});

/**
 * Minors are not named. An error where no reading of the stated ages makes the person 18 at the time
 * of an event; a warning where some reading does not. The finding gives no age.
 */
export default corpusRule({
  id: "people/minor",
  severity: "error",
  judges: people,
  facts: [cases],
  docs: {
    demands:
      "A person named was 18 or older in every event they took part in, and at every age that is stated.",
    why: "What happened to a child follows the child for life; the record says “unnamed” and the age, if that.",
    source: "Convention on the Rights of the Child (1989), articles 1 and 16",
    failing: { "people/first-person": age(17) },
    passing: { "people/first-person": age(18) },
  },
  check(corpus, report) {
    return (record, { ages }) => {
      for (const { pointer, age, on } of ages) {
        const date = dateIn(on.text);
        if (!date || !Number.isInteger(age) || age < 0) continue;
        if (age < 18) {
          report(record, {
            pointer: `${pointer}/value`,
            private: true,
            message: message("an age stated here"),
            help,
          });
          continue;
        }
        const born = birthBounds({ age, on: date });
        for (const { from, reference } of corpus.inbound(`people/${record.id}`)) {
          const event = eventsOf(from).find(({ event }) =>
            reference.pointer.startsWith(`${event.pointer}/`),
          );
          if (!event?.date) continue;
          const start = startOf(event.date);
          // Their eighteenth birthday, had they been born on the first or the last day that fits.
          const child = start.latest < addMonths(born.earliest, 216);
          const maybe =
            start.earliest < addMonths(born.latest, 216) && Number.isFinite(start.earliest);
          if (!child && !maybe) continue;
          report(from, {
            pointer: reference.pointer,
            private: true,
            severity: child && isSure(start) && isSure(born) ? "error" : "warning",
            message: message("an age stated of this person, at the date of this event"),
            help,
            related: [{ record, pointer: `${pointer}/asOf`, message: "the age is stated here" }],
          });
        }
      }
    };
  },
});

const help =
  "Take the name out: write “unnamed” with the role. If it has been pushed already, tell the maintainers at once.";

function message(by: string): string {
  return `Somebody under 18 is named, by ${by}.`;
}

function age(value: number): string {
  return `ages:
  - value: ${value}
    asOf: "2016-05-16"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
