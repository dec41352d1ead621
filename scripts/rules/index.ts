import * as every from "./every-rule.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order of the ids. */
export const rules: readonly Rule[] = Object.values(every).sort((a, b) => (a.id < b.id ? -1 : 1));
