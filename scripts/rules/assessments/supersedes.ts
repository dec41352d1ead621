import { describeDate } from "../../time/describe.ts";
import { order } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/** What replaces another came after it. An error: the newer judgment would be taken for the old one. */
export default recordRule({
  id: "assessments/supersedes",
  severity: "error",
  yieldsTo: { "references/self": "here", "references/cycle": "here" },
  collections: ["recommendations"],
  keys: ["supersedes"],
  docs: {
    demands:
      "An assessment supersedes what was assessed no later than it, of an item that it is about too.",
    why: "A reader is shown the one that holds; the other counts as overtaken.",
    failing: { "recommendations/un-report": assessments("2018") },
    passing: { "recommendations/un-report": assessments("2019-06") },
  },
  check({ value: { assessments = [] } }, report) {
    const byId = new Map(assessments.map((one, index) => [one.id, { one, index }]));
    for (const [index, { id, asOf, of = [], supersedes = [] }] of assessments.entries())
      for (const [at, name] of supersedes.entries()) {
        const before = byId.get(name);
        if (!before || before.index === index) continue;
        const [mine, theirs] = [dateIn(asOf), dateIn(before.one.asOf)];
        const later =
          mine !== undefined &&
          theirs !== undefined &&
          order(endOf(mine), startOf(theirs)) === "before";
        const items = before.one.of ?? [];
        const apart = of.length > 0 && items.length > 0 && !items.some((item) => of.includes(item));
        if (!later && !apart) continue;
        report({
          pointer: `/assessments/${index}/supersedes/${at}`,
          message: later
            ? `“${id}” (${describeDate(mine)}) supersedes “${name}”, which is younger (${describeDate(theirs)}).`
            : `“${id}” supersedes “${name}”, which is about other items.`,
          help: "Correct the dates or the items, or let the younger one supersede the other.",
          related: [{ pointer: `/assessments/${before.index}`, message: "what it supersedes" }],
          parameters: [id, name],
        });
      }
  },
});

function assessments(asOf: string): string {
  const rest = (finding: string) =>
    `of: ["1.1"], by: example-ngo, scale: free-text, level: not-implemented, finding: ${finding}, cases: [example], citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: unchecked }]`;
  return `assessments:
  - { id: ngo-2019, asOf: "2019-06-30", ${rest("Nothing was changed.")} }
  - { id: ngo-again, asOf: "${asOf}", supersedes: [ngo-2019], ${rest("The bill was dropped.")} }`;
}
