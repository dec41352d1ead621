import { seedOf } from "../../random.ts";
import type { Kind } from "../fault.ts";
import { fieldKinds } from "./fields.ts";
import { neverKinds } from "./never.ts";
import { textKinds } from "./text.ts";
import { twiceKinds } from "./twice.ts";
import { whenKinds } from "./when.ts";
import { whoseKinds } from "./whose.ts";
import { wordKinds } from "./word.ts";

/** Faults of sense: the questions of a careful reviewer, over all collections. */
export const senseKinds: readonly Kind[] = [
  ...whoseKinds,
  ...twiceKinds,
  ...whenKinds,
  ...wordKinds,
  ...textKinds,
  ...fieldKinds,
  ...neverKinds,
];

/** The third of the kinds whose results nobody looked at while the rules were written. */
export function isUnseen({ name }: Kind): boolean {
  return seedOf(20261130, name) % 3 === 0;
}
