import type { Assessment } from "../../schema/records.ts";
import { describeDate } from "../../time/describe.ts";
import { order } from "../../time/order.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/** A step back is explained. A warning: it does happen, and then the note says so. */
export default recordRule({
  id: "assessments/regression",
  severity: "warning",
  collections: ["recommendations"],
  keys: ["assessments"],
  docs: {
    demands:
      "Where one assessor finds less of an item implemented than before, the later assessment is “regressed” or its note says what happened.",
    why: "A step back is the gravest finding there is; more often one of the two levels is a slip, or two items got mixed up.",
    failing: { "recommendations/un-report": assessments("not-implemented") },
    passing: { "recommendations/un-report": assessments("regressed") },
  },
  check({ value }, report) {
    const all = [...(value.assessments ?? []).entries()];
    for (const [index, later] of all) {
      if (later.note !== undefined) continue;
      const earlier = all.find(
        ([, one]) => one.by === later.by && shares(one, later) && falls(one, later),
      );
      if (!earlier) continue;
      const [at, first] = earlier;
      report({
        pointer: `/assessments/${index}/level`,
        message: `“${later.id}” finds ${later.level.replaceAll("-", " ")} what the same assessor found ${first.level.replaceAll("-", " ")} before (“${first.id}”, ${describeDate(dateIn(first.asOf)!)}).`,
        help: "Tell in the note what was undone or corrected, use “regressed”, or correct the level, the date or the items.",
        related: [{ pointer: `/assessments/${at}/level`, message: "the earlier level" }],
        parameters: [first.id, later.id],
      });
    }
  },
});

function shares(a: Assessment, b: Assessment): boolean {
  return (a.of ?? []).some((id) => b.of?.includes(id));
}

function falls(earlier: Assessment, later: Assessment): boolean {
  const [from, to] = [steps.indexOf(earlier.level), steps.indexOf(later.level)];
  const [first, then] = [dateIn(earlier.asOf), dateIn(later.asOf)];
  return from > to && to >= 0 && !!first && !!then && order(first, then) === "before";
}

/** From less to more. `regressed` says of itself that it is a step back. */
const steps: readonly Assessment["level"][] = [
  "not-implemented",
  "partially-implemented",
  "implemented",
];

function assessments(level: string): string {
  const one = (id: string, asOf: string, found: string) => `  - id: ${id}
    of: ["1.1"]
    by: example-ngo
    asOf: "${asOf}"
    scale: free-text
    level: ${found}
    finding: As it was found.
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }]`;
  return `assessments:\n${one("ngo-2017", "2017", "implemented")}\n${one("ngo-2019", "2019", level)}`;
}
