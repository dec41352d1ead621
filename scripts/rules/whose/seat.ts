import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import type { Organization } from "../../schema/records.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import { namedFacts, namedIn } from "../shared/named-in-texts.ts";

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

/** Bodies that are named after their town. Papers, companies and groups bear the names of towns far away. */
const local: ReadonlySet<string> = new Set<Organization["kind"]>([
  "court",
  "prosecution",
  "police",
  "local-authority",
  "detention-facility",
  "tax-authority",
  "school",
  "hospital",
]);

/** A court decides where it sits. A warning: it may have sat elsewhere, or been heard from a prison. */
export default corpusRule({
  id: "whose/seat",
  severity: "warning",
  collections: ["cases", "organizations"],
  facts: [cases, courts, ...namedFacts],
  docs: {
    demands:
      "An event before a court is in the town in which the court has its seat, and a local body whose name or id names a town of the table has its seat there.",
    why: "One of the two is another court or another town, and with it another judge.",
    failing: court("capital"),
    passing: court("coast"),
  },
  check(corpus, report) {
    return (record) => {
      if (record.collection === "organizations") ownSeat(record);
      else sittings(record);
    };

    function ownSeat(record: RecordFacts): void {
      const { kind = "", place } = courts.of(record) ?? {};
      if (!place || !local.has(kind)) return;
      const towns = townsOf(corpus, record);
      if (towns.length === 0 || towns.includes(place.text)) return;
      report(record, {
        pointer: place.pointer,
        message: `“${record.id}” has its seat in “${place.text}”, and its name says “${towns[0]!}”.`,
        help: "Correct the place, or the name; if it sits elsewhere, say so in the note and write an exception.",
      });
    }

    function sittings(record: RecordFacts): void {
      const { seated = [] } = cases.of(record) ?? {};
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
    }
  },
});

/** The towns that the names and the id of a body name. */
function townsOf(corpus: Corpus, record: RecordFacts): readonly string[] {
  const rows = corpus.tables.get("places")?.rows;
  const named = namedIn(corpus, record)
    .filter(({ pointer }) => pointer.startsWith("/names/"))
    .flatMap(({ bearers }) => bearers.filter((bearer) => bearer.startsWith("places/")));
  return [
    ...named.map((bearer) => bearer.slice("places/".length)),
    ...record.id.split("-").filter((word) => rows?.has(word) === true),
  ];
}

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
