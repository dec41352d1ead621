import type { KeyOf } from "../diagnostics/pointer.ts";
import { pointerOf } from "../diagnostics/pointer.ts";
import { levelOf } from "../facts/statement.ts";
import type { Level } from "../facts/statement.ts";
import type { Plan } from "../schema/plan.ts";
import { itemsOf } from "./changed-fields.ts";
import type { FieldChange } from "./change.ts";

/** A statement of a record. */
export interface Statement {
  /** Pointer that names list items, as in a change. */
  readonly pointer: string;
  /** Pointer with indexes, as in a finding. */
  readonly place: string;
  /** `event`, `position`, … */
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly level: Level;
}

/** The statements of a record, outer before inner. */
export function statementsIn(value: unknown, plan: Plan, keyOf: KeyOf): Statement[] {
  const statements: Statement[] = [];
  visit(value, plan, { pointer: "", place: "", pattern: "" });
  return statements;

  function visit(at: unknown, here: Plan, { pointer, place, pattern }: Way): void {
    if (Array.isArray(at)) {
      if (!here.items) return;
      const items = [...itemsOf(at, keyOf(pattern) ?? "id")];
      for (const [index, [step, item]] of items.entries())
        visit(item, here.items, {
          pointer: pointer + step,
          place: `${place}/${index}`,
          pattern: `${pattern}/*`,
        });
    } else if (typeof at === "object" && at !== null) {
      const value = at as Readonly<Record<string, unknown>>;
      if (here.statement)
        statements.push({ pointer, place, kind: here.statement, value, level: levelOf(value) });
      for (const [key, child] of Object.entries(value)) {
        const below =
          here.properties && Object.hasOwn(here.properties, key) ? here.properties[key] : undefined;
        const step = pointerOf([key]);
        if (below)
          visit(child, below, {
            pointer: pointer + step,
            place: place + step,
            pattern: pattern + step,
          });
      }
    }
  }
}

/** The pointers to one value. */
interface Way {
  readonly pointer: string;
  readonly place: string;
  readonly pattern: string;
}

/** The statements that a change added or changed, not counting changes in inner statements. */
export function touched(
  statements: readonly Statement[],
  fields: readonly Pick<FieldChange, "pointer">[],
): Statement[] {
  const known = new Set(statements.map(({ pointer }) => pointer));
  const places = new Set(fields.map(({ pointer }) => pointer));
  const inner = new Set([...places].map((place) => upwards(place).find((at) => known.has(at))));
  return statements.filter(
    ({ pointer }) => inner.has(pointer) || upwards(pointer).some((at) => places.has(at)),
  );
}

/** A pointer and those of all values around it, the innermost first. */
function upwards(pointer: string): string[] {
  const steps = pointer.split("/");
  return steps.map((_, index) => steps.slice(0, steps.length - index).join("/"));
}
