import type { TextAt } from "./facts.ts";

/** An object of which nothing is known: whatever has another type than a rule wants is passed over. */
export type Loose = Readonly<Record<string, unknown>>;
/** An object in a list, with its place. */
export interface Item {
  readonly value: Loose;
  readonly pointer: string;
}

export function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function idOf(value: Loose): string {
  return typeof value["id"] === "string" ? value["id"] : "";
}

export function texts<K extends string>(
  at: Loose,
  pointer: string,
  ...keys: K[]
): { [P in K]?: TextAt } {
  const found: { [P in K]?: TextAt } = {};
  for (const key of keys) {
    const text = at[key];
    if (typeof text === "string") found[key] = { pointer: `${pointer}/${key}`, text };
  }
  return found;
}

export function strings<K extends string>(at: Loose, ...keys: K[]): { [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const key of keys) if (typeof at[key] === "string") found[key] = at[key];
  return found;
}

export function renamed<K extends string>(at: Loose, pointer: string, key: string, name: K) {
  const text = texts(at, pointer, key)[key];
  return (text ? { [name]: text } : {}) as { [P in K]?: TextAt };
}

export function numbers<K extends string>(at: Loose, ...keys: K[]): { [P in K]?: number } {
  const found: { [P in K]?: number } = {};
  for (const key of keys) {
    const number = at[key];
    if (typeof number === "number") found[key] = number;
  }
  return found;
}

export function list(at: Loose, pointer: string, key: string): TextAt[] {
  const values = at[key];
  if (!Array.isArray(values)) return [];
  return values.flatMap((text: unknown, index) =>
    typeof text === "string" ? [{ pointer: `${pointer}/${key}/${index}`, text }] : [],
  );
}

export function items(at: Loose, pointer: string, key: string): Item[] {
  const values = at[key];
  if (!Array.isArray(values)) return [];
  return values.flatMap((value: unknown, index) =>
    isObject(value) ? [{ value, pointer: `${pointer}/${key}/${index}` }] : [],
  );
}
