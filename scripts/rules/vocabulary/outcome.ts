import { rowAsRelated, rowOf } from "../shared/session-row.ts";
import { recordRule } from "../rule.ts";

/**
 * What came of an event is something that such an event can end in. A warning: the table is a reading
 * of what the types mean, and a law may know an outcome that it does not.
 */
export default recordRule({
  id: "vocabulary/outcome",
  severity: "warning",
  collections: ["cases"],
  needs: ["outcome-types"],
  docs: {
    demands:
      "Each key of an outcome, and each decision, fits the type of its event by the table outcome-types; an event of the type “other” may have any.",
    why: "A prison term at an arrest is the sentence in the wrong event: its date, court and provisions are then wrong as well.",
    source: "Table outcome-types",
    failing: { "cases/other": event("arrest") },
    passing: { "cases/other": event("sentence") },
  },
  check({ value: { events = [] } }, report, { tables, skip }) {
    for (const [index, { type, outcome = {} }] of events.entries()) {
      if (type === "other") continue;
      const wrong = Object.entries(outcome).flatMap(([key, held]) => {
        const name = key === "decision" ? `decision.${String(held)}` : key;
        const row = rowOf(tables, "outcome-types", name);
        if (!row) {
          skip(`a term ${name} in reference/outcome-types`);
          return [];
        }
        const types = row.row["types"];
        if (!Array.isArray(types) || types.includes(type)) return [];
        const words = key === "decision" ? `the decision “${String(held)}”` : `“${key}”`;
        return [{ key, name, row, types: types as string[], words }];
      });
      const [first, ...others] = wrong;
      if (!first) continue;
      report({
        pointer: `/events/${index}/outcome/${first.key}`,
        message: `An event of the type “${type}” does not end in ${wrong.map(({ words }) => words).join(" and ")}.`,
        help: `That goes with ${listed(first.types)}: correct the type, or tell it in an event of its own.`,
        related: [
          { pointer: `/events/${index}/type`, message: "the type of the event" },
          rowAsRelated(first.row, "types", "the types that it fits"),
          ...others.map(({ key, words }) => ({
            pointer: `/events/${index}/outcome/${key}`,
            message: words,
          })),
        ],
        parameters: [type, ...wrong.map(({ name }) => name)],
      });
    }
  },
});

/** The first few, for a sentence. */
function listed(types: readonly string[]): string {
  const named = types.slice(0, 5).map((type) => `“${type}”`);
  return `${named.join(", ")}${types.length > 5 ? ` and ${types.length - 5} more` : ""}`;
}

function event(type: string): string {
  return `events:
  - id: end
    type: ${type}
    date: "2016-05-15"
    participants: [{ role: defendant, person: second-person }]
    outcome: { imprisonment: { exact: P5Y } }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
