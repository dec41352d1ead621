import { isObject } from "../diagnostics/is-object.ts";
import type { Plan } from "../schema/plan.ts";
import type { DateAsked, Wanted, Where } from "../schema/questions.ts";
import { fieldAt, itemAt, rootPath } from "./interning.ts";
import type { Path } from "./interning.ts";
import type { Values } from "./item.ts";

/** An object in a record, with those around it up to the record. */
export interface Around {
  readonly value: Values;
  readonly path: Path;
  readonly around: Around | undefined;
}

/** Keywords by which the schema of an object says what a reviewer asks of it. */
const keywords = ["dates", "fits", "bodies", "kind"] as const;
type AskedKeyword = (typeof keywords)[number];

/** Shows each object of a record of whose kind the schema asks something. */
export function eachAsked<K extends AskedKeyword>(
  plan: Plan,
  keyword: K,
  record: unknown,
  see: (asked: NonNullable<Plan[K]>, object: Around) => void,
): void {
  for (const { plan: asked, object } of askedIn(plan, record).found[keyword])
    see(asked[keyword]!, object);
}

/** A date that is there, with what the schema asks of it. */
export interface AskedDate {
  readonly asked: DateAsked;
  readonly text: string;
  readonly pointer: string;
  /** Its path from the object on (`valueAt`). */
  readonly field: string;
  readonly object: Around;
}

/** The dates of a record of which the schema asks something. */
export function datesAsked(plan: Plan, record: unknown): readonly AskedDate[] {
  const known = askedIn(plan, record);
  if (known.dates) return known.dates;
  const found: AskedDate[] = [];
  for (const { plan, object } of known.found.dates)
    for (const field in plan.dates) {
      const own = valueAt(object, field);
      if (typeof own?.value !== "string") continue;
      const { value: text, pointer } = own;
      found.push({ asked: plan.dates[field]!, text, pointer, field, object });
    }
  return (known.dates = found);
}

/** What is asked of one record. */
interface AskedIn {
  readonly record: unknown;
  /** Each object with its plan. */
  readonly found: Readonly<Record<AskedKeyword, { plan: Plan; object: Around }[]>>;
  dates?: readonly AskedDate[];
}

// Several rules ask one record after another for the same objects.
let last: AskedIn | undefined;

function askedIn(plan: Plan, record: unknown): AskedIn {
  if (last && last.record === record) return last;
  const found = { dates: [], fits: [], bodies: [], kind: [] };
  const asked: AskedIn = { record, found };
  last = asked;
  const way = wayThrough(plan);
  if (way && isObject(record))
    descend({ value: record, path: rootPath(), around: undefined }, way, found);
  return asked;
}

function descend(object: Around, { plan, asks, below }: Way, found: AskedIn["found"]): void {
  for (const keyword of asks) found[keyword].push({ plan, object });
  for (const [key, way] of below) {
    const value = object.value[key];
    if (value === undefined) continue;
    const path = fieldAt(object.path, key);
    if (isObject(value)) descend({ value, path, around: object }, way, found);
    else if (way.items && Array.isArray(value))
      for (let index = 0; index < value.length; index++) {
        const item: unknown = value[index];
        if (!isObject(item)) continue;
        descend({ value: item, path: itemAt(path, index), around: object }, way.items, found);
      }
  }
}

/** The part of a plan that leads to objects of which something is asked. */
interface Way {
  readonly plan: Plan;
  readonly asks: readonly AskedKeyword[];
  readonly below: readonly (readonly [key: string, way: Way])[];
  readonly items: Way | undefined;
}

const ways = new WeakMap<Plan, { readonly way: Way | undefined }>();

function wayThrough(plan: Plan): Way | undefined {
  let known = ways.get(plan);
  if (!known) ways.set(plan, (known = { way: wayIn(plan, new Set()) }));
  return known.way;
}

/** @param above the plans around it: a schema may contain itself */
function wayIn(plan: Plan | undefined, above: ReadonlySet<Plan>): Way | undefined {
  if (!plan || above.has(plan)) return undefined;
  const inside = new Set(above).add(plan);
  const asks = keywords.filter((keyword) => plan[keyword] !== undefined);
  const below = Object.entries(plan.properties ?? {}).flatMap(([key, of]) => {
    const way = wayIn(of, inside);
    return way ? [[key, way] as const] : [];
  });
  const items = wayIn(plan.items, inside);
  return asks.length + below.length > 0 || items ? { plan, asks, below, items } : undefined;
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
  const way = stepsOf(path);
  const start = startOf(object, way);
  if (!start) return undefined;
  let value: unknown = start.value;
  let at = start.path;
  for (const step of way.steps) {
    const isList = Array.isArray(value);
    value = below(value, step);
    if (value === undefined) return undefined;
    if (!isList) at = fieldAt(at, step);
  }
  return { value, pointer: at.pointer };
}

/** The same without the pointer, which costs more than the value. */
function valueOf(object: Around, way: Steps): unknown {
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
interface Steps {
  readonly fromRecord: boolean;
  readonly up: number;
  readonly steps: readonly string[];
}

const paths = new Map<string, Steps>();

/** The schemas have a few hundred paths, and every record asks for most of them. */
function stepsOf(path: string): Steps {
  const known = paths.get(path);
  if (known) return known;
  const [, slash = "", up = "", rest = ""] = /^(\/?)(\^*)(.*)$/.exec(path)!;
  const made = { fromRecord: slash !== "", up: up.length, steps: rest.split("/") };
  paths.set(path, made);
  return made;
}

function startOf(object: Around, { fromRecord, up }: Steps): Around | undefined {
  let at: Around | undefined = object;
  while (fromRecord && at.around) at = at.around;
  for (let left = up; left > 0; left--) at = at?.around;
  return at;
}

/** Whether all of it is so. */
export function holds(where: Where | undefined, object: Around): boolean {
  return !where || unmet(where, object) === undefined;
}

/** The path of the first thing that is not so. A field that is not there has no value, and no other than it should have. */
export function unmet(where: Where, object: Around): string | undefined {
  for (const { path, steps, wanted } of testsOf(where))
    if (!isSo(wanted, object, valueOf(object, steps))) return path;
  return undefined;
}

function isSo(wanted: Wanted, object: Around, value: unknown): boolean {
  if (typeof wanted === "boolean") return (value !== undefined) === wanted;
  if ("as" in wanted) {
    const other = valueOf(object, stepsOf(wanted.as));
    return value === undefined || other === undefined || value === other;
  }
  if ("not" in wanted) return !has(wanted.not, value);
  return has(wanted as readonly unknown[], value);
}

/** A list has one of the values if one of its items is it. */
function has(list: readonly unknown[], value: unknown): boolean {
  return Array.isArray(value) ? value.some((one) => list.includes(one)) : list.includes(value);
}

interface Test {
  readonly path: string;
  readonly steps: Steps;
  readonly wanted: Wanted;
}

const tests = new WeakMap<Where, readonly Test[]>();

function testsOf(where: Where): readonly Test[] {
  let known = tests.get(where);
  if (!known) {
    known = Object.entries(where).map(([path, wanted]) => ({ path, steps: stepsOf(path), wanted }));
    tests.set(where, known);
  }
  return known;
}
