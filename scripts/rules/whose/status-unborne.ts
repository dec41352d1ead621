import type { Case } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

type Event = NonNullable<Case["events"]>[number];
type Status = NonNullable<Case["statuses"]>[number]["value"];

/** How things stand, and what led to it. A warning: a source may tell of the one and not of the other. */
export default recordRule({
  id: "whose/status-unborne",
  severity: "warning",
  whole: true,
  yieldsTo: {
    "whose/status": "here",
    "dates/status-timeline": "here",
    "whose/stranger": "record",
    "whose/id": "here",
    "vocabulary/fits": "here",
    "vocabulary/outcome": "record",
  },
  collections: ["cases"],
  docs: {
    demands:
      "If a case has events of somebody who has a status such as in house arrest, with restricted freedom, acquitted, banned or dead, one of them led to it.",
    why: "A term picked one line too low says that somebody is free who is not.",
    failing: { "cases/example": status("house-arrest") },
    passing: { "cases/example": status("conditionally-released") },
  },
  check({ value: { people = [], organizations = [], events = [], statuses = [] } }, report) {
    for (const [index, { value, of, ofOrganization, note }] of statuses.entries()) {
      const leads = leading[value];
      const who = ofOrganization ?? of ?? (people.length === 1 ? people[0] : undefined);
      if (!leads || who === undefined || note !== undefined) continue;
      const own = events.filter(({ participants = [] }) =>
        participants.some(({ person, organization }) => person === who || organization === who),
      );
      // A case that tells of no such thing at all leaves it out.
      if (!own.some(({ type }) => turning.has(type)) || own.some((event) => leads(event))) continue;
      report({
        pointer: `/statuses/${index}/value`,
        message: `“${who}” is “${value}”, and none of the ${own.length} events of ${organizations.includes(who) ? "that organization" : "that person"} led to it.`,
        help: "Correct the value, add the event, or say in the note how it came to it.",
        parameters: [value, who],
      });
    }
  },
});

/** Events after which things stand in another way. */
const turning: ReadonlySet<string> = new Set<Event["type"]>([
  "arrest",
  "pre-trial-detention",
  "house-arrest",
  "psychiatric-detention",
  "sentence",
  "verdict",
  "acquittal",
  "death",
  "enforced-disappearance",
  "organization-banned",
  "organization-dissolved",
  "registration-refused",
]);

function isOf(...types: Event["type"][]): (event: Event) => boolean {
  return ({ type }) => types.includes(type);
}

/** What leads to a status; a status that many things lead to has no entry. */
const leading: Readonly<Partial<Record<Status, (event: Event) => boolean>>> = {
  "house-arrest": ({ type }) => type === "house-arrest" || type === "other",
  "restricted-freedom": ({ type, outcome }) =>
    outcome?.restrictedFreedom !== undefined ||
    ["commutation", "sentence-changed", "parole", "restriction-imposed", "other"].includes(type),
  "in-psychiatric-detention": isOf("psychiatric-detention", "court-ruling", "other"),
  acquitted: ({ type, outcome }) =>
    type === "acquittal" ||
    ["acquitted", "discontinued", "overturned"].includes(outcome?.decision ?? ""),
  dead: isOf("death"),
  disappeared: isOf("enforced-disappearance"),
  banned: isOf("organization-banned", "court-ruling"),
  dissolved: isOf("organization-dissolved", "court-ruling"),
  "registration-refused": isOf(
    "registration-refused",
    "refusal",
    "court-ruling",
    "appeal-decision",
  ),
};

function status(value: Status): string {
  return `statuses:
  - { id: then, value: ${value}, of: first-person, asOf: "2018-12", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }] }`;
}
