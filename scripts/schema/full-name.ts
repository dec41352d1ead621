import type { ReferenceTarget } from "./plan.ts";

/**
 * The full name of what a reference names: `collection/id`, or `collection/id#part` for a part.
 *
 * @param text as the record writes it: `maks-bokayev`, `kz-criminal-code-2014#174`, `people/x`, or,
 *   within a record, `sentenced`
 * @param from the full name of the record that holds it
 */
export function fullName(text: string, target: ReferenceTarget, from: string): string {
  const collections = target.collections ?? [];
  if (target.within && !text.includes("#")) return `${from}#${text}`;
  return collections.length === 1 ? `${collections[0]}/${text}` : text;
}

/** The record of a full name, without the part. */
export function recordOf(name: string): string {
  return name.split("#", 1)[0]!;
}
