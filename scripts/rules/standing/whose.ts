import { spokenIn } from "../shared/standing.ts";
import { recordRule } from "../rule.ts";

/** A voice without an owner or a source is hearsay. An error. */
export default recordRule({
  id: "standing/whose",
  severity: "error",
  keys: ["standing"],
  docs: {
    demands:
      "Each entry under “standing” is of one person, organization, State or event, and has citations of its own unless it names an event, whose citations count.",
    why: "Who reads that something was found or denied must be able to look up by whom, and where.",
    failing: { "cases/example": standing("{ stance: finds, organization: review-council }") },
    passing: {
      "cases/example": standing(
        `{ stance: finds, organization: review-council, citations: ${cited()} }`,
      ),
    },
  },
  check({ value }, report) {
    for (const { pointer, statement } of spokenIn(value))
      for (const [index, voice] of (statement.standing ?? []).entries()) {
        const at = `${pointer}/standing/${index}`;
        const owners = owned.filter((key) => voice[key] !== undefined);
        const parameters = [statement.id, String(index)];
        if (owners.length > 1)
          report({
            ...{ pointer: `${at}/${owners[1]}`, at: "key", parameters },
            message: `One voice cannot be of ${owners.map((key) => `“${key}”`).join(" and ")}.`,
            help: "Write an entry for each; the participants of an event need no mention beside it.",
          });
        if (voice.event === undefined && voice.citations === undefined)
          report({
            ...{ pointer: at, parameters },
            message: "Nothing says where this voice can be looked up.",
            help: "Add citations, or name the event in which it was said.",
          });
      }
  },
});

const owned = ["person", "organization", "state", "event"] as const;

function cited(): string {
  return '[{ source: un-report, at: { paragraph: "5" }, supports: full }]';
}

function standing(voice: string): string {
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: found
    people: [first-person]
    standing: [${voice}]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
