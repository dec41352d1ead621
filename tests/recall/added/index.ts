import type { Kind } from "../fault.ts";
import { kindsOf } from "../walk/table.ts";

/**
 * By the question of the reviewer, one wrong thing in a statement or a record that a tired researcher adds, while the
 * rest of it is right. Written from the schemas, the data and the guide by somebody who had read neither the rules, nor
 * their pages, nor the other sets. What it adds of people, such as names, addresses and illnesses, is made up.
 */
export const addedByQuestion: Readonly<Record<string, readonly Kind[]>> = Object.fromEntries(
  ["whose", "twice", "when", "word", "text", "fields", "parts", "never"].map((question) => [
    question,
    kindsOf(question, import.meta.dirname),
  ]),
);

export const addedKinds: readonly Kind[] = Object.values(addedByQuestion).flat();
