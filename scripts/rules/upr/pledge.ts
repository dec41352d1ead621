import { recordRule } from "../rule.ts";

/** What a State promises by itself is not an answer to others. */
export default recordRule({
  id: "upr/pledge",
  severity: "error",
  collections: ["recommendations"],
  docs: {
    demands:
      "A voluntary pledge (“kind: pledge”) has no recommending States, no group and no position of the State, and is not in the demands of an organization.",
    why: "A pledge that is counted among the recommendations raises the share that a State supports.",
    source: "Human Rights Council resolution 5/1, annex, paragraph 27 (d)",
    failing: { "recommendations/un-report": pledged("from: [XAB], ") },
    passing: { "recommendations/un-report": pledged("") },
  },
  check({ value }, report) {
    for (const [index, item] of value.items.entries()) {
      if (item.kind !== "pledge") continue;
      for (const key of ["from", "group", "positions"] as const) {
        if (item[key] === undefined) continue;
        report({
          pointer: `/items/${index}/${key}`,
          message: `The pledge “${item.id}” has “${key}”, which only a recommendation has.`,
          help: "Take it out; if another State asked for it, it is a recommendation.",
          related: [{ pointer: `/items/${index}/kind`, message: "the kind of the item" }],
          parameters: [item.id, key],
        });
      }
      if (value.issuer.kind !== "ngo") continue;
      report({
        pointer: `/items/${index}/kind`,
        message: `“${item.id}” is a pledge of a State, in the demands of an organization.`,
        help: "Put it into the set of the document in which the State made it.",
        related: [{ pointer: "/issuer/kind", message: "the set is of an organization" }],
        parameters: [item.id, "ngo"],
      });
    }
  },
});

function pledged(from: string): string {
  const item = (id: string) =>
    `  - { id: "${id}", from: [XAB], summary: Let journalists work., group: "1", positions: [{ id: report, value: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }] }`;
  return `items:
${item("1.1")}
${item("1.2")}
  - { id: pledge-1, kind: pledge, ${from}summary: Report every year on what was done., at: { paragraph: "5" } }`;
}
