import { endOf, startOf } from "../../time/partial-date.ts";
import type { Penalty } from "../../schema/records.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/** One provision threatens one greatest length at a time. A warning: a court would know the cases apart. */
export default recordRule({
  id: "laws/penalty-conflict",
  severity: "warning",
  collections: ["laws"],
  docs: {
    demands:
      "Two penalties of one kind in one provision differ in their length only where they hold at different times or in different cases.",
    why: "Fifty days and seventy-five days cannot both be the limit: the law changed, or one is of another article.",
    failing: { "laws/new-code": penalties("") },
    passing: { "laws/new-code": penalties('inForce: { from: "2018" }, ') },
  },
  check({ value }, report) {
    for (const [index, { id, penalties = [] }] of (value.provisions ?? []).entries()) {
      for (const [at, later] of penalties.entries()) {
        const earlier = penalties.findIndex((one, before) => before < at && conflict(one, later));
        if (earlier < 0) continue;
        report({
          pointer: `/provisions/${index}/penalties/${at}/max`,
          message: `The provision ${id} has two greatest lengths of ${later.kind} at one time: ${penalties[earlier]!.max} and ${later.max}.`,
          help: "Say in “inForce” since when each holds, or in “case” when it applies; if one is a source's slip, write a discrepancy.",
          related: [
            {
              pointer: `/provisions/${index}/penalties/${earlier}/max`,
              message: "the other length",
            },
          ],
          parameters: [penalties[earlier]!.id, later.id],
        });
      }
    }
  },
});

function conflict(a: Penalty, b: Penalty): boolean {
  if (a.kind !== b.kind || !a.max || !b.max || a.max === b.max) return false;
  if (a.case !== b.case) return false;
  const apart = (first: Penalty, second: Penalty) => {
    const [until, from] = [dateIn(first.inForce?.until), dateIn(second.inForce?.from)];
    return until && from && endOf(until).earliest <= startOf(from).latest;
  };
  return !apart(a, b) && !apart(b, a);
}

function penalties(time: string): string {
  const rest =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
  return `provisions:
  - { id: "174", title: Incitement }
  - id: "400"
    title: Unlawful meetings
    penalties:
      - { id: before, kind: detention, max: P75D, inForce: { until: "2017" }, ${rest} }
      - { id: now, kind: detention, max: P50D, ${time}${rest} }`;
}
