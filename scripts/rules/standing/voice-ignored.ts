import type { Stance, StatementStatus } from "../../schema/records.ts";
import { isOlder, spokenIn, voicesOn } from "../shared/standing.ts";
import { recordRule } from "../rule.ts";

/** The standing is the sum of the voices. A warning: who weighs them may know more. */
export default recordRule({
  id: "standing/voice-ignored",
  severity: "warning",
  docs: {
    demands:
      "A statement that somebody finds, admits, denies or refutes is not merely “reported” or “alleged”, nor one that a body found “contested”; a denial that is older than the statement does not count.",
    why: "Whoever filters by standing misses the finding of a court or a committee, or takes one side for the whole.",
    failing: { "cases/example": violation("reported") },
    passing: { "cases/example": violation("found") },
  },
  check({ value }, report) {
    for (const spoken of spokenIn(value)) {
      const { id, status } = spoken.statement;
      const weak = status === undefined || status === "reported" || status === "alleged";
      if (!weak && status !== "contested") continue;
      const voices = voicesOn(spoken, value).filter(
        (voice) => voice.stance !== "denies" || !isOlder(voice, spoken, value),
      );
      const [stance, better] =
        weights.find(([weighty]) => voices.some((voice) => voice.stance === weighty)) ?? [];
      if (!stance || better === status || (!weak && stance === "admits")) continue;
      report({
        pointer: status === undefined ? `${spoken.pointer}/id` : `${spoken.pointer}/status`,
        message: `This is “${status ?? "reported"}”, though somebody ${stance} it.`,
        help: `Write “status: ${better}”, or take out the voice.`,
        related: [
          {
            pointer: voices.find((voice) => voice.stance === stance)!.pointer,
            message: "the voice",
          },
        ],
        parameters: [id],
      });
    }
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
