import type { Citation } from "../../../schema/records.ts";
import type { SchemaNode } from "../../../schema/tree.ts";
import type { Cells, FilledCell } from "../cells.ts";
import { EACH_ROW } from "./field-path.ts";
import type { FieldPath } from "./field-path.ts";

export type Fields = Record<string, unknown>;

/** Where a value comes from. */
export interface Origin {
  readonly cells: Cells;
  /** Undefined for a value that the mapping gives to every record. */
  readonly cell: FilledCell | undefined;
}

/** The record itself, or an object in one of its lists. */
interface Part {
  /** As the mapping names it: `events.arrest`; empty for the record. */
  readonly name: string;
  readonly node: SchemaNode;
  readonly value: Fields;
  readonly rows: Set<number>;
  /** By the fields that have a value. */
  readonly origins: Map<string, Origin>;
  readonly children: Map<string, { readonly part: Part; readonly list: unknown[] }>;
  /** Whether a cell filled it in. */
  isFilled: boolean;
}

/** A record that rows of a table fill in. */
export interface Draft {
  readonly id: string;
  readonly rows: ReadonlySet<number>;
  /**
   * Writes a value, unless an earlier row says something else.
   *
   * @param entry of a cell that lists several, from 0: each is a part of its own if the field holds one value, as
   *   each of several people is a participant
   * @returns the value that stands there, if it is another
   */
  readonly put: (path: FieldPath, value: unknown, origin: Origin, entry?: number) => unknown;
  /** Takes out the value that a pointer's steps lead to; undefined if no cell gave it. */
  readonly remove: (steps: readonly string[]) => Origin | undefined;
  /** The record without parts that no cell filled in, with citations and the terms in the names of parts. */
  readonly finish: (finishing: Finishing) => Fields;
}

interface Finishing {
  /** The parts that columns fill in: `events.arrest`. */
  readonly targets: ReadonlySet<string>;
  readonly cite: (rows: ReadonlySet<number>) => readonly Citation[];
  /** Whether a text is a term of a field. */
  readonly isTerm: (node: SchemaNode, text: string) => boolean;
  /** Told of a part that lacks a field, before it is left out. */
  readonly incomplete: (reason: string, origins: readonly Origin[]) => void;
}

export function draft(id: string, node: SchemaNode): Draft {
  const record = partOf("", node, {});
  record.isFilled = true;
  return { id, rows: record.rows, put, remove, finish };

  function put(path: FieldPath, value: unknown, origin: Origin, entry = 0): unknown {
    let part = record;
    let holder = record.value;
    part.rows.add(origin.cells.row);
    const innermost = path.steps.findLastIndex((step) => step.part !== undefined);
    for (const [index, { key, part: step }] of path.steps.entries()) {
      if (step) {
        const own = index === innermost && !path.isList ? entry : 0;
        part = child(part, holder, key, step, origin.cells.row, own);
        holder = part.value;
        part.rows.add(origin.cells.row);
        part.isFilled ||= origin.cell !== undefined;
      } else if (index < path.steps.length - 1) holder = (holder[key] ??= {}) as Fields;
      else return set(part, holder, key, path.isList, value, origin);
    }
    return undefined;
  }

  function remove(steps: readonly string[]): Origin | undefined {
    let part = record;
    let value: unknown = record.value;
    let taken: (() => Origin | undefined) | undefined;
    for (const step of steps) {
      const [holder, owner] = [value, part];
      value = (value as Fields | undefined)?.[step];
      const below = [...part.children.values()].find((each) => each.part.value === value);
      if (below) part = below.part;
      const origin = owner.origins.get(step);
      if (origin?.cell && !Array.isArray(holder))
        taken = () => {
          delete (holder as Fields)[step];
          owner.origins.delete(step);
          return origin;
        };
    }
    return taken?.();
  }

  function finish(finishing: Finishing): Fields {
    close(record, record, finishing);
    return withoutEmpty(record.value) as Fields;
  }
}

function partOf(name: string, node: SchemaNode, value: Fields): Part {
  return {
    ...{ name, node, value, isFilled: false, rows: new Set() },
    ...{ origins: new Map(), children: new Map() },
  };
}

/** The part of that name in a list, which is made if it is not there. */
function child(
  within: Part,
  holder: Fields,
  key: string,
  { name, node }: { readonly name: string; readonly node: SchemaNode },
  row: number,
  entry: number,
): Part {
  const own = name === EACH_ROW ? `${EACH_ROW}-${row}` : name;
  const id = entry === 0 ? own : `${own}-${entry + 1}`;
  const known = within.children.get(`${key}.${id}`);
  if (known) return known.part;
  const list = (holder[key] ??= []) as unknown[];
  const path = within.name === "" ? `${key}.${name}` : `${within.name}.${key}.${name}`;
  const part = partOf(path, node, node.properties.has("id") ? { id } : {});
  list.push(part.value);
  within.children.set(`${key}.${id}`, { part, list });
  return part;
}

function set(
  part: Part,
  holder: Fields,
  key: string,
  isList: boolean,
  value: unknown,
  origin: Origin,
): unknown {
  const there = holder[key];
  const isOwnId = key === "id" && !part.origins.has(key);
  if (isList) {
    const list = (holder[key] ??= []) as unknown[];
    if (!list.some((each) => isSame(each, value))) list.push(value);
  } else if (there === undefined || isOwnId) holder[key] = value;
  else return isSame(there, value) ? undefined : there;
  if (!part.origins.has(key)) part.origins.set(key, origin);
  return undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Completes the parts of a part, and takes out those that are not wanted or lack a field. */
function close(part: Part, record: Part, finishing: Finishing): void {
  const { node, value, children } = part;
  for (const [key, { part: below, list }] of [...children]) {
    nameByTerm(below, list, finishing.isTerm);
    close(below, record, finishing);
    const lacks = below.node.required.find(
      (field) => field !== "citations" && field !== "id" && below.value[field] === undefined,
    );
    const isWanted = below.isFilled || !finishing.targets.has(below.name);
    if (isWanted && lacks === undefined) continue;
    if (below.isFilled)
      finishing.incomplete(`${below.name} has no ${lacks}, and is left out`, [
        ...below.origins.values(),
      ]);
    list.splice(list.indexOf(below.value), 1);
    children.delete(key);
  }
  const { properties } = node;
  const isUndated = value["date"] === undefined && value["undated"] === undefined;
  if (properties.has("undated") && isUndated) value["undated"] = "The table gives no date.";
  if (properties.has("citations"))
    value["citations"] = finishing.cite(part.rows.size > 0 ? part.rows : record.rows);
  if (part === record) sortByDay(value);
}

/** `events.arrest` is an event of the type arrest, and `names.en` a name in English. */
function nameByTerm(
  { node, value, name }: Part,
  list: readonly unknown[],
  isTerm: Finishing["isTerm"],
) {
  const own = name.slice(name.lastIndexOf(".") + 1);
  if (own === EACH_ROW) return;
  for (const key of node.required) {
    if (key === "id" || value[key] !== undefined) continue;
    if (isTerm(node.properties.get(key)!, own)) value[key] = own;
    else if (key === "lang" && /^[a-z]{2,3}$/.test(own)) value[key] = own;
    // As in a record of casebook new.
    else if (key === "fields" && name.startsWith("naming.")) value[key] = ["names", "roles"];
    else if (key === "kind" && node.properties.has("lang"))
      value[key] = list[0] === value ? "preferred" : "variant";
  }
}

/** Puts what happened into the order of its days; what has none stays where it is. */
function sortByDay(record: Fields): void {
  for (const list of Object.values(record)) {
    if (!Array.isArray(list)) continue;
    const dayOf = (each: unknown) => String((each as Fields | undefined)?.["date"]);
    const isDated = (each: unknown) => /^[0-9]{4}/.test(dayOf(each));
    const inOrder = list
      .filter(isDated)
      .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b), "en"))
      .values();
    for (const [index, each] of list.entries())
      if (isDated(each)) list[index] = inOrder.next().value;
  }
}

/** Without empty lists and objects. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withoutEmpty(each)] as const);
  return Object.fromEntries(
    entries.filter(
      ([, each]) =>
        each !== undefined &&
        !(typeof each === "object" && each !== null && Object.keys(each).length === 0),
    ),
  );
}
