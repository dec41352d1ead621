import type { Case, Violation } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/** Who suffered a violation, says that it happened or decided so did not commit it. An error: it is an accusation. */
export default recordRule({
  id: "standing/own-finding",
  severity: "error",
  yieldsTo: { "standing/involvement": "here" },
  collections: ["cases"],
  docs: {
    demands:
      "Nobody who is involved in a violation is among those who suffered it, who assert it, or who decided that it happened or did not.",
    why: "The committee that found a detention arbitrary did not detain anybody; one of the two names is wrong.",
    failing: { "cases/example": violation("review-council") },
    passing: { "cases/example": violation("example-office") },
  },
  check({ value }, report) {
    for (const [index, violation] of (value.violations ?? []).entries()) {
      const parts = violation.involvement ?? [];
      if (parts.length === 0) continue;
      const pointer = `/violations/${index}`;
      const others = new Map([
        ...sufferers(violation, pointer),
        ...voices(value, violation, pointer),
      ]);
      for (const [at, { person, organization }] of parts.entries()) {
        const name =
          person === undefined ? `organizations/${String(organization)}` : `people/${person}`;
        const other = others.get(name);
        if (!other) continue;
        report({
          pointer: `${pointer}/involvement/${at}`,
          message: `“${name.split("/")[1]!}” is involved in this violation, and ${other.what}.`,
          help: "Correct who was involved; who is answerable for it and says so “admits” it.",
          related: [{ pointer: other.pointer, message: "their other part" }],
          parameters: [violation.id, name],
        });
      }
    }
  },
});

type Part = [name: string, part: { readonly what: string; readonly pointer: string }];

function sufferers({ people = [], organizations = [] }: Violation, pointer: string): Part[] {
  return [
    ...people.map((id, at): Part => [
      `people/${id}`,
      { what: "suffered it", pointer: `${pointer}/people/${at}` },
    ]),
    ...organizations.map((id, at): Part => [
      `organizations/${id}`,
      { what: "suffered it", pointer: `${pointer}/organizations/${at}` },
    ]),
  ];
}

/** Who asserts the violation, or decided on it: by name, or in an event of the case. */
function voices({ events = [] }: Case, violation: Violation, pointer: string): Part[] {
  return (violation.standing ?? []).flatMap((voice, at): Part[] => {
    const { stance, person, organization } = voice;
    if (stance === "admits" || stance === "denies") return [];
    const what = stance === "asserts" ? "asserts it" : "decided on it";
    const own = { what, pointer: `${pointer}/standing/${at}` };
    if (person !== undefined) return [[`people/${person}`, own]];
    if (organization !== undefined) return [[`organizations/${organization}`, own]];
    const index = events.findIndex(({ id }) => id === voice.event);
    return (events[index]?.participants ?? []).flatMap((one, place): Part[] => {
      if (!deciding.has(one.role)) return [];
      const part = { what, pointer: `/events/${index}/participants/${place}` };
      if (one.person !== undefined) return [[`people/${one.person}`, part]];
      return one.organization === undefined ? [] : [[`organizations/${one.organization}`, part]];
    });
  });
}

const deciding: ReadonlySet<string> = new Set(["court", "judge", "decision-maker"]);

function violation(organization: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: found
    people: [first-person]
    standing: [{ stance: finds, organization: review-council, ${cited} }]
    involvement: [{ organization: ${organization}, status: reported, ${cited} }]
    ${cited}`;
}
