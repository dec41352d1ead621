import { isObject } from "../diagnostics/is-object.ts";
import type { Plan } from "../schema/plan.ts";
import type { RecordTypes } from "../schema/record-types.ts";
import type { DeclaredFacts, RecordFacts } from "./facts.ts";
import type { Path } from "./interning.ts";
import type { Item } from "./item.ts";

type Collection = keyof RecordTypes;

/** Draws one fact out of a record; `key` is the name of the fact, `plan` what the schema says of the record. */
type Draw<R, K, T> = (record: Item<R>, key: K, plan: Plan) => T;

/** Facts of some collections that a rule reads, beyond those that every record has. */
export interface Facts<T = unknown> {
  readonly collections: readonly Collection[];
  readonly columns: Columns;
  /**
   * The facts of a record; undefined where it is of another collection or could not be read. They are
   * there only if a rule of the check declares them, so a test runs every rule alone.
   */
  of(record: RecordFacts | undefined): T | undefined;
}

/** What a declaration gives of a record. */
export type FactsOf<F> = F extends Facts<infer T> ? T : never;

/** Facts by their names, each with what draws it. */
type Columns = readonly (readonly [name: string, draw: Draw<never, never, unknown>])[];

/** A fact, and the first rule that declares it. */
interface DeclaredFact {
  readonly column: Columns[number];
  readonly by: string;
}

/** What to draw of the records of a collection. */
export interface Drawing {
  readonly columns: Columns;
  /** By the plan of their schema. */
  readonly byPlan: WeakMap<Plan, DrawingByKind>;
}

/** The same, by what keys a record has: records are of few kinds. */
interface DrawingByKind {
  /** The keys at the root of a record that facts read. */
  readonly read: ReadonlySet<string>;
  readonly kinds: Map<string, DrawingOfKind>;
  readonly of: (keys: ReadonlySet<string>) => DrawingOfKind;
}

interface DrawingOfKind {
  /** Those that read one of its keys. */
  readonly columns: Columns;
  /** All the names, with what is drawn of a record without these keys. */
  readonly blank: DeclaredFacts;
}

/**
 * Declares facts: `facts("laws", { state: textOf, events: (law) => each(law, "events", …) })`. Rules
 * may declare the same ones, which are drawn and kept once; so a name means one thing in all rules.
 * A fact needs the same keys in the same order for every record: V8 then keeps it small.
 */
export function facts<const C extends Collection, T extends object>(
  collection: C | readonly C[],
  draws: { readonly [K in keyof T]: Draw<RecordTypes[C], K, T[K]> },
): Facts<T> {
  const collections: readonly string[] = typeof collection === "string" ? [collection] : collection;
  const ours: ReadonlySet<string> = new Set(collections);
  return {
    collections: collections as readonly Collection[],
    columns: Object.entries(draws) as unknown as Columns,
    of(record) {
      if (!record) return undefined;
      return ours.has(record.collection) ? (record.declared as T | undefined) : undefined;
    },
  };
}

/**
 * What to draw of each collection so that these rules have the facts that they declare.
 *
 * @param timed measures each fact, as `fact NAME (RULE)`
 * @throws if two rules declare different facts of one name
 */
export function drawingsFor(
  rules: Iterable<{ readonly id: string; readonly facts?: readonly Facts[] }>,
  timed?: <Result>(stage: string, run: () => Result) => Result,
): ReadonlyMap<string, Drawing> {
  const found = new Map<string, Map<string, DeclaredFact>>();
  for (const { id, facts = [] } of rules) {
    for (const { collections, columns } of facts) {
      for (const collection of collections) {
        const known = found.get(collection) ?? new Map<string, DeclaredFact>();
        found.set(collection, known);
        for (const column of columns) {
          const [name, draw] = column;
          const first = known.get(name);
          if (first && first.column[1] !== draw)
            throw new Error(
              `${first.by} and ${id} declare different facts “${name}” of ${collection}. Give one of them another name.`,
            );
          known.set(name, { column, by: first?.by ?? id });
        }
      }
    }
  }
  return new Map(
    [...found].map(([collection, known]) => [
      collection,
      { columns: [...known.values()].map(columnOf), byPlan: new WeakMap<Plan, DrawingByKind>() },
    ]),
  );

  function columnOf({ column, by }: DeclaredFact): Columns[number] {
    const [name, draw] = column;
    const stage = `fact ${name} (${by})`;
    return timed ? [name, (...given) => timed(stage, () => draw(...given))] : column;
  }
}

/** Draws the declared facts of one record, whose value need not be valid. */
export function drawDeclared(
  drawing: Drawing | undefined,
  value: unknown,
  path: Path,
  plan: Plan,
): DeclaredFacts | undefined {
  if (!drawing) return undefined;
  const record = { value: isObject(value) ? value : {}, path };
  const { columns, blank } = drawingOf(drawing, record.value, path, plan);
  // A copy has just the room that it needs; an object that grows name by name has more.
  const declared: Record<string, unknown> = { ...blank };
  for (const [name, draw] of columns) declared[name] = draw(record, name as never, plan);
  return declared;
}

/** What to draw of a record. What reads none of its keys would be drawn as of an empty record. */
function drawingOf(drawing: Drawing, value: Item["value"], path: Path, plan: Plan): DrawingOfKind {
  let byKind = drawing.byPlan.get(plan);
  if (!byKind) drawing.byPlan.set(plan, (byKind = drawingByKind(drawing, path, plan)));
  const { read, kinds } = byKind;
  let kind = "";
  for (const key in value) if (read.has(key)) kind += `${key} `;
  let found = kinds.get(kind);
  if (!found) {
    // Records that have little in common are not remembered.
    if (kinds.size >= 1000) kinds.clear();
    kinds.set(kind, (found = byKind.of(new Set(Object.keys(value)))));
  }
  return found;
}

function drawingByKind({ columns }: Drawing, path: Path, plan: Plan): DrawingByKind {
  const all = columns.map((column) => ({ column, ...readingOf(column, path, plan) }));
  return {
    read: new Set(all.flatMap(({ keys }) => [...keys])),
    kinds: new Map(),
    of(present) {
      const drawn = all.filter(({ keys, all }) => all || [...keys].some((key) => present.has(key)));
      return {
        columns: drawn.map(({ column }) => column),
        blank: Object.fromEntries(all.map(({ column: [name], blank }) => [name, blank])),
      };
    },
  };
}

/** What a fact is of an empty record, and the keys that it looks for there. */
function readingOf([name, draw]: Columns[number], path: Path, plan: Plan) {
  const keys = new Set<string>();
  let all = false;
  const note = (key: string | symbol) => void (typeof key === "string" && keys.add(key));
  const value = new Proxy({} as Record<string, unknown>, {
    get: (_, key) => note(key),
    has: (_, key) => (note(key), false),
    getOwnPropertyDescriptor: (_, key) => note(key),
    ownKeys: () => ((all = true), []),
  });
  return { blank: draw({ value, path }, name as never, plan), keys, all };
}
