import { facts } from "../../facts/declared.ts";
import { stringOf } from "../../facts/item.ts";
import type { Organization, Participant } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { cases } from "../shared/case-events.ts";

const bodies = facts("organizations", { kind: stringOf });

/**
 * A body in a role that it cannot hold. An error for a court, which is one or is not; a warning for
 * the rest, whose kinds are many.
 */
export default corpusRule({
  id: "whose/body-of-role",
  severity: "error",
  judges: cases,
  facts: [bodies],
  docs: {
    demands:
      "An organization with the role “court” is of the kind court; no NGO, medium, union, party or movement is the police, a prosecutor, an investigator, an authority or a decision-maker.",
    why: "What an organization says of somebody is a claim; from a court it is a judgment.",
    failing: { "cases/other": event("court") },
    passing: { "cases/other": event("monitor") },
  },
  check(corpus, report) {
    return (record, { events }) => {
      for (const { pointer, participants } of events) {
        for (const [index, { role, organization }] of participants.entries()) {
          const body = organization && corpus.record("organizations", organization);
          const kind = bodies.of(body || undefined)?.kind;
          if (!body || kind === undefined) continue;
          const noCourt = role === "court" && kind !== "court";
          const noOffice =
            (offices.has(role) && private_.has(kind)) ||
            (role === "police" && (kind === "court" || kind === "parliament"));
          if (!noCourt && !noOffice) continue;
          report(record, {
            pointer: `${pointer}/participants/${index}/organization`,
            severity: noCourt ? "error" : "warning",
            message: `“${body.id}” has the role “${role}” here, and its record calls it “${kind}”.`,
            help: "Correct the organization, the role, or the kind in the record of the organization.",
            related: [{ record: body, pointer: "/kind", message: "its kind" }],
            parameters: [role],
          });
        }
      }
    };
  },
});

const offices: ReadonlySet<string> = new Set<Participant["role"]>([
  "judge",
  "police",
  "prosecutor",
  "investigator",
  "authority",
  "decision-maker",
]);
const private_: ReadonlySet<string> = new Set<Organization["kind"]>([
  "ngo",
  "media",
  "trade-union",
  "political-party",
  "movement",
  "initiative",
  "employers",
]);

function event(role: string): string {
  return `events:
  - id: broken-up
    type: protest
    date: "2016-05-15"
    participants: [{ role: ${role}, organization: example-ngo }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
