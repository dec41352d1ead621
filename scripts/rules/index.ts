import noSupport from "./citations/no-support.ts";
import unusedSource from "./citations/unused-source.ts";
import duplicatePart from "./ids/duplicate-part.ts";
import unknownReference from "./references/unknown.ts";
import type { Rule } from "./rule.ts";
import term from "./vocabulary/term.ts";

/** Every rule, in the order of the ids. */
export const rules: readonly Rule[] = [
  noSupport,
  unusedSource,
  duplicatePart,
  unknownReference,
  term,
];
