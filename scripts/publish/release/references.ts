import { fieldAt, itemAt, rootPath } from "../../facts/interning.ts";
import type { Path } from "../../facts/interning.ts";
import type { Plan, ReferenceTarget } from "../../schema/plan.ts";

/** A name in a record. */
export interface Reference {
  readonly text: string;
  readonly target: ReferenceTarget;
  /** JSON pointer. */
  readonly at: string;
}

/** The references in a valid record, in the order of its keys. */
export function referencesIn(record: unknown, plan: Plan): Reference[] {
  const found: Reference[] = [];
  visit(record, plan, rootPath());
  return found;

  function visit(value: unknown, here: Plan, place: Path): void {
    if (typeof value === "string") {
      if (here.ref) found.push({ text: value, target: here.ref, at: place.pointer });
    } else if (Array.isArray(value)) {
      const { items } = here;
      if (items) value.forEach((item, index) => visit(item, items, itemAt(place, index)));
    } else if (typeof value === "object" && value !== null && here.properties) {
      for (const [key, inner] of Object.entries(value)) {
        if (Object.hasOwn(here.properties, key))
          visit(inner, here.properties[key]!, fieldAt(place, key));
      }
    }
  }
}
