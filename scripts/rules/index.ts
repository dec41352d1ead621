import { byCodeUnit } from "../diagnostics/order.ts";
import * as every from "./every-rule.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order of the files: reports list the rules that were skipped in it. */
export const rules: readonly Rule[] = Object.values<Rule>(every).toSorted((a, b) =>
  byCodeUnit(`${a.id}.ts`, `${b.id}.ts`),
);
