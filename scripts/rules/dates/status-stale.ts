import { addMonths } from "../../time/duration.ts";
import { describeDate } from "../../time/describe.ts";
import { endOf } from "../../time/partial-date.ts";
import { recordRule } from "../rule.ts";
import { dateIn } from "../../time/verdict.ts";

/**
 * Who was in prison years ago may be free. Advice: the status says of what day it is, so it is not
 * wrong; and what only waiting brings about must not turn a commit red.
 */
export default recordRule({
  id: "dates/status-stale",
  severity: "info",
  collections: ["cases"],
  docs: {
    demands:
      "Somebody last known to be held, missing or under a ban is looked up again within two years.",
    why: "People quote a dataset as of today, whatever date it gives.",
    failing: { "cases/other": status("2017") },
    passing: { "cases/other": status("2020") },
  },
  check({ value: { statuses = [] } }, report, { today }) {
    const last = new Map<string, { index: number; end: number }>();
    for (const [index, { of, ofOrganization, asOf }] of statuses.entries()) {
      const date = dateIn(asOf);
      const key = of ?? ofOrganization ?? "";
      if (!date) continue;
      const end = endOf(date).latest;
      if (end >= (last.get(key)?.end ?? -Infinity)) last.set(key, { index, end });
    }
    for (const { index, end } of last.values()) {
      const { id, value, asOf } = statuses[index]!;
      if (!lasting.has(value) || addMonths(end, 24) >= today) continue;
      report({
        pointer: `/statuses/${index}/asOf`,
        message: `“${value}” is last known ${describeDate(dateIn(asOf)!)}, and nothing later.`,
        help: "Look for a newer source, and add a status with its date.",
        parameters: [id],
      });
    }
  },
});

const lasting: ReadonlySet<string> = new Set([
  "detained",
  "imprisoned",
  "house-arrest",
  "in-psychiatric-detention",
  "disappeared",
]);

function status(asOf: string): string {
  return `statuses:
  - { id: then, value: disappeared, of: second-person, asOf: "${asOf}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
