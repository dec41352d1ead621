import { recordRule } from "../rule.ts";

/**
 * States answer the recommendations of the review, not what organizations demand of them: a position
 * there is an error, for it would be an answer nobody gave.
 */
export default recordRule({
  id: "upr/ngo-position",
  severity: "error",
  yieldsTo: { "whose/issuer": "record" },
  collections: ["recommendations"],
  docs: {
    demands:
      "What a non-governmental organization demands, a concern and a decision have no position of the State, and only in the review do States recommend (“from”).",
    why: "A State answers States; an invented answer would count in its record.",
    failing: {
      "recommendations/ngo-report":
        'source: ngo-report\nissuer: { kind: ngo, organizations: [example-ngo] }\nstate: XAA\nitems:\n  - id: "1"\n    summary: Let journalists work without fear.\n    positions:\n      - { id: later, value: supported, citations: [{ source: ngo-report, at: { section: demands, item: "1" }, supports: full }] }',
    },
    passing: {
      "recommendations/ngo-report":
        'source: ngo-report\nissuer: { kind: ngo, organizations: [example-ngo] }\nstate: XAA\nitems:\n  - { id: "1", summary: Let journalists work without fear., at: { section: demands, item: "1" } }',
    },
  },
  check({ value }, report) {
    const given = value.items.filter(({ from }) => from).length;
    let told = value.issuer.kind === "upr-working-group";
    for (const [index, { id, kind, from, positions }] of value.items.entries()) {
      if (from && !told) {
        told = true;
        report({
          pointer: `/items/${index}/from`,
          at: "key",
          message: `States recommend in the review only, and ${id} is of another body${given > 1 ? `, as are ${given - 1} more with “from”` : ""}.`,
          help: "Take “from” out, or correct the issuer.",
          related: [{ pointer: "/issuer/kind", message: "who made them" }],
          parameters: [id],
        });
      }
      if (positions && (kind === "concern" || kind === "decision"))
        report({
          pointer: `/items/${index}/positions`,
          at: "key",
          message: `${id} is a ${kind}, on which no State takes a position.`,
          help: "Take the position out, or correct the kind.",
          related: [{ pointer: `/items/${index}/kind`, message: "what the item is" }],
          parameters: [id, kind],
        });
    }
    if (value.issuer.kind !== "ngo") return;
    const related = [{ pointer: "/issuer/kind", message: "the set is of an organization" }];
    const help =
      "Take the position out. An answer of the State to a like recommendation belongs to that one, which “echoes” may name.";
    for (const [index, { id, positions }] of value.items.entries()) {
      if (!positions || value.items[index]!.kind === "concern") continue;
      report({
        pointer: `/items/${index}/positions`,
        at: "key",
        message: `The demand ${id} is an organization's, and no State takes a position on it.`,
        help,
        related,
        parameters: [id],
      });
    }
    for (const [index, { id, position }] of (value.groups ?? []).entries()) {
      if (position === undefined) continue;
      report({
        pointer: `/groups/${index}/position`,
        at: "key",
        message: `The group “${id}” holds demands of an organization, on which no State takes a position.`,
        help,
        related,
        parameters: [id],
      });
    }
  },
});
