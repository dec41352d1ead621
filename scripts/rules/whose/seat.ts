import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const cases = facts("cases", {
  seated: (record) =>
    each(record, "events", (event) => {
      const place = textOf(event, "place");
      const courts = each(event, "participants", (one) =>
        stringOf(one, "role") === "court" ? stringOf(one, "organization") : undefined,
      );
      return place && courts.length > 0 ? { place, courts } : undefined;
    }),
});
const courts = facts("organizations", { kind: stringOf, place: textOf });

/** A court decides where it sits. A warning: it may have sat elsewhere, or been heard from a prison. */
export default corpusRule({
  id: "whose/seat",
  severity: "warning",
  judges: cases,
  facts: [courts],
  docs: {
    demands: "An event before a court is in the town in which the court has its seat.",
    why: "One of the two is another court or another town, and with it another judge.",
    failing: court("capital"),
    passing: court("coast"),
  },
  check(corpus, report) {
    return (record, { seated }) => {
      for (const { place, courts: named } of seated) {
        const seats = named.map((id) => {
          const body = corpus.record("organizations", id);
          return { body, seat: courts.of(body)?.place };
        });
        if (seats.some(({ seat }) => seat === undefined || seat.text === place.text)) continue;
        const { body, seat } = seats[0]!;
        report(record, {
          pointer: place.pointer,
          message: `The event is in “${place.text}”, and its court, “${body!.id}”, has its seat in “${seat!.text}”.`,
          help: "Correct the place or the court; if the court sat elsewhere, say so in the note and write an exception.",
          related: [{ record: body!, pointer: seat!.pointer, message: "its seat" }],
        });
      }
    };
  },
});

function court(place: string) {
  return {
    "reference/places": `terms:
  - { id: capital, label: { en: Capital }, definition: The capital of Exampleland., kind: city, state: XAA, names: [{ name: Capital, verified: press }] }
  - { id: coast, label: { en: Coast }, definition: A town of Exampleland., kind: city, state: XAA, names: [{ name: Coast, verified: press }] }`,
    "organizations/example-office": `kind: court\nplace: coast`,
    "cases/other": `events:
  - id: broken-up
    type: court-ruling
    date: "2016-05-15"
    place: ${place}
    participants: [{ role: target, person: second-person }, { role: court, organization: example-office }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`,
  };
}
