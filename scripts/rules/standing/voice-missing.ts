import type { Stance, StatementStatus } from "../../schema/records.ts";
import { cases } from "../shared/case-events.ts";
import { answering, spokenIn } from "../shared/voices.ts";
import { corpusRule } from "../rule.ts";

/**
 * A standing stronger than a report rests on somebody. An error where the record names others and not
 * them; a warning where it names nobody, for a statement of older schemas could not.
 */
export default corpusRule({
  id: "standing/voice-missing",
  severity: "error",
  yieldsTo: { "people/accusation": "here" },
  judges: answering,
  facts: [cases],
  docs: {
    demands:
      "Under “standing”, or in an answer that names it, a statement that is “found” has who finds it, one that is “admitted” who admits it, one that is “contested” who denies it, and one that is “refuted” who refutes it.",
    why: "“Found” without a body reads like a judgment that nobody gave.",
    failing: { "cases/example": violation("asserts") },
    passing: { "cases/example": violation("finds") },
  },
  check(corpus, report) {
    return (record) => {
      for (const { id, pointer, status, voices, decides } of spokenIn(corpus, record)) {
        const needed = status && voiceOf[status];
        if (!needed || voices.some(({ stance }) => stance === needed.stance)) continue;
        // A decision is its own finding: the body is among its participants.
        if (status === "found" && decides) continue;
        report(record, {
          pointer: `${pointer}/status`,
          severity: voices.length > 0 ? "error" : "warning",
          message: `This is “${status}”, and nothing says ${needed.who}.`,
          help: `Add the voice, “standing: [{ stance: ${needed.stance}, … }]” with its event or its citations; or lower the status.`,
          parameters: [id],
        });
      }
    };
  },
});

const voiceOf: Readonly<
  Partial<Record<StatementStatus, { readonly stance: Stance["stance"]; readonly who: string }>>
> = {
  found: { stance: "finds", who: "who found it" },
  admitted: { stance: "admits", who: "who admitted it" },
  contested: { stance: "denies", who: "who denies it" },
  refuted: { stance: "refutes", who: "who refuted it" },
};

function violation(stance: string): string {
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: found
    standing: [{ stance: ${stance}, organization: example-office, citations: [{ source: un-report, at: { paragraph: "5" }, supports: full }] }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
