import { recordRule } from "../rule.ts";
import { convictionOf } from "../shared/conviction.ts";

/** Who did it is a person's name only after a judgment. An error, whatever the standing says. */
export default recordRule({
  id: "people/involved",
  severity: "error",
  collections: ["cases"],
  docs: {
    demands:
      "Under “involvement”, a person stands only if an event of the record says that a court, named there, convicted them and nothing undid it.",
    why: "A name beside a violation is read as guilt, also with “alleged” before it, and is copied without it.",
    source: "International Covenant on Civil and Political Rights (1966), articles 14 (2) and 17",
    failing: { "cases/example": involvement("person: second-person") },
    passing: { "cases/example": involvement("unnamed: an officer") },
  },
  check({ value }, report) {
    for (const [index, violation] of (value.violations ?? []).entries())
      for (const [at, { person }] of (violation.involvement ?? []).entries()) {
        if (person === undefined) continue;
        const conviction = convictionOf(value, { person });
        if (conviction?.byNamedCourt) continue;
        report({
          pointer: `/violations/${index}/involvement/${at}/person`,
          message: `“${person}” is named as involved, and the record ${conviction ? "names no court that convicted them" : "has no conviction of them"}.`,
          help: "Describe them under “unnamed” by their office, or name the State or the organization.",
          ...(conviction && {
            related: [{ pointer: conviction.pointer, message: "the conviction" }],
          }),
          parameters: [violation.id, person],
        });
      }
  },
});

function involvement(who: string): string {
  return `violations:
  - id: beating
    type: arbitrary-detention
    status: alleged
    people: [first-person]
    involvement: [{ ${who}, degree: committed, status: alleged, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }] }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
