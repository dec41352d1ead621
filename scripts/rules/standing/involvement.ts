import type { Case, Involvement, Violation } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/** One fact has one home, and nobody is more involved than there is a violation. An error. */
export default recordRule({
  id: "standing/involvement",
  severity: "error",
  collections: ["cases"],
  docs: {
    demands:
      "Each “involvement” names one State, organization, person or unnamed person, and nobody who takes part in an event of that violation. It is “found” or “admitted” only if the violation is, and “admitted”, “contested” or “refuted” only as the violation is.",
    why: "Who took part in an event is counted there already; and a part in something that nobody established cannot be established.",
    failing: { "cases/example": involvement("{ organization: example-office }", "found") },
    passing: { "cases/example": involvement("{ state: XAA }", "alleged") },
  },
  check({ value }, report) {
    for (const [index, violation] of (value.violations ?? []).entries())
      for (const [at, part] of (violation.involvement ?? []).entries()) {
        const pointer = `/violations/${index}/involvement/${at}`;
        const parameters = [violation.id, String(at)];
        const owners = owned.filter((key) => part[key] !== undefined);
        if (owners.length !== 1)
          report({
            ...{ pointer, parameters },
            message:
              owners.length === 0
                ? "This involvement is nobody's."
                : `One involvement cannot be of ${owners.map((key) => `“${key}”`).join(" and ")}.`,
            help: "Name one State, organization or person, or describe somebody under “unnamed”.",
          });
        const taken = participation(value, violation, part);
        if (taken)
          report({
            ...{ pointer, parameters },
            message: `The event “${taken.event}” of this violation has them among its participants.`,
            help: "Take the involvement out; the participant says it.",
            related: [{ pointer: taken.pointer, message: "the participant" }],
          });
        if (firm.has(part.status) && !firm.has(violation.status))
          report({
            pointer: `${pointer}/status`,
            message: `The involvement is “${part.status}”, and the violation only “${violation.status}”.`,
            help: "Write the standing of the violation, or lower that of the involvement.",
            related: [{ pointer: `/violations/${index}/status`, message: "the violation" }],
            parameters,
          });
        else if (voiced.has(part.status) && part.status !== violation.status)
          report({
            pointer: `${pointer}/status`,
            message: `The involvement is “${part.status}”, and nobody who speaks to the violation says so.`,
            help: "Write the standing of the violation with its voices, or correct that of the involvement.",
            related: [{ pointer: `/violations/${index}/status`, message: "the violation" }],
            parameters,
          });
      }
  },
});

const owned = ["state", "organization", "person", "unnamed"] as const;

/** A standing that rests on somebody, who is named at the violation alone. */
const voiced: ReadonlySet<string> = new Set(["admitted", "contested", "refuted"]);
const firm: ReadonlySet<string> = new Set(["found", "admitted"]);

/** Where an event of the violation has the same somebody, though not as the one who suffered it. */
function participation(
  { events = [] }: Case,
  violation: Violation,
  { organization, person, unnamed }: Involvement,
): { readonly event: string; readonly pointer: string } | undefined {
  for (const [index, event] of events.entries()) {
    if (!violation.events?.includes(event.id)) continue;
    for (const [at, participant] of (event.participants ?? []).entries()) {
      const same =
        (organization !== undefined && participant.organization === organization) ||
        (person !== undefined && participant.person === person) ||
        (unnamed !== undefined && participant.unnamed === unnamed);
      if (same && participant.role !== "victim")
        return { event: event.id, pointer: `/events/${index}/participants/${at}` };
    }
  }
  return undefined;
}

function involvement(who: string, status: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: reported
    people: [first-person]
    involvement: [${who.replace(" }", `, status: ${status}, ${cited} }`)}]
    ${cited}`;
}
