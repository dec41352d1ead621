import { pointerOf } from "../read/pointer.ts";
import type { KeyOf } from "../read/pointer.ts";

/** What became of one value of a record. */
export interface FieldChange {
  /** JSON pointer whose list items are named by their id or key, as in fingerprints. */
  readonly pointer: string;
  readonly change: "added" | "removed" | "changed";
  readonly before?: unknown;
  readonly after?: unknown;
  /** A part that a tombstone withdrew; what it held is not told. */
  readonly withdrawn?: boolean;
}

/**
 * The differences of two values, each as far up as something is wholly new or gone. A list that is
 * new or gone is told item by item, so that each of its items has its name. The order of keys and of
 * list items does not count.
 *
 * @param renamed ids of parts that were redirected within the record, old to new
 */
export function changedFields(
  before: unknown,
  after: unknown,
  keyOf: KeyOf,
  renamed: ReadonlyMap<string, string> = new Map(),
): FieldChange[] {
  const changes: FieldChange[] = [];
  compare(before, after, "", "");
  return changes;

  function compare(was: unknown, is: unknown, pointer: string, pattern: string): void {
    if (Array.isArray(was) && Array.isArray(is)) {
      const keys = keyOf(pattern) ?? "id";
      const names = (id: string) => renamed.get(id) ?? id;
      children(itemsOf(was, keys, names), itemsOf(is, keys), pointer, () => `${pattern}/*`);
    } else if (isObject(was) && isObject(is)) {
      const entries = (value: object) =>
        new Map(Object.entries(value).map(([key, inner]) => [pointerOf([key]), inner as unknown]));
      children(entries(was), entries(is), pointer, (step) => pattern + step);
    } else if (!Object.is(was, is)) {
      changes.push({ pointer, change: "changed", before: was, after: is });
    }
  }

  function children(
    was: ReadonlyMap<string, unknown>,
    is: ReadonlyMap<string, unknown>,
    pointer: string,
    patternOf: (step: string) => string,
  ): void {
    for (const step of [...new Set([...was.keys(), ...is.keys()])].toSorted()) {
      const place = pointer + step;
      const [before, after] = [was.get(step), is.get(step)];
      if (was.has(step) && is.has(step)) compare(before, after, place, patternOf(step));
      else if (isFilled(before)) compare(before, [], place, patternOf(step));
      else if (isFilled(after)) compare([], after, place, patternOf(step));
      else if (was.has(step)) changes.push({ pointer: place, change: "removed", before });
      else changes.push({ pointer: place, change: "added", after });
    }
  }
}

/** The items of a list by what names them; of equal names the later ones are counted. */
export function itemsOf(
  list: readonly unknown[],
  keys: string | readonly string[],
  rename: (name: string) => string = (name) => name,
): Map<string, unknown> {
  const items = new Map<string, unknown>();
  for (const [index, item] of list.entries()) {
    const name = rename(nameOf(item, keys) ?? String(index));
    let step = pointerOf([name]);
    for (let count = 2; items.has(step); count++) step = `${pointerOf([name])}~${count}`;
    items.set(step, item);
  }
  return items;
}

function nameOf(item: unknown, keys: string | readonly string[]): string | undefined {
  if (typeof item === "string" || typeof item === "number") return String(item);
  if (!isObject(item)) return undefined;
  const values = [keys].flat().map((key) => (item as Record<string, unknown>)[key]);
  if (values.every((value) => value === undefined)) return undefined;
  return values
    .filter((value) => value !== undefined)
    .map((value) => (isObject(value) ? sortedText(value) : String(value)))
    .join(" ");
}

/** The same for every order of keys. */
function sortedText(value: object): string {
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([, inner]) => String(inner)).join(" ");
}

function isFilled(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
