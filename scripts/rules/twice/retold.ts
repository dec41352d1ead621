import { recordRule } from "../rule.ts";

/** One sentence under two statements of a record, in one order of words or another. A warning: it counts twice. */
export default recordRule({
  id: "twice/retold",
  severity: "warning",
  yieldsTo: { "twice/part": "here", "ids/duplicate-part": "here" },
  keys: ["events", "claims", "responses", "openQuestions", "assessments", "stateClaims"],
  docs: {
    demands:
      "No event, claim, answer, demand, finding or open question of a record is worded like another statement of it of another kind, nor two of its claims or answers alike.",
    why: "What happened is an event, what the other side says is an answer, and what somebody claims is a claim. Told under two of them, it is counted twice and corrected once.",
    failing: { "cases/other": claim("Many who had gathered there were held until the evening.") },
    passing: { "cases/other": claim("Nobody had told the police of the meeting before.") },
  },
  check({ scan }, report) {
    const first = new Map<string, { pointer: string; list: string }>();
    for (const { pointer, text } of scan.texts) {
      const list = statement.exec(pointer)?.[1];
      if (list === undefined) continue;
      const words = text.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? [];
      if (words.length < FEWEST) continue;
      const key = words.toSorted().join(" ");
      const other = first.get(key);
      if (!other) first.set(key, { pointer, list });
      else if (other.list !== list || once.has(list))
        report({
          pointer,
          message: `“${shortened(text)}” is told here, and in “${other.list}” too.`,
          help: "Keep it in the one list where it belongs, with the citations of both.",
          related: [{ pointer: other.pointer, message: "the other statement" }],
        });
    }
  },
});

const statement =
  /^\/(events|claims|responses|openQuestions|assessments|stateClaims)\/\d+\/(?:summary|text|finding)$/;

/** Lists in which one sentence stands once. Two events may be told in the same words. */
const once: ReadonlySet<string> = new Set(["claims", "responses", "openQuestions"]);

/** Words below which two sentences may be alike by chance: “Released under conditions.” */
const FEWEST = 6;

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

function claim(text: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    summary: Many who had gathered there were held until the evening.
    ${cited}
claims:
  - { id: held, text: ${text}, status: reported, ${cited} }`;
}
