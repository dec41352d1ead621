import type { TableRow } from "../table/table.ts";
import type { Context } from "../core/format.ts";
import { groupBy } from "../core/group-by.ts";
import { mergeJointRows } from "../core/merge-joint-rows.ts";
import type { MergedRows } from "../core/merge-joint-rows.ts";
import { reviewId } from "../core/records.ts";
import { itemFault } from "./records.ts";
import type { MappedSet } from "./records.ts";
import type { ColumnKind } from "./columns.ts";
import { cellsOf } from "./cells.ts";
import type { MappedTable, Cells } from "./cells.ts";
import { itemRow } from "./item-of-row.ts";
import type { ItemRow } from "./item-of-row.ts";
import { setOfRow } from "./set-of-row.ts";
import type { SetOfRow } from "./set-of-row.ts";

/** The sets that the rows of a table make, in the order of their first rows. */
export function mappedSets(
  table: MappedTable,
  rows: readonly TableRow[],
  context: Context,
): MappedSet[] {
  const sets = new Map<string, RowsOfSet>();
  for (const row of rows) {
    const cells = cellsOf(table, row, context);
    if (cells) addRow(table, cells, sets, context);
  }
  return [...sets.values()]
    .map((set) => ({ ...set, items: itemsOf(table, set, context) }))
    .filter(({ items }) => items.length > 0);
}

interface RowsOfSet extends SetOfRow {
  readonly id: string;
  readonly rows: ReadRow[];
}

interface ReadRow {
  readonly row: ItemRow;
  readonly cells: Cells;
}

/** Adds a row to its set, unless it is refused or left out. */
function addRow(
  table: MappedTable,
  cells: Cells,
  sets: Map<string, RowsOfSet>,
  context: Context,
): void {
  const set = setOfRow(table, cells, context);
  const row = set && itemRow(table, cells, set, context);
  if (!set || !row) return;
  const fault = itemFault(set, { rows: [row] }, context);
  if (fault) {
    cells.refuse(cellFor(fault.field, cells), fault.reason);
    return;
  }
  const id = idOfSet(table.source, set);
  const before = sets.get(id);
  if (!before) {
    sets.set(id, { ...set, id, rows: [{ row, cells }] });
    return;
  }
  const first = before.rows[0]!.row;
  if (kindOfSet(before) !== kindOfSet(set)) {
    const reason = `the same document is of another State, issuer or session in row ${first.row}`;
    cells.refuse(cells.first("document"), reason);
    return;
  }
  const adopted = cells.first("adoption-date");
  if (adopted && row.adopted !== undefined && before.rows.some(isAdoptedOtherwise))
    cells.notUnderstood(adopted, adopted.text, "another day than in earlier rows, which count");
  before.rows.push({ row, cells });

  function isAdoptedOtherwise({ row: other }: ReadRow): boolean {
    return other.adopted !== undefined && other.adopted !== row!.adopted;
  }
}

function cellFor(field: string, cells: Cells) {
  const is = Object.hasOwn(columnOf, field) ? columnOf[field] : undefined;
  return is && cells.first(is);
}

/** The columns that the fields of an item are read from. */
const columnOf: Readonly<Record<string, ColumnKind>> = {
  from: "recommending-states",
  summary: "summary",
  text: "text",
  at: "paragraph",
  themes: "theme",
  affectedPersons: "affected-persons",
  sdgs: "sdg",
  stateClaims: "state-claim-text",
  finding: "finding",
  grade: "grade",
  note: "note",
};

function idOfSet(source: string, { document, body, state, session }: SetOfRow): string {
  return document ? document.id : `${source}-${body}-${state.toLowerCase()}-${session}`;
}

function kindOfSet({ state, issuer, session }: SetOfRow): string {
  return JSON.stringify([state, issuer, session]);
}

/** The items of a set. Rows that are valid one by one but not together are refused. */
function itemsOf(table: MappedTable, set: RowsOfSet, context: Context): MergedRows<ItemRow>[] {
  const { items: by = "wording" } = table.mapping;
  const cellsOfRow = new Map(set.rows.map(({ row, cells }) => [row, cells]));
  const items = by === "wording" ? byWording(table, set, context) : byName(set.rows, by);
  logLost(items, cellsOfRow);
  return items.filter((item) => {
    const fault = item.rows.length > 1 ? itemFault(set, item, context) : undefined;
    if (fault)
      for (const row of item.rows) {
        const cells = cellsOfRow.get(row)!;
        cells.refuse(cellFor(fault.field, cells), `joined to one item: ${fault.reason}`);
      }
    return !fault;
  });
}

function byWording(
  { file }: MappedTable,
  { state, cycle, rows }: RowsOfSet,
  { log, numberedList }: Context,
): MergedRows<ItemRow>[] {
  const list = cycle === undefined ? undefined : numberedList(reviewId(state, cycle));
  return mergeJointRows(
    rows.map(({ row }) => row),
    list,
    (told) => log.note({ file, ...told }),
  );
}

/** Of joined rows the first counts; what the others say beyond the wording is logged. */
function logLost(
  items: readonly MergedRows<ItemRow>[],
  cellsOfRow: ReadonlyMap<ItemRow, Cells>,
): void {
  for (const { rows } of items) {
    const [first, ...others] = rows;
    for (const other of others)
      for (const [field, is] of ofTheFirst) {
        const said = JSON.stringify(other[field]);
        if (said === undefined || said === JSON.stringify(first![field])) continue;
        const cells = cellsOfRow.get(other)!;
        const reason = `it is joined with row ${first!.row}, which says something else and counts`;
        for (const cell of cells.filled(is)) cells.notUnderstood(cell, cell.text, reason);
      }
  }
}

const ofTheFirst = [
  ["kind", "kind"],
  ["wording", "text"],
  ["summary", "summary"],
  ["paragraph", "paragraph"],
  ["positionDate", "position-date"],
  ["assessments", "level"],
  ["stateClaim", "state-claim"],
  ["note", "note"],
] as const;

/**
 * Rows of one number that differ in States, themes and affected persons only are one item. If they differ
 * in more, none of them is taken: a spreadsheet may have made 115.6 of 115.60, and the first is no better
 * than the second.
 */
function byName(rows: readonly ReadRow[], is: "number" | "id"): MergedRows<ItemRow>[] {
  const items: MergedRows<ItemRow>[] = [];
  for (const [, all] of groupBy(rows, ({ row }) => row.id!)) {
    const [first, ...others] = all;
    const other = others.find(({ row }) => restOf(row) !== restOf(first!.row));
    if (other)
      for (const { row, cells } of all) {
        const twin = restOf(row) === restOf(first!.row) ? other : first!;
        const reason = `also stands in row ${twin.row.row}, with other words or another answer; if a spreadsheet has eaten a zero, nobody can tell which is which, so neither is taken`;
        cells.refuse(cells.first(is), reason);
      }
    else {
      for (const { cells } of others)
        cells.note(
          cells.first(is)!,
          `one item with row ${first!.row.row}, which has the same ${is}`,
        );
      items.push({ rows: all.map(({ row }) => row) });
    }
  }
  return items;
}

function restOf(row: ItemRow): string {
  const { row: _row, from: _from, themes: _themes, affectedPersons: _persons, ...others } = row;
  const { sdgs: _sdgs, echoes: _echoes, ...rest } = others;
  return JSON.stringify(rest);
}
