import type { Example } from "../../scripts/rules/rule.ts";

const cited =
  'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';
const person = "participants: [{ role: defendant, person: first-person }]";

/**
 * The case of the example dataset with these events, one line each, from line 2 on.
 * Each text is the fields of the event before its participant and citation.
 */
export function caseWith(...events: readonly string[]): Example {
  const lines = events.map((fields) =>
    fields.includes("participants:")
      ? `  - { ${fields}, ${cited} }`
      : `  - { ${fields}, ${person}, ${cited} }`,
  );
  return { "cases/example": ["events:", ...lines].join("\n") };
}
