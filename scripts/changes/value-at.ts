import type { KeyOf } from "../diagnostics/pointer.ts";
import { itemsOf } from "./changed-fields.ts";

/**
 * The value at a pointer of a change; undefined where there is none.
 *
 * @param pointer names list items by their id or key; its steps are escaped
 */
export function valueAt(value: unknown, pointer: string, keyOf: KeyOf): unknown {
  let at = value;
  let pattern = "";
  for (const step of pointer.split("/").slice(1)) {
    if (Array.isArray(at)) {
      at = itemsOf(at, keyOf(pattern) ?? "id").get(`/${step}`);
      pattern += "/*";
    } else {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      const object = typeof at === "object" && at !== null ? at : {};
      at = Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
      pattern += `/${step}`;
    }
  }
  return at;
}
