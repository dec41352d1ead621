import type { RecommendationItem, RecommendationSet } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/** What a body may say, by what it is. A warning, for mandates change. */
export default recordRule({
  id: "whose/decides",
  severity: "warning",
  yieldsTo: { "vocabulary/fits": "here", "whose/issuer": "record" },
  collections: ["recommendations"],
  docs: {
    demands:
      "A decision is an item of a body that hears complaints: not of the UPR Working Group, of an NGO or in concluding observations. In these an item is a recommendation or a concern, and an NGO regrets nothing that it asks. Words that ask for something (“Release …”) are a recommendation, in every set.",
    why: "A decision binds in another way than a demand, and is followed up in another way.",
    failing: { "recommendations/ngo-report": demand("decision") },
    passing: { "recommendations/ngo-report": demand("recommendation") },
  },
  check({ value: { issuer, items } }, report) {
    for (const [index, { id, kind, summary = "" }] of items.entries())
      if ((kind === "concern" || kind === "decision") && asks.test(summary))
        report({
          pointer: `/items/${index}/kind`,
          message: `“${id}” is called a ${kind}, and its words ask for something: “${/^\w+/.exec(summary)![0]} …”.`,
          help: "Write recommendation, or correct the summary.",
          related: [{ pointer: `/items/${index}/summary`, message: "the words" }],
          parameters: [id, "asks"],
        });
    if (!examining.has(issuer.kind)) return;
    for (const [index, { id, kind }] of items.entries()) {
      if (kind !== "decision") continue;
      report({
        pointer: `/items/${index}/kind`,
        message: `“${id}” is called a decision, and the issuer is “${issuer.kind}”, who decides on no complaint.`,
        help: "Write recommendation or concern; or correct the issuer.",
        related: [{ pointer: "/issuer/kind", message: "the issuer" }],
        parameters: [id],
      });
    }
  },
});

const examining: ReadonlySet<RecommendationSet["issuer"]["kind"]> = new Set([
  "upr-working-group",
  "ngo",
  "treaty-body-concluding-observations",
] as const);

/** Verbs with which nothing but a demand begins. */
const asks =
  /^(?:Abolish|Accede|Accept|Adopt|Allow|Amend|Bring|Carry|Cease|Compensate|Comply|Conduct|Consider|Continue|Cooperate|Create|Decriminalize|Develop|Drop|End|Enact|Enforce|Ensure|Establish|Extend|Facilitate|Give|Grant|Guarantee|Implement|Improve|Incorporate|Intensify|Introduce|Investigate|Invite|Lift|Make|Pay|Prevent|Prohibit|Prosecute|Protect|Provide|Ratify|Refrain|Release|Remove|Repeal|Respect|Review|Revise|Sign|Strengthen|Submit|Take|Train|Uphold|Withdraw)\b/;

function demand(kind: RecommendationItem["kind"] & string): string {
  return `source: ngo-report
issuer: { kind: ngo, organizations: [example-ngo] }
state: XAA
items:
  - { id: "1", kind: ${kind}, summary: Let journalists work., at: { section: demands, item: "1" } }`;
}
