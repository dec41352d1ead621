import type { Organization } from "../../schema/records.ts";

/** The kinds of organizations that are bodies of a State. */
export const bodiesOfState: ReadonlySet<string> = new Set<Organization["kind"]>([
  "government",
  "ministry",
  "local-authority",
  "parliament",
  "head-of-state",
  "court",
  "prosecution",
  "police",
  "security-service",
  "detention-facility",
  "tax-authority",
  "regulator",
  "nhri",
  "npm",
  "advisory-body",
  "state-institution",
]);
