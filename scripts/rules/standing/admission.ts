import { spokenIn } from "../shared/standing.ts";
import { recordRule } from "../rule.ts";

/** Nobody admits what was done to them. An error: “admitted” would rest on the word of the victim. */
export default recordRule({
  id: "standing/admission",
  severity: "error",
  collections: ["cases"],
  docs: {
    demands:
      "The person whose right was violated is not the one who admits the violation, and no State admits what its answer of the same year denies.",
    why: "An admission counts because it is against the one who makes it.",
    failing: { "cases/example": admitted("person: first-person") },
    passing: { "cases/example": admitted("state: XAA") },
  },
  check({ value }, report) {
    const { violations = [], responses = [] } = value;
    for (const { pointer, statement } of spokenIn(value)) {
      for (const [index, { stance, state, date }] of (statement.standing ?? []).entries()) {
        const place = responses.findIndex(
          ({ to, actor, stance: own, date: day }) =>
            own === "denies" &&
            to.includes(statement.id) &&
            "state" in actor &&
            actor.state === state &&
            day !== undefined &&
            day.slice(0, 4) === date?.slice(0, 4),
        );
        if (stance !== "admits" || state === undefined || place < 0) continue;
        report({
          pointer: `${pointer}/standing/${index}/stance`,
          message: `${state} would admit “${statement.id}”, and its answer of that time denies it.`,
          help: "Correct one of the two; a State that changed its mind did so at another time.",
          related: [{ pointer: `/responses/${place}/stance`, message: "the answer" }],
          parameters: [statement.id, state],
        });
      }
      const victims = violations.find(({ id }) => id === statement.id)?.people ?? [];
      for (const [index, { stance, person }] of (statement.standing ?? []).entries()) {
        if (stance !== "admits" || person === undefined || !victims.includes(person)) continue;
        report({
          pointer: `${pointer}/standing/${index}/person`,
          message: `“${person}” is the victim of “${statement.id}”, and cannot admit it.`,
          help: "Name who admitted it; what the victim says is “asserts”.",
          related: [{ pointer: `${pointer}/people`, message: "whose right it is" }],
          parameters: [statement.id, person],
        });
      }
    }
  },
});

function admitted(who: string): string {
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: admitted
    people: [first-person]
    standing: [{ stance: admits, ${who}, citations: [{ source: un-report, at: { paragraph: "5" }, supports: full }] }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
