import type { Locator } from "./facts.ts";
import { intern } from "./interning.ts";

/** A place in a source as it is kept: without the file that its texts were cut out of. */
export function locatorOf(at: Locator): Locator {
  return Object.fromEntries(
    Object.entries(at).map(([key, value]) => [
      key,
      typeof value === "string" ? intern(value) : value,
    ]),
  );
}

/** Whether two citations name the same place, as it is written. */
export function isSame(known: Locator | undefined, at: Locator | undefined): boolean {
  if (!known || !at) return known === at;
  const keys = Object.keys(at);
  return (
    keys.length === Object.keys(known).length &&
    keys.every((key) => known[key] === at[key] && Object.hasOwn(known, key))
  );
}
