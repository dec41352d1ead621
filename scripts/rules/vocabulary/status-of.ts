import type { Case } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

type Value = NonNullable<Case["statuses"]>[number]["value"];

/** A status that its bearer cannot have is another status, or somebody else's. An error. */
export default recordRule({
  id: "vocabulary/status-of",
  severity: "error",
  collections: ["cases"],
  docs: {
    demands:
      "Banned, dissolved and refused registration are said of an organization; imprisoned, in exile, dead and their like of a person.",
    why: "Who counts prisoners counts people; who counts bans counts organizations.",
    failing: { "cases/other": status("dissolved") },
    passing: { "cases/other": status("free") },
  },
  check({ value: { statuses = [] } }, report) {
    for (const [index, { id, value, of, ofOrganization }] of statuses.entries()) {
      const isPerson = of !== undefined && ofOrganizations.has(value);
      if (!isPerson && !(ofOrganization !== undefined && ofPeople.has(value))) continue;
      report({
        pointer: `/statuses/${index}/value`,
        message: `“${value}” is not a status of ${isPerson ? "a person" : "an organization"}.`,
        help: "Correct the status, or name the one whose status it is.",
        related: [
          {
            pointer: `/statuses/${index}/${isPerson ? "of" : "ofOrganization"}`,
            message: "whose status it is",
          },
        ],
        parameters: [id],
      });
    }
  },
});

const ofOrganizations: ReadonlySet<Value> = new Set([
  "banned",
  "dissolved",
  "registration-refused",
]);
const ofPeople: ReadonlySet<Value> = new Set([
  "detained",
  "imprisoned",
  "house-arrest",
  "restricted-freedom",
  "in-psychiatric-detention",
  "conditionally-released",
  "free",
  "acquitted",
  "in-exile",
  "disappeared",
  "dead",
]);

function status(value: string): string {
  return `statuses:
  - { id: in-2019, value: ${value}, of: second-person, asOf: "2019", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
