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

/** What to draw of each record of a collection. */
export interface Drawing {
  readonly columns: Columns;
  /** All the names, without a value. */
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
    [...found].map(([collection, known]) => {
      const blank = Object.fromEntries([...known.keys()].map((name) => [name, undefined]));
      return [collection, { columns: [...known.values()].map(columnOf), blank }];
    }),
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
  // A copy has just the room that it needs; an object that grows name by name has more.
  const declared: Record<string, unknown> = { ...drawing.blank };
  for (const [name, draw] of drawing.columns) {
    const drawn = draw(record, name as never, plan);
    // Most facts are not there, and to write one that is not costs as much as to draw it.
    if (drawn !== undefined) declared[name] = drawn;
  }
  return declared;
}
