import type { Kind } from "../fault.ts";
import { fieldKinds } from "./fields.ts";
import { neverKinds } from "./never.ts";
import { textKinds } from "./text.ts";
import { twiceKinds } from "./twice.ts";
import { whenKinds } from "./when.ts";
import { whoseKinds } from "./whose.ts";
import { wordKinds } from "./word.ts";

/**
 * Faults of sense that were written without a look at any rule, and whose results nobody looks at while
 * rules are written.
 */
export const heldoutKinds: readonly Kind[] = [
  ...whoseKinds,
  ...twiceKinds,
  ...whenKinds,
  ...wordKinds,
  ...textKinds,
  ...fieldKinds,
  ...neverKinds,
];
