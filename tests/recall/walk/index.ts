import { seedOf } from "../../random.ts";
import type { Kind } from "../fault.ts";
import { kindsOf } from "./table.ts";

/**
 * By the question of the reviewer, the slips of a tired researcher at every field of the schemas, written from the
 * schemas, the data and the guide by somebody who had read neither the rules, nor their pages, nor the other sets.
 */
export const walkByQuestion: Readonly<Record<string, readonly Kind[]>> = Object.fromEntries(
  ["whose", "twice", "when", "word", "text", "fields", "parts", "never", "form"].map((question) => [
    question,
    kindsOf(question),
  ]),
);

export const walkKinds: readonly Kind[] = Object.values(walkByQuestion).flat();

/** The half whose results nobody looks at while rules are written. */
export function isKeptWalk({ name }: Kind): boolean {
  return seedOf(11302026, name) % 2 === 0;
}
