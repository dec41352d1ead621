import { exact } from "./exact.ts";
import type { TextAt } from "./facts.ts";
import { fieldAt, itemAt, kept, textAt } from "./places.ts";
import type { Place } from "./places.ts";

/** An object of which nothing is known: whatever has another type than a rule wants is passed over. */
export type Loose = Readonly<Record<string, unknown>>;
/** An object in a record, with its place. */
export interface Item {
  readonly value: Loose;
  readonly place: Place;
}

export function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text of a key; undefined where there is none. */
export function stringOf({ value }: Item, key: string): string | undefined {
  const text = value[key];
  return typeof text === "string" ? kept(text) : undefined;
}

/** The same with its place. */
export function textOf({ value, place }: Item, key: string): TextAt | undefined {
  const text = value[key];
  return typeof text === "string" ? textAt(fieldAt(place, key), text) : undefined;
}

export function numberOf({ value }: Item, key: string): number | undefined {
  const number = value[key];
  return typeof number === "number" ? number : undefined;
}

/** Of these keys, those that hold a number. */
export function numbers<K extends string>(item: Item, keys: readonly K[]): { [P in K]?: number } {
  const found: { [P in K]?: number } = {};
  for (const key of keys) {
    const number = numberOf(item, key);
    if (number !== undefined) found[key] = number;
  }
  return found;
}

/** The object of a key; one without anything where there is none. */
export function objectOf({ value, place }: Item, key: string): Item {
  const object = value[key];
  return isObject(object)
    ? { value: object, place: fieldAt(place, key) }
    : { value: nothing, place };
}

/** The texts of a list, each with its place. */
export function list(item: Item, key: string): readonly TextAt[] {
  return listed(item, key, (text, place) =>
    typeof text === "string" ? textAt(place, text) : undefined,
  );
}

/** What a function makes of each object of a list; what it makes nothing of is left out. */
export function each<T>(
  item: Item,
  key: string,
  make: (item: Item) => T | undefined,
): readonly T[] {
  return listed(item, key, (value, place) =>
    isObject(value) ? make({ value, place }) : undefined,
  );
}

function listed<T>(
  { value, place }: Item,
  key: string,
  make: (value: unknown, place: Place) => T | undefined,
): readonly T[] {
  const values = value[key];
  const made: T[] = [];
  if (!Array.isArray(values)) return exact(made);
  const at = fieldAt(place, key);
  for (let index = 0; index < values.length; index++) {
    const one = make(values[index], itemAt(at, index));
    if (one !== undefined) made.push(one);
  }
  return exact(made);
}

const nothing: Loose = Object.freeze({});
