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
      at = namedItems(at, keyOf(pattern) ?? "id").get(`/${step}`);
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

const known = new WeakMap<readonly unknown[], Map<string, ReadonlyMap<string, unknown>>>();

/** The items of a list by name; worked out once, because a long list is asked for each of its items. */
function namedItems(
  list: readonly unknown[],
  keys: string | readonly string[],
): ReadonlyMap<string, unknown> {
  const byKeys = known.get(list) ?? new Map<string, ReadonlyMap<string, unknown>>();
  known.set(list, byKeys);
  const key = String(keys);
  const items = byKeys.get(key) ?? itemsOf(list, keys);
  byKeys.set(key, items);
  return items;
}
