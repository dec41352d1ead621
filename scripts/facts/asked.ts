import { isObject } from "../diagnostics/is-object.ts";
import type { Plan } from "../schema/plan.ts";
import type { Wanted, Where } from "../schema/questions.ts";
import type { Values } from "./item.ts";

/** An object in a record, with those around it up to the record. */
export interface Around {
  readonly value: Values;
  readonly pointer: string;
  readonly around?: Around;
}

/** A keyword by which the schema of an object says what a reviewer asks of it. */
export type AskedKeyword = "dates" | "fits" | "bodies" | "kind";

/** An object of whose kind the schema asks something. */
interface AskedOf<K extends AskedKeyword> {
  readonly asked: NonNullable<Plan[K]>;
  readonly object: Around;
}

/** Shows each object of a record of whose kind the schema asks something. */
export function eachAsked<K extends AskedKeyword>(
  plan: Plan,
  keyword: K,
  record: unknown,
  see: (asked: NonNullable<Plan[K]>, object: Around) => void,
): void {
  if (!isObject(record)) return;
  // Several rules ask one record after another for the same places.
  if (last.record !== record) last = { record, found: new Map() };
  let found = last.found.get(keyword) as AskedOf<K>[] | undefined;
  if (!found) last.found.set(keyword, (found = askedIn(plan, keyword, record)));
  for (const { asked, object } of found) see(asked, object);
}

let last: { readonly record: unknown; readonly found: Map<AskedKeyword, unknown> } = {
  record: undefined,
  found: new Map(),
};

function askedIn<K extends AskedKeyword>(plan: Plan, keyword: K, record: Values): AskedOf<K>[] {
  const found: AskedOf<K>[] = [];
  const root: Around = { value: record, pointer: "" };
  for (const { steps, asked } of placesOf(plan, keyword)) descend(root, steps, 0, asked);
  return found;

  function descend(
    object: Around,
    steps: readonly string[],
    from: number,
    asked: NonNullable<Plan[K]>,
  ): void {
    const step = steps[from];
    if (step === undefined) {
      found.push({ asked, object });
      return;
    }
    const below = object.value[step];
    if (below === undefined) return;
    if (steps[from + 1] !== "*") {
      if (!isObject(below)) return;
      const pointer = `${object.pointer}/${step}`;
      descend({ value: below, pointer, around: object }, steps, from + 1, asked);
      return;
    }
    if (!Array.isArray(below)) return;
    for (let index = 0; index < below.length; index++) {
      const item: unknown = below[index];
      if (!isObject(item)) continue;
      const pointer = `${object.pointer}/${step}/${index}`;
      descend({ value: item, pointer, around: object }, steps, from + 2, asked);
    }
  }
}

/** A value in or around an object, with its pointer. */
export interface ValueAt {
  readonly value: unknown;
  readonly pointer: string;
}

/**
 * The value at a path: `asOf`, `adopted/value`; `^type` in the object around it, `^^kind` in the one around
 * that; `/state` in the record; of `participants/role` the roles of all participants. Undefined where there is
 * none.
 */
export function valueAt(object: Around, path: string): ValueAt | undefined {
  const way = wayOf(path);
  const start = startOf(object, way);
  if (!start) return undefined;
  let { value, pointer }: ValueAt = start;
  for (const step of way.steps) {
    const isList = Array.isArray(value);
    value = below(value, step);
    if (value === undefined) return undefined;
    if (!isList) pointer = `${pointer}/${step}`;
  }
  return { value, pointer };
}

/** The same without the pointer, which costs more than the value. */
function valueOf(object: Around, path: string): unknown {
  const way = wayOf(path);
  let value: unknown = startOf(object, way)?.value;
  for (const step of way.steps) {
    if (value === undefined) return undefined;
    value = below(value, step);
  }
  return value;
}

function below(value: unknown, step: string): unknown {
  if (Array.isArray(value))
    return (value as unknown[]).flatMap((item) => (isObject(item) ? (item[step] ?? []) : []));
  return isObject(value) ? value[step] : undefined;
}

/** A path, taken apart. */
interface Way {
  readonly fromRecord: boolean;
  readonly up: number;
  readonly steps: readonly string[];
}

const ways = new Map<string, Way>();

/** The schemas have a few hundred paths, and every record asks for most of them. */
function wayOf(path: string): Way {
  const way = ways.get(path);
  if (way) return way;
  const [, slash = "", up = "", rest = ""] = /^(\/?)(\^*)(.*)$/.exec(path)!;
  const made = { fromRecord: slash !== "", up: up.length, steps: rest.split("/") };
  ways.set(path, made);
  return made;
}

function startOf(object: Around, { fromRecord, up }: Way): Around | undefined {
  let at: Around | undefined = object;
  while (fromRecord && at.around) at = at.around;
  for (let left = up; left > 0; left--) at = at?.around;
  return at;
}

/** Whether all of it is so. */
export function holds(where: Where | undefined, object: Around): boolean {
  for (const path in where) if (!isSo(where[path]!, object, path)) return false;
  return true;
}

/** Whether one thing is so. A field that is not there has no value, and no other than it should have. */
export function isSo(wanted: Wanted, object: Around, path: string): boolean {
  const value = valueOf(object, path);
  if (typeof wanted === "boolean") return (value !== undefined) === wanted;
  if ("as" in wanted) {
    const other = valueOf(object, wanted.as);
    return value === undefined || other === undefined || value === other;
  }
  if ("not" in wanted) return !has(wanted.not, value);
  return has(wanted as readonly unknown[], value);
}

/** A list has one of the values if one of its items is it. */
function has(list: readonly unknown[], value: unknown): boolean {
  return Array.isArray(value) ? value.some((one) => list.includes(one)) : list.includes(value);
}

interface Place {
  /** Keys, and `*` for the items of a list. */
  readonly steps: readonly string[];
  readonly asked: never;
}

const known = new WeakMap<Plan, Map<AskedKeyword, readonly Place[]>>();

function placesOf(plan: Plan, keyword: AskedKeyword): readonly Place[] {
  const ofPlan = known.get(plan) ?? new Map<AskedKeyword, readonly Place[]>();
  known.set(plan, ofPlan);
  let places = ofPlan.get(keyword);
  if (!places) ofPlan.set(keyword, (places = [...placesBelow(plan, keyword, [], new Set())]));
  return places;
}

function* placesBelow(
  plan: Plan | undefined,
  keyword: AskedKeyword,
  steps: readonly string[],
  above: ReadonlySet<Plan>,
): Generator<Place> {
  if (!plan || above.has(plan)) return;
  if (plan[keyword] !== undefined) yield { steps, asked: plan[keyword] as never };
  const inside = new Set(above).add(plan);
  for (const [key, below] of Object.entries(plan.properties ?? {}))
    yield* placesBelow(below, keyword, [...steps, key], inside);
  yield* placesBelow(plan.items, keyword, [...steps, "*"], inside);
}
