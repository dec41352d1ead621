import type { Statement } from "../../changes/statements.ts";
import { changeRule } from "../rule.ts";

/**
 * A warning: the step may be the correction of a slip, and then somebody says so. What is new is
 * written as a new position or assessment beside the old one, and is not a step back.
 */
export default changeRule({
  id: "change/against-direction",
  severity: "warning",
  docs: {
    demands:
      "A position that is recorded does not fall from supported to noted, nor from either to pending; the level of an assessment does not fall; or an entry in data/changes.yml says why.",
    why: "What a State accepted, or an assessor found, on a certain day does not become less afterwards: it is a slip, or the record of it was wrong, and readers of the earlier version must learn which.",
    failing: {
      before: { "recommendations/un-report": assessment("implemented") },
      after: { "recommendations/un-report": assessment("not-implemented") },
    },
    passing: {
      before: { "recommendations/un-report": assessment("partially-implemented") },
      after: { "recommendations/un-report": assessment("implemented") },
    },
  },
  check({ records, reason }, report) {
    for (const { name, file, collection, before, after } of records) {
      if (collection !== "recommendations") continue;
      const now = new Map(after?.statements.map((one) => [one.pointer, one]));
      for (const was of before?.statements ?? []) {
        const is = now.get(was.pointer);
        const scale = scales[was.kind];
        if (!is || !scale || reason(name, was.pointer)) continue;
        const [from, to] = [stepOf(was, scale), stepOf(is, scale)];
        if (!from || !to || to.rank >= from.rank) continue;
        report(
          { file },
          {
            pointer: `${is.place}/${scale.field}`,
            message: `The ${scale.field} of this ${was.kind} was ${from.words}, and is ${to.words} now: a step against its natural direction.`,
            help: `Undo it, add a new ${was.kind} beside this one if something new was decided or found, or write in data/changes.yml why the record was wrong.`,
            parameters: [from.value, to.value],
          },
        );
      }
    }
  },
});

interface Scale {
  readonly field: string;
  /** From the least to the most. */
  readonly steps: readonly string[];
}

const positions = ["pending", "noted", "supported"];
const scales: Readonly<Record<string, Scale>> = {
  position: { field: "value", steps: positions },
  group: { field: "position", steps: positions },
  assessment: {
    field: "level",
    steps: [
      "not-assessable",
      "no-information",
      "regressed",
      "not-implemented",
      "partially-implemented",
      "implemented",
    ],
  },
};

function stepOf({ value }: Statement, { field, steps }: Scale) {
  const text = value[field];
  const rank = typeof text === "string" ? steps.indexOf(text) : -1;
  return rank < 0
    ? undefined
    : { rank, value: steps[rank]!, words: steps[rank]!.replaceAll("-", " ") };
}

function assessment(level: string): string {
  return `assessments:
  - id: ngo-2019
    of: ["1.1"]
    by: example-ngo
    asOf: "2019"
    scale: free-text
    level: ${level}
    finding: As it was found.
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }]`;
}
