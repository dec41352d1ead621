import type { Case } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

type Role = NonNullable<NonNullable<Case["events"]>[number]["participants"]>[number]["role"];

/** What somebody without a name is called, against the role. A warning: words may be said of several. */
export default recordRule({
  id: "wording/role",
  severity: "warning",
  yieldsTo: { "people/unnamed-named": "here", "vocabulary/fits": "here" },
  collections: ["cases"],
  docs: {
    demands:
      "The role of somebody unnamed is one that the words can have: a court is not a lawyer, a mother is not a prosecutor, and a school is not the police.",
    why: "Whoever counts the acts of the police counts by the role.",
    failing: { "cases/other": participant("police") },
    passing: { "cases/other": participant("court") },
  },
  check({ value: { events = [] } }, report) {
    for (const [at, { participants = [] }] of events.entries())
      for (const [index, { role, unnamed }] of participants.entries()) {
        if (unnamed === undefined) continue;
        const word = headOf(unnamed);
        const kind = kinds.find(({ words }) => words.test(word));
        if (!kind?.never.includes(role)) continue;
        report({
          pointer: `/events/${at}/participants/${index}/role`,
          message: `“${unnamed}” has the role “${role}”.`,
          help: "Correct the role, or the words.",
          parameters: [unnamed, role],
        });
      }
  },
});

/** The last word of the first noun with its adjectives: “court” in “the regional court of appeal of the north”. */
function headOf(words: string): string {
  const [noun = ""] = words.split(
    / (?:of|in|at|from|for|who|whose|that|which|on|near|with|without|outside|to|and|or|said|named|not|called|by|under)\b|[,;:(]/,
  );
  return noun.trim().split(" ").at(-1) ?? "";
}

const bodies: readonly Role[] = [
  ...(["court", "judge", "police", "prosecutor", "investigator", "authority", "employer"] as const),
  "decision-maker",
];
const held: readonly Role[] = ["detainee", "suspect", "relative", "witness", "medical-examiner"];

function besides(roles: readonly Role[], ...kept: readonly Role[]): readonly Role[] {
  return roles.filter((role) => !kept.includes(role));
}

/** What words there are for whom, and the roles that these never have. */
const kinds: readonly { readonly words: RegExp; readonly never: readonly Role[] }[] = [
  {
    words: /^(?:courts?|tribunals?|board|chamber)$/i,
    never: [
      ...besides(bodies, "court", "judge", "authority", "decision-maker"),
      ...held,
      ...(["lawyer", "defendant", "victim", "organizer", "participant", "monitor"] as const),
    ],
  },
  {
    words: /^judges?$/i,
    never: [
      ...besides(bodies, "court", "judge", "decision-maker"),
      "relative",
      "lawyer",
      "monitor",
    ],
  },
  {
    words: /^(?:police|policem[ae]n|policewom[ae]n)$/i,
    never: ["court", "judge", "prosecutor", "lawyer", "medical-examiner", "relative", "monitor"],
  },
  {
    words: /^(?:prosecutors?|prosecution)$/i,
    never: ["court", "judge", "police", "lawyer", "medical-examiner", "relative", "monitor"],
  },
  {
    words: /^(?:lawyers?|attorneys?|advocates?|counsel)$/i,
    never: [...besides(bodies, "employer"), "medical-examiner"],
  },
  {
    words:
      /^(?:mother|father|parents?|wife|husband|widow|sons?|daughters?|brothers?|sisters?|relatives?|family|children|spouse)$/i,
    never: [...bodies, "medical-examiner", "monitor"],
  },
  {
    words: /^(?:doctors?|physicians?|hospital|clinic|psychiatrists?)$/i,
    never: ["court", "judge", "police", "prosecutor", "lawyer", "relative"],
  },
  {
    words: /^(?:school|university|company|newspaper|bank|union|factory)$/i,
    never: [...besides(bodies, "employer", "authority", "decision-maker"), ...held, "lawyer"],
  },
  {
    words:
      /^(?:ministry|department|inspectorate|authorities|administrations?|government|council)$/i,
    never: ["court", "judge", "lawyer", ...held, "defendant"],
  },
  {
    words:
      /^(?:protesters?|demonstrators?|activists?|journalists?|unionists?|workers?|students?|prisoners?|passers-by|bystanders?|villagers?)$/i,
    never: [...bodies, "lawyer", "medical-examiner"],
  },
];

function participant(role: Role): string {
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }, { role: ${role}, unnamed: a court in Otherland }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
