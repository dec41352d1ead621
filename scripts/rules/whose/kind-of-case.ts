import { recordRule } from "../rule.ts";

/** What kind of case it is, against whose it is. A warning: the kind may be right and a list missing. */
export default recordRule({
  id: "whose/kind-of-case",
  severity: "warning",
  collections: ["cases"],
  docs: {
    demands:
      "A practice has no people or organizations with events of its own, a case of an organization lists it, and a case of individuals has a person, named or not.",
    why: "Figures of people imprisoned are counted by the kind of case.",
    failing: { "cases/other": "kind: organization" },
    passing: { "cases/other": "kind: individual" },
  },
  check({ value }, report) {
    const { kind, people = [], organizations = [], events = [] } = value;
    const say = (message: string) =>
      report({
        pointer: "/kind",
        message,
        help: "Correct the kind, or add what is missing.",
        parameters: [kind],
      });
    const persons = events.some(({ participants = [] }) =>
      participants.some(
        ({ person, unnamed, role }) =>
          person !== undefined || (unnamed !== undefined && !deciding.has(role)),
      ),
    );
    if (kind === "practice" && people.length + organizations.length > 0 && events.length > 0)
      say(
        "This is called a practice, and it lists people or organizations, and has events of its own.",
      );
    else if (kind === "organization" && organizations.length === 0)
      say("This is called the case of an organization, and it lists none.");
    else if (kind === "individual" && people.length === 0 && !persons)
      say(
        organizations.length > 0
          ? "This is called the case of individuals, and it lists organizations and no person."
          : "This is called the case of individuals, and it has no person: none in “people”, and none who takes part in an event.",
      );
  },
});

/** Roles of those who decide on somebody or act against them. */
const deciding: ReadonlySet<string> = new Set([
  "court",
  "judge",
  "authority",
  "police",
  "prosecutor",
  "investigator",
  "decision-maker",
]);
