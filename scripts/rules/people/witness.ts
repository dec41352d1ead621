import { recordRule } from "../rule.ts";

/** Who testified or is related is exposed by a name. An error. */
export default recordRule({
  id: "people/witness",
  severity: "error",
  collections: ["cases"],
  docs: {
    demands:
      "A witness or a relative in an event is not a person of data/people/; they are “unnamed”, in a few words.",
    why: "Witnesses and relatives are threatened for what they know and for whom they love.",
    source: "CONTRIBUTING.md, “Do no harm”",
    failing: { "cases/other": event("person: second-person") },
    passing: { "cases/other": event("unnamed: a neighbour") },
  },
  check({ value: { events = [] } }, report) {
    for (const [index, { id, participants = [] }] of events.entries())
      for (const [place, { role, person }] of participants.entries()) {
        if (person === undefined || (role !== "witness" && role !== "relative")) continue;
        report({
          pointer: `/events/${index}/participants/${place}`,
          message: `“${person}” would be named as a ${role} in “${id}”.`,
          help: "Write “unnamed” and a few words by which nobody can be found; or correct the role.",
          parameters: [id, person],
        });
      }
  },
});

function event(who: string): string {
  return `people: [second-person]
events:
  - id: meeting
    type: trial-start
    date: "2016-05-15"
    participants: [{ role: defendant, person: second-person }, { role: witness, ${who} }]
    laws: [new-code#400]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
