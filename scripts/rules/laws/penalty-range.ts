import { describeDuration } from "../../time/describe.ts";
import { isLonger, parseDuration } from "../../time/duration.ts";
import type { Penalty } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/** The least is not more than the most. An error: no court can give a term that is both. */
export default recordRule({
  id: "laws/penalty-range",
  severity: "error",
  collections: ["laws"],
  docs: {
    demands:
      "The least length of a penalty (“min”) is no longer than its greatest (“max”), and the greatest is one that a penalty of its kind can have: no detention lasts ten years, and no imprisonment ten days at most.",
    why: "Two numbers that changed places, or a month taken for a year, make every sentence look unlawful or none.",
    failing: { "laws/new-code": penalty("P7Y", "P3Y") },
    passing: { "laws/new-code": penalty("P3Y", "P7Y") },
  },
  check({ value }, report) {
    for (const [index, { id, penalties = [] }] of (value.provisions ?? []).entries()) {
      for (const [at, { id: penalty, kind, min, max }] of penalties.entries()) {
        const pointer = `/provisions/${index}/penalties/${at}`;
        const [least, most] = [min, max].map((text) => text && parseDuration(text));
        if (least && most && least.ok && most.ok && isLonger(least.duration, most.duration)) {
          report({
            pointer: `${pointer}/min`,
            message: `By the provision ${id} the least is ${describeDuration(least.duration)} and the most ${describeDuration(most.duration)}, which is less.`,
            help: "Compare both with the law; perhaps they changed places, or one is of another penalty.",
            related: [{ pointer: `${pointer}/max`, message: "the greatest length" }],
            parameters: [penalty],
          });
          continue;
        }
        const odd = max === undefined ? undefined : oddLength(kind, max);
        if (odd !== undefined)
          report({
            pointer: `${pointer}/max`,
            severity: "warning",
            message: `At most ${max!} is ${odd} for “${kind}”.`,
            help: "Correct the length, its unit or the kind.",
            related: [{ pointer: `${pointer}/kind`, message: "the kind" }],
            parameters: [penalty, "kind"],
          });
      }
    }
  },
});

/** Between what the greatest length of a penalty lies. A term itself may be shorter: see dates/length. */
const lengths: Readonly<Partial<Record<Penalty["kind"], readonly [least: string, most: string]>>> =
  {
    imprisonment: ["P15D", "P60Y"],
    detention: ["PT1H", "P3Y"],
    "administrative-detention": ["PT1H", "P1Y"],
    "community-service": ["PT1H", "P3Y"],
    "restricted-freedom": ["P15D", "P30Y"],
  };

function oddLength(kind: Penalty["kind"], text: string): "too short" | "too long" | undefined {
  const [length, least, most] = [text, ...(lengths[kind] ?? [])].map(parseDuration);
  if (!length?.ok || !least?.ok || !most?.ok) return undefined;
  if (isLonger(least.duration, length.duration)) return "too short";
  return isLonger(length.duration, most.duration) ? "too long" : undefined;
}

function penalty(min: string, max: string): string {
  return `provisions:
  - { id: "174", title: Incitement }
  - id: "400"
    title: Unlawful meetings
    penalties:
      - { id: prison, kind: imprisonment, min: ${min}, max: ${max}, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
