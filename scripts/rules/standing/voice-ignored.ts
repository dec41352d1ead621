import type { Stance, StatementStatus } from "../../schema/records.ts";
import { cases } from "../shared/case-events.ts";
import { answering, isOlder, spokenIn } from "../shared/voices.ts";
import { corpusRule } from "../rule.ts";

/** The standing is the sum of the voices. A warning: who weighs them may know more. */
export default corpusRule({
  id: "standing/voice-ignored",
  severity: "warning",
  judges: answering,
  facts: [cases],
  docs: {
    demands:
      "A statement that somebody finds, admits, denies or refutes is not merely “reported” or “alleged”, nor one that a body found “contested”; a denial that is older than the statement does not count.",
    why: "Whoever filters by standing misses the finding of a court or a committee, or takes one side for the whole.",
    failing: { "cases/example": violation("reported") },
    passing: { "cases/example": violation("found") },
  },
  check(corpus, report) {
    return (record) => {
      for (const spoken of spokenIn(corpus, record)) {
        const { id, status, pointer } = spoken;
        const weak = status === undefined || status === "reported" || status === "alleged";
        if (!weak && status !== "contested") continue;
        const voices = spoken.voices.filter(
          (voice) => voice.stance !== "denies" || !isOlder(voice, spoken, corpus, record),
        );
        const [stance, better] =
          weights.find(([weighty]) => voices.some((voice) => voice.stance === weighty)) ?? [];
        const voice = voices.find((one) => one.stance === stance);
        if (!voice || better === status || (!weak && stance === "admits")) continue;
        report(record, {
          pointer: status === undefined ? `${pointer}/id` : `${pointer}/status`,
          message: `This is “${status ?? "reported"}”, though somebody ${stance} it.`,
          help: `Write “status: ${better}”, or take out the voice.`,
          related: [{ record: voice.record, pointer: voice.pointer, message: "the voice" }],
          parameters: [id],
        });
      }
    };
  },
});

/** The weightiest first. */
const weights: readonly (readonly [Stance["stance"], StatementStatus])[] = [
  ["refutes", "refuted"],
  ["finds", "found"],
  ["admits", "admitted"],
  ["denies", "contested"],
];

function violation(status: string): string {
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: ${status}
    people: [first-person]
    standing: [{ stance: finds, event: sentenced }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
