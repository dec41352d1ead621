import type { Participant } from "./records.ts";

/** The roles in which an event happens to somebody, so that a case is theirs. */
export const ownRoles: ReadonlySet<string> = new Set<Participant["role"]>([
  "victim",
  "defendant",
  "detainee",
  "suspect",
]);
