import { invisibleFaults } from "../../yaml/invisible.ts";
import type { Mapping } from "../../schema/records.ts";
import { parts } from "./suggest/column-facts.ts";
import type { TableRow } from "../core/csv-rows.ts";
import type { Context } from "../core/format.ts";
import { LEAVE_OUT } from "./columns.ts";
import type { ColumnKind, PlacedColumn } from "./columns.ts";
import { withoutBreakMarks, withoutEntities } from "../core/text.ts";

/** A table that is being read by a mapping. */
export interface MappedTable {
  readonly file: string;
  /** The id of its source record. */
  readonly source: string;
  readonly mapping: Mapping;
  readonly columns: readonly PlacedColumn[];
}

/** A term, or that the mapping leaves the value out; undefined: it is not understood. */
export type Term = { readonly term: string } | "left out" | undefined;

/** The cells of one row, by what their columns are; whatever is done to a value is told. */
export interface RowCells {
  readonly row: number;
  /** The columns of a kind, whose cell is not empty. */
  readonly filled: (is: ColumnKind) => readonly FilledCell[];
  readonly first: (is: ColumnKind) => FilledCell | undefined;
  /** The entries of a cell: the whole of it where it is known as such. */
  readonly entries: (cell: FilledCell, known: (text: string) => boolean) => readonly string[];
  /** What a value stands for: by the mapping, else by a table. */
  readonly term: (
    cell: FilledCell,
    value: string,
    byTable: (text: string) => { readonly term: string; readonly why: string } | undefined,
  ) => Term;
  readonly refuse: (cell: FilledCell | undefined, reason: string) => undefined;
  readonly notUnderstood: (cell: FilledCell, value: string, reason: string) => void;
  readonly mapped: (kind: string, from: string, to: string, why: string) => void;
  readonly note: (cell: FilledCell, reason: string) => void;
}

export interface FilledCell {
  readonly column: PlacedColumn;
  /** On one line, without blanks at its ends. */
  readonly text: string;
  /** With its line breaks. */
  readonly lines: string;
}

/** The cells of a row; undefined where the row cannot be read, which is told. */
export function rowCells(
  { file, mapping, columns }: MappedTable,
  { row, cells: all }: TableRow,
  { ledger }: Context,
): RowCells | undefined {
  const told = { file, row };
  if (all.length !== columns.length) {
    const reason = `${all.length} cells, where the heading has ${columns.length}`;
    ledger.refuse({ ...told, reason });
    return undefined;
  }
  const cells: FilledCell[] = [];
  for (const column of columns) {
    if (column.is === "ignored") continue;
    const written = all[column.index]!;
    const kept = withoutBreakMarks(mapping.htmlEntities ? withoutEntities(written) : written);
    const lines = kept.replace(/\r\n?/g, "\n").trim();
    const [hidden] = invisibleFaults(lines);
    if (hidden) {
      ledger.refuse({ ...told, column: column.column, reason: hidden.message });
      return undefined;
    }
    if (withoutBreakMarks(written) !== written)
      ledger.note({ ...told, column: column.column, reason: breakMarks });
    const text = lines.replace(/\s+/g, " ");
    if (text !== "") cells.push({ column, text, lines });
  }
  const filled = (is: ColumnKind) => cells.filter(({ column }) => column.is === is);
  return {
    row,
    filled,
    first: (is) => filled(is)[0],
    entries: ({ column, text, lines }, known) =>
      known(text) || Object.hasOwn(column.values ?? {}, text)
        ? [text]
        : parts(lines, column.separators ?? []),
    term({ column }, value, byTable) {
      const { values = {}, column: heading, is } = column;
      const chosen = Object.hasOwn(values, value) ? values[value] : undefined;
      if (chosen === LEAVE_OUT) {
        ledger.leaveOut({ file, column: heading, value, reason: "as the mapping says" });
        return "left out";
      }
      const found =
        chosen === undefined ? byTable(value) : { term: chosen, why: "as the mapping says" };
      if (found && found.term !== value && found.why !== "")
        ledger.map({ ...told, kind: kindInWords(is), from: value, to: found.term, why: found.why });
      return found && { term: found.term };
    },
    refuse(cell, reason) {
      const where = cell && { column: cell.column.column, value: short(cell.text) };
      ledger.refuse({ ...told, ...where, reason });
      return undefined;
    },
    notUnderstood: ({ column }, value, reason) =>
      ledger.notUnderstood({ ...told, column: column.column, value: short(value), reason }),
    mapped: (kind, from, to, why) => ledger.map({ ...told, kind, from, to, why }),
    note: ({ column }, reason) => ledger.note({ ...told, column: column.column, reason }),
  };
}

const breakMarks = "soft hyphens and spaces without width are taken out";

function kindInWords(is: ColumnKind): string {
  return is === "state" || is === "recommending-states" ? "State" : is.replaceAll("-", " ");
}

/** A cell as far as a report shows it. */
function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
