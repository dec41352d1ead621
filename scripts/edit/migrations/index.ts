import otherLanguages from "./1-other-languages.ts";
import dateAndAsOf from "./2-date-and-as-of.ts";
import standing from "./3-standing.ts";
import naming from "./4-naming.ts";
import titleIsOurs from "./5-title-is-ours.ts";
import type { Migration } from "./migration.ts";

/**
 * Every migration, in order. Each edits what the ones before it made, so several may lead to one
 * version of the schemas.
 */
export const migrations: readonly Migration[] = [
  otherLanguages,
  dateAndAsOf,
  standing,
  naming,
  titleIsOurs,
];
