import { recordRule } from "../rule.ts";

/** One thing under two fields of a record of which the second is for others. A warning. */
export default recordRule({
  id: "references/again",
  severity: "warning",
  yieldsTo: { "references/self": "here" },
  collections: ["reviews", "sources", "statistics"],
  docs: {
    demands:
      "The other documents of a review do not list its report; a host is another than the publisher or the producer; what a document is a part of is not also what it repeats.",
    why: "What stands under two fields is counted twice, and corrected in one.",
    failing: { "reviews/upr-example-2": "documents: [un-report]" },
    passing: { "reviews/upr-example-2": "documents: [ngo-report]" },
  },
  check({ value }, report) {
    const record = value as unknown as Readonly<Record<string, unknown>>;
    for (const [own, others] of pairs) {
      const one = record[own];
      const list = record[others];
      if (typeof one !== "string" || list === undefined) continue;
      const at = Array.isArray(list) ? list.indexOf(one) : list === one ? 0 : -1;
      if (at < 0) continue;
      report({
        pointer: Array.isArray(list) ? `/${others}/${at}` : `/${others}`,
        message: `“${one}” stands under “${own}” already.`,
        help: `Take it out of “${others}”, or name the other one there.`,
        related: [{ pointer: `/${own}`, message: "the first time" }],
        parameters: [others],
      });
    }
  },
});

/** A field, and the one beside it that names others. */
const pairs = [
  ["report", "documents"],
  ["publisher", "host"],
  ["producer", "host"],
  ["partOf", "derivesFrom"],
] as const;
