import type { ValidateFunction } from "ajv";
import { pointerOf, pointerSteps } from "../diagnostics/pointer.ts";

export interface SoundPart {
  /** A copy that the schema accepts. */
  readonly value: unknown;
  /** The pointer in the original of a pointer into the copy. */
  readonly original: (pointer: string) => string;
}

/**
 * A value without its faulty parts, so that a fault in one event does not hide a contradiction
 * between two others. Of an unknown key only the key is removed; of any other fault the smallest
 * field or list item that holds it, or the one around it if the field is required.
 *
 * @returns undefined when nothing is left that the schema accepts
 */
export function soundPart(value: unknown, validate: ValidateFunction): SoundPart | undefined {
  const copy: unknown = structuredClone(value);
  // The original index of each item of a list.
  const indices = new WeakMap<object, number[]>();
  note(copy);
  // Each round removes something, and a fault climbs at most as far as the value is deep.
  for (let round = 0; round < 60; round++) {
    if (validate(copy)) return { value: copy, original };
    const doomed = new Set<string>();
    for (const { keyword, instancePath, params } of validate.errors ?? []) {
      if (keyword !== "if") doomed.add(instancePath + below(keyword, params));
    }
    if (doomed.has("") || doomed.size === 0) return undefined;
    // From the back, so that removing one list item does not move the next one to remove.
    for (const pointer of [...doomed].sort(byPosition).reverse()) remove(pointer);
  }
  return undefined;

  function note(at: unknown): void {
    if (typeof at !== "object" || at === null) return;
    if (Array.isArray(at)) indices.set(at, [...at.keys()]);
    for (const child of Object.values(at)) note(child);
  }

  function original(pointer: string): string {
    let at: unknown = copy;
    let place = "";
    for (const step of pointerSteps(pointer)) {
      const index = Array.isArray(at) ? indices.get(at)?.[Number(step)] : undefined;
      place += pointerOf([index ?? step]);
      at = (at as Record<string, unknown> | undefined | null)?.[step];
    }
    return place;
  }

  function remove(pointer: string): void {
    const path = pointerSteps(pointer);
    const last = path.pop()!;
    let at: unknown = copy;
    for (const step of path) at = (at as Record<string, unknown> | undefined)?.[step];
    if (Array.isArray(at)) {
      at.splice(Number(last), 1);
      indices.get(at)?.splice(Number(last), 1);
    } else if (typeof at === "object" && at !== null) {
      delete (at as Record<string, unknown>)[last];
    }
  }
}

/**
 * The faulty part of the value that ajv names: an unknown key, or the second of two equal items.
 */
function below(keyword: string, params: Readonly<Record<string, unknown>>): string {
  if (keyword === "additionalProperties") return pointerOf([String(params["additionalProperty"])]);
  if (keyword !== "uniqueItems") return "";
  return `/${Math.max(Number(params["i"]), Number(params["j"]))}`;
}

/** Compares pointers by the order of their places: `/a/2` is before `/a/10`. */
function byPosition(a: string, b: string): number {
  const [left, right] = [pointerSteps(a), pointerSteps(b)];
  for (const [index, step] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (step === other) continue;
    const numbers = Number(step) - Number(other);
    return Number.isNaN(numbers) ? (step < other ? -1 : 1) : numbers;
  }
  return left.length - right.length;
}
