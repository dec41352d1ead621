import otherLanguages from "./1-other-languages.ts";
import type { Migration } from "./migration.ts";

/** Every migration, in order. */
export const migrations: readonly Migration[] = [otherLanguages];
