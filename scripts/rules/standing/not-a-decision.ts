import type { Case, CaseEvent } from "../../schema/records.ts";
import { decisions, spokenIn } from "../shared/standing.ts";
import { recordRule } from "../rule.ts";

/** Only who may decide can find. An error: a statement of officials or experts is an assertion. */
export default recordRule({
  id: "standing/not-a-decision",
  severity: "error",
  collections: ["cases"],
  docs: {
    demands:
      "An event by which somebody “finds” or “refutes” is a decision: a verdict, an acquittal, a sentence, a ruling, a decision on appeal, or a decision of an international body. Nobody finds by a decision that found nothing, nor by one against the person whose right it was.",
    why: "A press release of experts and an opinion of the same experts differ in what they establish.",
    failing: { "cases/example": finding("arrested") },
    passing: { "cases/example": finding("sentenced") },
  },
  check({ value }, report) {
    const events = value.events ?? [];
    for (const { pointer, statement } of spokenIn(value))
      for (const [index, { stance, event: id }] of (statement.standing ?? []).entries()) {
        if (stance !== "finds" && stance !== "refutes") continue;
        const at = events.findIndex((event) => event.id === id);
        const event = events[at];
        if (!event) continue;
        const decision = event.outcome?.decision;
        if (stance === "finds" && decision !== undefined && contrary.has(decision))
          report({
            pointer: `${pointer}/standing/${index}/stance`,
            message: `Somebody finds this by “${id}”, which ended in “${decision}”.`,
            help: "Correct the stance, the event or its decision.",
            related: [{ pointer: `/events/${at}/outcome/decision`, message: "the decision" }],
            parameters: [statement.id, String(index), "contrary"],
          });
        const sentenced = stance === "finds" ? sentencedBy(event, statement, value) : undefined;
        if (sentenced !== undefined)
          report({
            pointer: `${pointer}/standing/${index}/event`,
            severity: "warning",
            message: `“${id}” went against “${sentenced}”, and somebody finds by it that their right was violated.`,
            help: "Name the decision that finds it, or correct the stance.",
            related: [{ pointer: `/events/${at}`, message: "the decision" }],
            parameters: [statement.id, String(index), "against"],
          });
        if (decisions.has(event.type)) continue;
        report({
          pointer: `${pointer}/standing/${index}/event`,
          message: `“${id}” (${event.type.replaceAll("-", " ")}) decides nothing, so nobody ${stance} by it.`,
          help: "Write “asserts” or “denies”, or name the decision.",
          related: [{ pointer: `/events/${at}/type`, message: "the event" }],
          parameters: [statement.id, String(index)],
        });
      }
  },
});

/** Decisions that find nothing. */
const contrary: ReadonlySet<string> = new Set<
  NonNullable<NonNullable<CaseEvent["outcome"]>["decision"]>
>(["no-violation", "inadmissible", "acquitted", "refused", "discontinued"]);

/** The person of a violation whom a court found guilty by the event, or whose sentence it left as it was. */
function sentencedBy(
  { outcome = {}, participants = [] }: CaseEvent,
  statement: object,
  { people = [] }: Case,
): string | undefined {
  const isAgainst =
    outcome.decision === "guilty" ||
    outcome.decision === "upheld" ||
    (outcome.decision === undefined && (outcome.imprisonment ?? outcome.restrictedFreedom));
  if (!isAgainst || !("type" in statement && "events" in statement)) return undefined;
  const own = (statement as { people?: readonly string[] }).people ?? people;
  return participants.find(({ role, person = "" }) => role === "defendant" && own.includes(person))
    ?.person;
}

function finding(event: string): string {
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: found
    people: [first-person]
    standing: [{ stance: finds, event: ${event} }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
