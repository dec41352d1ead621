import type { Context } from "../core/format.ts";
import type { Reference } from "../core/reference.ts";
import { rowLog } from "../core/row-log.ts";
import type { RowLog } from "../core/row-log.ts";
import type { NamedState } from "../core/state-names.ts";
import type { Column } from "./columns.ts";
import type { UhriRow, UhriTable } from "./table.ts";
import { entriesOf, textOf } from "./values.ts";

/** A row while it is read. */
export interface Cells extends RowLog<Column> {
  readonly value: (column: Column) => unknown;
  readonly text: (column: Column) => string;
  readonly entries: (column: Column) => string[];
  /** For the note of the item; grows while the row is read. */
  readonly notes: string[];
  readonly reference: Reference;
}

/** Characters of a value that the log shows. */
export const SHOWN = 60;

export function cellsOf(
  { row, value }: UhriRow,
  { file, titles }: UhriTable,
  context: Context,
): Cells {
  const titleOf = (column: Column) => titles.get(column) ?? column;
  return {
    ...rowLog(context, file.name, row, { titleOf, longest: SHOWN, mapsByColumn: true }),
    value,
    text: (column) => textOf(value(column)),
    entries: (column) => entriesOf(value(column)),
    notes: [],
    reference: context.reference,
  };
}

/** The codes of the States in a cell; unknown names are logged. */
export function statesIn(cells: Cells, column: "states" | "from", reason: string): string[] {
  const codes = cells.entries(column).flatMap((name) => {
    const code = cells.state(column, name, { named: stateNamed(name, cells.reference) });
    if (code === undefined) cells.notUnderstood(column, name, reason);
    return code ?? [];
  });
  return [...new Set(codes)];
}

/** A name may end in a word such as `(State)`: `Kazakhstan (State)`. */
function stateNamed(name: string, reference: Reference): NamedState | undefined {
  const named = reference.states(name);
  const bare = name.replace(/\s*\((?:state(?: party)?|country)\)$/i, "");
  if (named || bare === name) return named;
  const decorated = reference.states(bare);
  return decorated && { ...decorated, why: "without the word in brackets" };
}
