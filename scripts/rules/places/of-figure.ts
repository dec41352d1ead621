import { recordRule } from "../rule.ts";

/** A figure of a part of an event, against the places of the event and its own id and words. */
export default recordRule({
  id: "places/of-figure",
  severity: "warning",
  collections: ["cases"],
  docs: {
    demands:
      "The place of a figure is among the places of its event, and is the one that its id or its words name.",
    why: "A count in a town where nothing happened is of another event.",
    failing: { "cases/other": figure("elsewhere"), "reference/places": places() },
    passing: { "cases/other": figure("capital"), "reference/places": places() },
  },
  check({ value: { events = [] } }, report, { tables }) {
    const ids = [...(tables.get("places")?.rows.keys() ?? [])];
    for (const [index, { place, places = [], figures = [] }] of events.entries()) {
      const known = new Set([...places, ...(place === undefined ? [] : [place])]);
      for (const [at, figure] of figures.entries()) {
        if (figure.place === undefined) continue;
        const words = `-${figure.id}-${figure.of.toLowerCase().replaceAll(/\W+/g, "-")}-`;
        const named = ids.filter((id) => words.includes(`-${id}-`));
        if (named.length > 0 && !named.includes(figure.place)) {
          report({
            pointer: `/events/${index}/figures/${at}/place`,
            message: `The figure is of “${figure.place}”, and its id or its words name “${named[0]!}”.`,
            help: "Correct the place; ids stay, so otherwise write in the note what the id means.",
            related: [{ pointer: `/events/${index}/figures/${at}/id`, message: "its id" }],
            parameters: [figure.id],
          });
          continue;
        }
        if (known.size === 0 || known.has(figure.place)) continue;
        report({
          pointer: `/events/${index}/figures/${at}/place`,
          message: `The figure is of “${figure.place}”, and the event was in “${[...known].join("”, “")}”.`,
          help: "Correct the place, or add it to the places of the event.",
          parameters: [figure.id],
        });
      }
    }
  },
});

function figure(place: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    places: [capital]
    participants: [{ role: organizer, person: second-person }]
    figures: [{ id: present, of: people, quantity: { exact: 20 }, place: ${place}, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}

function places(): string {
  return `terms:
  - { id: capital, label: { en: Capital }, definition: The capital., kind: city, state: XAA, names: [{ name: Capital, verified: press }] }
  - { id: elsewhere, label: { en: Elsewhere }, definition: A town., kind: city, state: XAA, names: [{ name: Elsewhere, verified: press }] }`;
}
