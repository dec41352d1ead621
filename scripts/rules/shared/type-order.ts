import type { EventType } from "../../schema/records.ts";

/** How somebody comes to be held. */
export const takenIntoCustody: readonly EventType[] = [
  "arrest",
  "mass-arrest",
  "administrative-detention",
  "pre-trial-detention",
  "house-arrest",
  "psychiatric-detention",
];

/**
 * Which types of event come first, for one person or organization in one matter. Only orders that
 * hold in every matter are here: an arrest may come before or after the charge, a judgment may be
 * given in absence, an amnesty may end a trial before its verdict.
 */
export const typeOrders: readonly {
  readonly first: readonly EventType[];
  readonly then: readonly EventType[];
}[] = [
  {
    first: ["charge"],
    then: ["charge-dropped", "trial-start", "verdict", "acquittal", "sentence"],
  },
  { first: ["trial-start"], then: ["verdict", "acquittal", "sentence"] },
  { first: ["verdict"], then: ["sentence"] },
  {
    first: ["sentence"],
    then: ["sentence-changed", "commutation", "parole", "pardon", "sentence-served"],
  },
  { first: ["appeal-filed"], then: ["appeal-decision"] },
  { first: ["appeal-decision"], then: ["cassation-decision"] },
  {
    first: takenIntoCustody,
    then: ["release-from-custody"],
  },
  { first: ["arrest"], then: ["pre-trial-detention"] },
  { first: ["investigation-opened"], then: ["investigation-transferred"] },
  { first: ["restriction-imposed"], then: ["restriction-ended"] },
  {
    first: ["organization-founded"],
    then: [
      "registration-refused",
      "registration-granted",
      "organization-banned",
      "organization-dissolved",
    ],
  },
];

/** What nobody lives to see after their own death. */
export const beforeDeath: readonly EventType[] = [
  "threat",
  "summons",
  ...takenIntoCustody,
  "interrogation",
  "release-from-custody",
  "parole",
  "torture-or-ill-treatment",
];
