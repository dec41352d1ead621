import { isObject } from "../diagnostics/is-object.ts";
import type { TextAt } from "./facts.ts";
import { fieldAt, intern, itemAt, textAt, trimmed } from "./interning.ts";
import type { Path } from "./interning.ts";

/**
 * An object in a record, with its path. `T` is what the schema says it holds: a key that is not of
 * `T` does not compile. The values need not be valid: one of another type is passed over, so that a
 * fault in one field does not hide the facts of the others.
 */
export interface Item<T = unknown> {
  readonly value: Values;
  readonly path: Path;
  /** For the compiler alone. */
  readonly type?: T;
}

export type Values = Readonly<Record<string, unknown>>;

/** The keys of an object; of a union, those of all its members. */
export type KeyOf<T> = T extends unknown ? keyof T & string : never;

/** What the schema allows at a key. */
export type ValueAt<T, K> = T extends unknown
  ? K extends keyof T
    ? NonNullable<T[K]>
    : never
  : never;

type ElementOf<T> = T extends readonly (infer E)[] ? E : never;

/** The text at a key; undefined where there is none. */
export function stringOf<T>({ value }: Item<T>, key: KeyOf<T>): string | undefined {
  const text = value[key];
  return typeof text === "string" ? intern(text) : undefined;
}

/** The text at a key, with its pointer. */
export function textOf<T>({ value, path }: Item<T>, key: KeyOf<T>): TextAt | undefined {
  const text = value[key];
  return typeof text === "string" ? textAt(fieldAt(path, key), text) : undefined;
}

export function numberOf<T>({ value }: Item<T>, key: KeyOf<T>): number | undefined {
  const number = value[key];
  return typeof number === "number" ? number : undefined;
}

/** Of these keys, those that hold a number. */
export function numbersOf<T, K extends KeyOf<T>>(
  item: Item<T>,
  keys: readonly K[],
): Partial<Record<K, number>> {
  const found: Partial<Record<K, number>> = {};
  for (const key of keys) {
    const number = numberOf(item, key);
    if (number !== undefined) found[key] = number;
  }
  return found;
}

/** The object at a key; an empty one where there is none. */
export function objectOf<T, K extends KeyOf<T>>(
  { value, path }: Item<T>,
  key: K,
): Item<ValueAt<T, K>> {
  const object = value[key];
  return isObject(object) ? { value: object, path: fieldAt(path, key) } : { value: nothing, path };
}

/** The text of `value` in the object at a key, which is a statement: `{ value: …, citations: … }`. */
export function valueOf<T>(item: Item<T>, key: KeyOf<T>): TextAt | undefined {
  return textOf(objectOf(item, key) as Item as Item<{ value: string }>, "value");
}

/** The texts of a list, each with its pointer. */
export function textsOf<T>(item: Item<T>, key: KeyOf<T>): readonly TextAt[] {
  return listed(item, key, (text, path) =>
    typeof text === "string" ? textAt(path, text) : undefined,
  );
}

/** The texts of a list. */
export function stringsOf<T>(item: Item<T>, key: KeyOf<T>): readonly string[] {
  return listed(item, key, (text) => (typeof text === "string" ? intern(text) : undefined));
}

/** What a function makes of each object in a list, without the undefined. */
export function each<T, K extends KeyOf<T>, R>(
  item: Item<T>,
  key: K,
  make: (item: Item<ElementOf<ValueAt<T, K>>>) => R | undefined,
): readonly R[] {
  return listed(item, key, (value, path) => (isObject(value) ? make({ value, path }) : undefined));
}

function listed<R>(
  { value, path }: Item,
  key: string,
  make: (value: unknown, path: Path) => R | undefined,
): readonly R[] {
  const values = value[key];
  if (!Array.isArray(values)) return trimmed([]);
  const made: R[] = [];
  const at = fieldAt(path, key);
  for (let index = 0; index < values.length; index++) {
    const one = make(values[index], itemAt(at, index));
    if (one !== undefined) made.push(one);
  }
  return trimmed(made);
}

const nothing: Values = Object.freeze({});
