import { isObject } from "../diagnostics/is-object.ts";
import { pointerOf } from "../diagnostics/pointer.ts";
import type { KeyOf } from "../diagnostics/pointer.ts";

/** The change of one value of a record. */
export interface Difference {
  /** JSON pointer that names list items by their id or key, as in fingerprints. */
  readonly pointer: string;
  /** The pointer up to the first list item that is named by its content. */
  readonly discreet: string;
  readonly change: "added" | "removed" | "changed";
  readonly before?: unknown;
  readonly after?: unknown;
  /** The reason, where a resolved discrepancy beside the value gives it. */
  readonly resolution?: string;
}

/**
 * The differences of two values. A new or removed value is one difference, except that a list is reported
 * item by item. The order of keys and of list items does not count.
 *
 * @param renamed old and new ids of parts that were redirected within the record
 */
export function changedFields(
  before: unknown,
  after: unknown,
  keyOf: KeyOf,
  renamed: ReadonlyMap<string, string> = new Map(),
): Difference[] {
  const changes: Difference[] = [];
  compare(before, after, { pointer: "", discreet: "", pattern: "" });
  return changes;

  function compare(was: unknown, is: unknown, place: Place): void {
    if (Array.isArray(was) && Array.isArray(is)) {
      const keys = keyOf(place.pattern) ?? "id";
      const names = (id: string) => renamed.get(id) ?? id;
      children(itemsOf(was, keys, names), itemsOf(is, keys), (step, item) =>
        below(place, step, "/*", keys === "id" && isObject(item)),
      );
    } else if (isObject(was) && isObject(is)) {
      const entries = (value: object) =>
        new Map(Object.entries(value).map(([key, inner]) => [pointerOf([key]), inner as unknown]));
      const from = changes.length;
      children(entries(was), entries(is), (step) => below(place, step, step, true));
      explain(changes, from, place.pointer, newlyResolved(was, is));
    } else if (!Object.is(was, is)) {
      changes.push({ ...pointersOf(place), change: "changed", before: was, after: is });
    }
  }

  function children(
    was: ReadonlyMap<string, unknown>,
    is: ReadonlyMap<string, unknown>,
    placeOf: (step: string, value: unknown) => Place,
  ): void {
    for (const step of [...new Set([...was.keys(), ...is.keys()])].toSorted()) {
      const [before, after] = [was.get(step), is.get(step)];
      const place = placeOf(step, after ?? before);
      if (was.has(step) && is.has(step)) compare(before, after, place);
      else if (isFilled(before)) compare(before, [], place);
      else if (isFilled(after)) compare([], after, place);
      else if (was.has(step)) changes.push({ ...pointersOf(place), change: "removed", before });
      else changes.push({ ...pointersOf(place), change: "added", after });
    }
  }
}

/**
 * A text that is equal for two values exactly if `changedFields` finds no difference between them, with list
 * items named by their id.
 */
export function contentText(value: unknown): string {
  if (Array.isArray(value)) return textOfEntries("[", itemsOf(value, "id"));
  if (isObject(value)) return textOfEntries("{", Object.entries(value));
  return JSON.stringify(value) ?? "";
}

function textOfEntries(kind: "[" | "{", entries: Iterable<readonly [string, unknown]>): string {
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const texts = sorted.map(([key, inner]) => `${JSON.stringify(key)}:${contentText(inner)}`);
  return `${kind}${texts.join()}${kind === "[" ? "]" : "}"}`;
}

interface Place {
  readonly pointer: string;
  readonly discreet: string;
  /** The pointer with `*` for every list item. */
  readonly pattern: string;
}

function pointersOf({ pointer, discreet }: Place): Pick<Difference, "pointer" | "discreet"> {
  return { pointer, discreet };
}

/** @param named whether the step is a field or an id, and so does not reveal content */
function below(place: Place, step: string, pattern: string, named: boolean): Place {
  const open = named && place.discreet === place.pointer;
  return {
    pointer: place.pointer + step,
    discreet: open ? place.pointer + step : place.discreet,
    pattern: place.pattern + pattern,
  };
}

/** Adds the reason to changes, from index `from` on, that a discrepancy explains. */
function explain(
  changes: Difference[],
  from: number,
  pointer: string,
  resolved: readonly Resolved[],
): void {
  if (resolved.length === 0) return;
  const explained = new Map(
    resolved.map(({ field, stated, resolution }) => [`${pointer}/${field} ${stated}`, resolution]),
  );
  for (let at = from; at < changes.length; at++) {
    const change = changes[at]!;
    const resolution = explained.get(`${change.pointer} ${String(change.before)}`);
    if (resolution !== undefined) changes[at] = { ...change, resolution };
  }
}

interface Resolved {
  readonly field: string;
  readonly stated: string;
  readonly resolution: string;
}

/** The discrepancies of an object that have been resolved since. */
function newlyResolved(was: object, is: object): Resolved[] {
  const resolved = (value: object): Resolved[] => {
    const { discrepancies } = value as { readonly discrepancies?: unknown };
    if (!Array.isArray(discrepancies)) return [];
    return (discrepancies as unknown[]).filter(
      (each): each is Resolved =>
        isObject(each) &&
        each["status"] === "resolved" &&
        ["field", "stated", "resolution"].every((key) => typeof each[key] === "string"),
    );
  };
  const known = new Set(resolved(was).map(({ field, stated }) => `${field} ${stated}`));
  return resolved(is).filter(({ field, stated }) => !known.has(`${field} ${stated}`));
}

/** The items of a list by name; later items of the same name get a number. */
export function itemsOf(
  list: readonly unknown[],
  keys: string | readonly string[],
  rename: (name: string) => string = (name) => name,
): Map<string, unknown> {
  const items = new Map<string, unknown>();
  const counts = new Map<string, number>();
  for (const [index, item] of list.entries()) {
    const name = pointerOf([rename(nameOf(item, keys) ?? String(index))]);
    let step = name;
    let count = counts.get(name) ?? 1;
    while (items.has(step)) step = `${name}~${++count}`;
    counts.set(name, count);
    items.set(step, item);
  }
  return items;
}

function nameOf(item: unknown, keys: string | readonly string[]): string | undefined {
  if (typeof item === "string" || typeof item === "number") return String(item);
  if (!isObject(item)) return undefined;
  const values = [keys].flat().map((key) => item[key]);
  if (values.every((value) => value === undefined)) return undefined;
  return values
    .filter((value) => value !== undefined)
    .map((value) => (isObject(value) ? sortedText(value) : String(value)))
    .join(" ");
}

/** Independent of the order of keys. */
function sortedText(value: object): string {
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([, inner]) => String(inner)).join(" ");
}

function isFilled(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}
