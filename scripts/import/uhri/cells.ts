import type { Context } from "../core/format.ts";
import type { Ledger } from "../core/ledger.ts";
import type { Reference } from "../core/reference.ts";
import type { NamedState } from "../core/state-names.ts";
import type { Column } from "./columns.ts";
import type { UhriRow, UhriTable } from "./table.ts";
import { entriesOf } from "./values.ts";

/** A row while it is read: its cells, and where to tell what is not taken over as it stands. */
export interface Cells {
  /** The name of the file. */
  readonly file: string;
  readonly row: number;
  readonly value: (column: Column) => unknown;
  /** A place for the report. */
  readonly told: (column: Column) => { file: string; row: number; column: string };
  readonly notUnderstood: (column: Column, value: string, reason: string) => void;
  /** What a reader of the item should know; grows while the row is read. */
  readonly notes: string[];
  readonly reference: Reference;
  readonly ledger: Ledger;
}

export function cellsOf(
  { row, value }: UhriRow,
  { file, titles }: UhriTable,
  { reference, ledger }: Context,
): Cells {
  const told = (column: Column) => ({ file: file.name, row, column: titles.get(column) ?? column });
  return {
    ...{ file: file.name, row, value, told, notes: [], reference, ledger },
    notUnderstood: (column, value, reason) =>
      ledger.notUnderstood({ ...told(column), value: short(value), reason }),
  };
}

/** The codes of the States in a cell; what is none that is known is told. */
export function statesIn(cells: Cells, column: "states" | "from", reason: string): string[] {
  const { file, row, value, told, notUnderstood, reference, ledger } = cells;
  const codes = new Set<string>();
  for (const name of entriesOf(value(column))) {
    const named = stateNamed(name, reference);
    if (!named) {
      notUnderstood(column, name, reason);
      continue;
    }
    ledger.spelt(file, named.code, name, row);
    if (named.why !== "")
      ledger.map({ ...told(column), kind: "State", from: name, to: named.code, why: named.why });
    codes.add(named.code);
  }
  return [...codes];
}

/** Names may carry a word in brackets that says what they name: `Kazakhstan (State)`. */
function stateNamed(name: string, reference: Reference): NamedState | undefined {
  const named = reference.states(name);
  const bare = name.replace(/\s*\((?:state(?: party)?|country)\)$/i, "");
  if (named || bare === name) return named;
  const decorated = reference.states(bare);
  return decorated && { ...decorated, why: "without the word in brackets" };
}

/** A text as a report shows it. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
