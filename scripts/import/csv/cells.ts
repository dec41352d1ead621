import type { Mapping } from "../../schema/records.ts";
import { invisibleFaults } from "../../yaml/invisible.ts";
import type { Context } from "../core/format.ts";
import { rowLog } from "../core/row-log.ts";
import { partsOf, withoutBreakMarks, withoutEntities } from "../core/text.ts";
import type { TableRow } from "../table/table.ts";
import { LEAVE_OUT } from "./columns.ts";
import type { PlacedColumn } from "./columns.ts";

/** A table with its mapping. */
export interface MappedTable {
  readonly file: string;
  /** The id of its source record. */
  readonly source: string;
  readonly mapping: Mapping;
  readonly columns: readonly PlacedColumn[];
}

/** A term, or a value that the mapping leaves out; undefined if it is not understood. */
export type Term =
  | { readonly term: string; readonly also?: readonly string[] }
  | "left out"
  | undefined;

/** The term that a table has for a value, and why. */
export type TermReader = (value: string) =>
  | {
      readonly term: string;
      /** Other terms that the value is of too. */
      readonly also?: readonly string[];
      readonly why: string;
    }
  | undefined;

export interface FilledCell {
  readonly column: PlacedColumn;
  /** On one line, without blanks at its ends. */
  readonly text: string;
  /** With its line breaks. */
  readonly lines: string;
}

/** The cells of one row by the kinds of their columns. */
export type Cells = NonNullable<ReturnType<typeof cellsOf>>;

/** The cells of a row; undefined if the row is refused. */
export function cellsOf(
  { file, mapping, columns }: MappedTable,
  { row, cells: all }: TableRow,
  context: Context,
) {
  const titleOf = ({ column }: PlacedColumn) => column;
  const log = rowLog(context, file, row, { titleOf, longest: 80 });
  if (!log.hasWidth(all.length, columns.length)) return undefined;
  const cells: FilledCell[] = [];
  for (const column of columns) {
    if (column.is === "ignored") continue;
    const written = all[column.index]!.text;
    const kept = withoutBreakMarks(mapping.htmlEntities ? withoutEntities(written) : written);
    const lines = kept.replace(/\r\n?/g, "\n").trim();
    const [hidden] = invisibleFaults(lines);
    if (hidden) return log.refuse(column, undefined, hidden.message);
    if (withoutBreakMarks(written) !== written)
      log.note(column, "soft hyphens and spaces without width are taken out");
    const text = lines.replace(/\s+/g, " ");
    if (text !== "") cells.push({ column, text, lines });
  }
  /** The cells of a kind that are not empty. */
  const filled = (is: string) => cells.filter(({ column }) => column.is === is);
  /** What the mapping says that a value stands for. */
  const meant = ({ column }: FilledCell, value: string): string | undefined => {
    const { values = {}, column: heading } = column;
    const chosen = Object.hasOwn(values, value) ? values[value] : undefined;
    if (chosen === LEAVE_OUT)
      context.log.leaveOut({ file, column: heading, value, reason: BY_MAPPING });
    return chosen;
  };
  return {
    ...{ row, filled, cells, meant },
    first: (is: string): FilledCell | undefined => filled(is)[0],
    /** The entries of a cell; the whole text if it is known. */
    entries: ({ column, text, lines }: FilledCell, known: (text: string) => boolean) =>
      known(text) || Object.hasOwn(column.values ?? {}, text)
        ? [text]
        : partsOf(lines, column.separators ?? []),
    /** The term for a value: by the mapping, otherwise by a table. */
    term(cell: FilledCell, value: string, byTable: TermReader): Term {
      const { column } = cell;
      const chosen = meant(cell, value);
      if (chosen === LEAVE_OUT) return "left out";
      const found = chosen === undefined ? byTable(value) : { term: chosen, why: BY_MAPPING };
      if (!found) return undefined;
      const kind = kindInWords(column.is);
      if (kind === "State") context.log.spelt(file, found.term, value, row);
      const also = "also" in found ? found.also : [];
      if (found.term !== value && found.why !== "")
        log.map(column, kind, value, [found.term, ...also].join(", "), found.why);
      return { term: found.term, also };
    },
    refuse: (cell: FilledCell | undefined, reason: string) =>
      log.refuse(cell?.column, cell?.text, reason),
    leaveOutRow(reason = BY_MAPPING): undefined {
      context.log.leaveOut({ file, row, reason });
    },
    notUnderstood: ({ column }: FilledCell, value: string, reason: string) =>
      log.notUnderstood(column, value, reason),
    map: (kind: string, from: string, to: string, why: string) =>
      log.map(undefined, kind, from, to, why),
    /** Tells of a value that is kept out of the dataset, without the value. */
    holdBack: (cell: FilledCell | undefined, reason: string) =>
      context.log.holdBack({
        ...{ file, row, reason },
        ...(cell && { column: cell.column.column }),
      }),
    note: ({ column }: FilledCell, reason: string) => log.note(column, reason),
    isWanted: log.isWanted,
  };
}

const BY_MAPPING = "as the mapping says";

function kindInWords(is: string): string {
  return is === "state" || is === "recommending-states" ? "State" : is.replaceAll("-", " ");
}
