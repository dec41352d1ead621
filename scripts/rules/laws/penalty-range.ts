import { describeDuration } from "../../time/describe.ts";
import { isLonger, parseDuration } from "../../time/duration.ts";
import { recordRule } from "../rule.ts";

/** The least is not more than the most. An error: no court can give a term that is both. */
export default recordRule({
  id: "laws/penalty-range",
  severity: "error",
  collections: ["laws"],
  docs: {
    demands: "The least length of a penalty (“min”) is no longer than its greatest (“max”).",
    why: "Two numbers that changed places, or a month taken for a year, make every sentence look unlawful or none.",
    failing: { "laws/new-code": penalty("P7Y", "P3Y") },
    passing: { "laws/new-code": penalty("P3Y", "P7Y") },
  },
  check({ value }, report) {
    for (const [index, { id, penalties = [] }] of (value.provisions ?? []).entries()) {
      for (const [at, { id: penalty, min, max }] of penalties.entries()) {
        if (min === undefined || max === undefined) continue;
        const [least, most] = [parseDuration(min), parseDuration(max)];
        if (!least.ok || !most.ok || !isLonger(least.duration, most.duration)) continue;
        const pointer = `/provisions/${index}/penalties/${at}`;
        report({
          pointer: `${pointer}/min`,
          message: `By the provision ${id} the least is ${describeDuration(least.duration)} and the most ${describeDuration(most.duration)}, which is less.`,
          help: "Compare both with the law; perhaps they changed places, or one is of another penalty.",
          related: [{ pointer: `${pointer}/max`, message: "the greatest length" }],
          parameters: [penalty],
        });
      }
    }
  },
});

function penalty(min: string, max: string): string {
  return `provisions:
  - { id: "174", title: Incitement }
  - id: "400"
    title: Unlawful meetings
    penalties:
      - { id: prison, kind: imprisonment, min: ${min}, max: ${max}, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
