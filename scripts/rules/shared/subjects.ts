import type { CaseStatus, Participant } from "../../schema/records.ts";
import type { EventFacts } from "./case-events.ts";

/** The roles of those to whom an event happened, unlike a judge's or a witness's. */
const roles: ReadonlySet<string> = new Set<Participant["role"]>([
  "victim",
  "defendant",
  "detainee",
  "suspect",
  "complainant",
  "claimant",
  "target",
]);

/** Of those, who at a death is a relative or a friend. */
const bereaved: ReadonlySet<string> = new Set<Participant["role"]>(["complainant", "claimant"]);

/**
 * Whose event it is, as full names. An event that names nobody is the event of the one person whose
 * case it is; where there are several, of nobody in particular. One in which that person had another
 * part, such as a witness or a mourner, is not theirs.
 */
export function subjectsOf(
  { type, participants }: Pick<EventFacts, "type" | "participants">,
  people: readonly string[],
): string[] {
  const own = participants.filter(
    ({ role }) => roles.has(role) && !(type === "death" && bereaved.has(role)),
  );
  if (own.length === 0) {
    const [only] = people;
    const other = participants.some(({ person }) => person !== undefined && person === only);
    return only === undefined || people.length > 1 || other ? [] : [`people/${only}`];
  }
  return own.flatMap(({ person, organization }) => [
    ...(person === undefined ? [] : [`people/${person}`]),
    ...(organization === undefined ? [] : [`organizations/${organization}`]),
  ]);
}

/** Whose status it is, as a full name, if it is of a person: one status without a name is of the only person. */
export function subjectOfStatus(
  { of, ofOrganization }: Pick<CaseStatus, "of" | "ofOrganization">,
  people: readonly string[],
): string | undefined {
  if (ofOrganization !== undefined) return undefined;
  const person = of ?? (people.length === 1 ? people[0] : undefined);
  return person === undefined ? undefined : `people/${person}`;
}
