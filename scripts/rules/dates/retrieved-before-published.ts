import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { recordRule } from "../rule.ts";
import { dateIn, severityOf } from "../../time/verdict.ts";

/** Nobody can have had a source before it was there. */
export default recordRule({
  id: "dates/retrieved-before-published",
  severity: "error",
  collections: ["sources"],
  docs: {
    demands: "A source is not retrieved before the date of its publication.",
    why: "One of the two dates is wrong, or what was retrieved is another document.",
    failing: { "sources/ngo-report": 'retrieved: "2019-01-15"' },
    passing: { "sources/ngo-report": 'retrieved: "2019-06-30"' },
  },
  check({ value }, report) {
    const published = dateIn(value.date);
    if (!published) return;
    const retrievals = [value, ...(value.copies ?? [])];
    for (const [index, { retrieved: text }] of retrievals.entries()) {
      const retrieved = dateIn(text);
      if (!retrieved) continue;
      const severity = severityOf(notLater(startOf(published), endOf(retrieved)));
      if (!severity) continue;
      report({
        pointer: index === 0 ? "/retrieved" : `/copies/${index - 1}/retrieved`,
        severity,
        message: `This was retrieved before the source was published: ${describeDate(retrieved)}, and the source is of ${describeDate(published)}.`,
        help: "Correct the date that is wrong.",
        related: [{ pointer: "/date", message: "when the source was published" }],
      });
    }
  },
});
