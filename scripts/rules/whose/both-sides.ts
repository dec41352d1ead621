import type { Participant } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/** Nobody judges, prosecutes or is accused by oneself. */
export default recordRule({
  id: "whose/both-sides",
  severity: "error",
  collections: ["cases"],
  docs: {
    demands:
      "No person or body is on both sides of one event: a victim, defendant, complainant or claimant is not its judge, prosecutor, investigator, respondent or alleged perpetrator.",
    why: "One of the two is somebody else, and an accusation hangs on the difference.",
    failing: { "cases/other": event("second-person") },
    passing: { "cases/other": event("first-person") },
  },
  check({ value: { events = [] } }, report) {
    for (const [index, { participants = [] }] of events.entries()) {
      for (const [place, against] of participants.entries()) {
        const name = nameOf(against);
        if (!name || !otherSide.has(against.role)) continue;
        const first = participants.findIndex(
          (each) =>
            nameOf(each) === name &&
            (side.has(each.role) || (each.role === "respondent" && judging.has(against.role))),
        );
        if (first < 0) continue;
        // A body that inquires into a complaint against itself is a fact; so is a police officer's own case.
        if (against.organization !== undefined && inquiring.has(against.role)) continue;
        report({
          pointer: `/events/${index}/participants/${place}`,
          message: `“${name.split("/")[1]!}” is “${participants[first]!.role}” and “${against.role}” in one event.`,
          help: "Correct one of the two participants.",
          related: [
            { pointer: `/events/${index}/participants/${first}`, message: "the other side" },
          ],
          parameters: [name],
        });
      }
    }
  },
});

function nameOf({ person, organization }: Participant): string | undefined {
  if (person !== undefined) return `people/${person}`;
  return organization === undefined ? undefined : `organizations/${organization}`;
}

const side: ReadonlySet<string> = new Set<Participant["role"]>([
  "victim",
  "defendant",
  "detainee",
  "suspect",
  "complainant",
  "claimant",
]);
const otherSide: ReadonlySet<string> = new Set<Participant["role"]>([
  "judge",
  "court",
  "prosecutor",
  "investigator",
  "respondent",
  "alleged-perpetrator",
]);
/** Who decides a suit is not a party of it. */
const judging: ReadonlySet<string> = new Set<Participant["role"]>(["judge", "court"]);
const inquiring: ReadonlySet<string> = new Set<Participant["role"]>(["prosecutor", "investigator"]);

function event(person: string): string {
  return `events:
  - id: beaten
    type: torture-or-ill-treatment
    status: alleged
    date: "2016-05-15"
    participants: [{ role: victim, person: second-person }, { role: alleged-perpetrator, person: ${person} }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
