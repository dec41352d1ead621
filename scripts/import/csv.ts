import type { MappedSource } from "../schema/records.ts";
import { csvRows } from "./csv-rows.ts";
import { NotThisFormat } from "./format.ts";
import type { Context, Format, Proposed } from "./format.ts";
import type { GivenFile } from "./given-file.ts";
import { joined } from "./joint.ts";
import type { Joined } from "./joint.ts";
import { delimiters, placedColumns } from "./mapped-table.ts";
import { itemFault, setRecords } from "./mapped-records.ts";
import { rowCells } from "./row-cells.ts";
import type { MappedTable, RowCells } from "./row-cells.ts";
import { itemRow } from "./row-item.ts";
import type { ItemRow } from "./row-item.ts";
import { setOfRow } from "./row-set.ts";
import type { SetOfRow } from "./row-set.ts";
import { idOf } from "./text.ts";

/** Any table, by a mapping that somebody has reviewed. */
export const csv: Format = {
  name: "csv",
  reads: "any table, by a mapping (--suggest writes one)",
  read(file, context) {
    const { mapping, ...wishes } = context.wishes;
    if (!mapping) throw new Error("the mapping is missing");
    const encoding = wishes.encoding ?? mapping.encoding;
    const delimiter = delimiters[mapping.delimiter];
    const [heading, ...rows] = csvRows(file, encoding, context.ledger, delimiter);
    if (!heading) throw new NotThisFormat(`${file.name} has no row, not even headings.`);
    const columns = placedColumns(file.name, heading.cells, mapping);
    context.ledger.read({ file: file.name, sha256: file.sha256, rows: rows.length });
    const source =
      wishes.source ?? mapping.source.id ?? idOf(file.name.replace(/\.[a-z0-9]+$/i, ""));
    const table: MappedTable = { file: file.name, source, mapping, columns };
    for (const { column, is, because } of columns)
      if (is === "ignored")
        context.ledger.leaveOut({
          file: file.name,
          column,
          reason: because ?? "the mapping says to ignore it",
        });
    const sets = new Map<string, RowsOfSet>();
    for (const row of rows) {
      const cells = rowCells(table, row, context);
      if (cells) addRow(table, cells, sets, context);
    }
    return [
      sourceRecord(file, source, mapping.source, rows.at(-1)?.row ?? 1),
      ...[...sets.values()].flatMap((set) =>
        setRecords(source, { ...set, items: itemsOf(table, set, context) }, context),
      ),
    ];
  },
};

interface RowsOfSet extends SetOfRow {
  readonly id: string;
  readonly rows: { readonly row: ItemRow; readonly cells: RowCells }[];
}

/** Puts a row to its set, unless it is refused or left out. */
function addRow(
  table: MappedTable,
  cells: RowCells,
  sets: Map<string, RowsOfSet>,
  context: Context,
): void {
  const set = setOfRow(table, cells, context);
  const row = set && itemRow(table, cells, set, context);
  if (!set || !row) return;
  const fault = itemFault(set, row, context);
  if (fault) {
    const is = Object.hasOwn(columnOf, fault.field) ? columnOf[fault.field] : undefined;
    cells.refuse(is && cells.first(is), fault.reason);
    return;
  }
  const id = idOfSet(table.source, set);
  const before = sets.get(id);
  if (!before) sets.set(id, { ...set, id, rows: [{ row, cells }] });
  else if (before.state !== set.state || !sameIssuer(before, set))
    cells.refuse(
      cells.first("document"),
      `the same document is of another State or issuer in row ${before.rows[0]!.row.row}`,
    );
  else before.rows.push({ row, cells });
}

/** The columns that the fields of an item are read from. */
const columnOf: Readonly<Record<string, Parameters<RowCells["first"]>[0]>> = {
  id: "number",
  number: "number",
  from: "recommending-states",
  summary: "summary",
  text: "text",
  at: "paragraph",
  themes: "theme",
  affectedPersons: "affected-persons",
  note: "note",
};

function idOfSet(source: string, { document, issuer, state, session }: SetOfRow): string {
  if (document) return document.id;
  const by =
    "committee" in issuer
      ? issuer.committee
      : issuer.kind === "upr-working-group"
        ? "upr"
        : issuer.kind;
  const at = session ?? ("session" in issuer ? issuer.session : undefined);
  return idOf(`${source} ${by} ${state} ${at}`);
}

function sameIssuer(a: SetOfRow, b: SetOfRow): boolean {
  return JSON.stringify(a.issuer) === JSON.stringify(b.issuer);
}

function itemsOf(
  { file, mapping }: MappedTable,
  { state, cycle, rows }: RowsOfSet,
  { ledger, numberedList }: Context,
): Joined<ItemRow>[] {
  if (mapping.items !== "wording") return byName(rows, mapping.items);
  const list =
    cycle === undefined ? undefined : numberedList(`upr-${state.toLowerCase()}-${cycle}`);
  return joined(
    rows.map(({ row }) => row),
    list,
    (told) => ledger.note({ file, ...told }),
  );
}

/** Rows of one number that differ in States, themes and affected persons only are one item. */
function byName(rows: RowsOfSet["rows"], is: "number" | "id"): Joined<ItemRow>[] {
  const items = new Map<string, Joined<ItemRow>>();
  for (const { row, cells } of rows) {
    const before = items.get(row.id!);
    const cell = cells.first(is)!;
    if (!before) items.set(row.id!, { rows: [row] });
    else if (restOf(before.rows[0]!) !== restOf(row))
      cells.refuse(
        cell,
        `stands in row ${before.rows[0]!.row} already, with other words or another answer`,
      );
    else {
      before.rows.push(row);
      cells.note(cell, `one item with row ${before.rows[0]!.row}, which has the same ${is}`);
    }
  }
  return [...items.values()];
}

function restOf(row: ItemRow): string {
  const { row: _row, from: _from, themes: _themes, affectedPersons: _persons, ...rest } = row;
  return JSON.stringify(rest);
}

function sourceRecord(
  file: GivenFile,
  id: string,
  { title, licence, publisher, language }: MappedSource,
  rows: number,
): Proposed {
  return {
    collection: "sources",
    id,
    record: {
      kind: "dataset",
      title,
      ...(publisher === undefined ? {} : { publisher }),
      ...(language === undefined ? {} : { language }),
      extent: { rows },
      copies: [{ sha256: file.sha256, mediaType: "text/csv" }],
      licence,
      summary: `A table of recommendations, read from the file ${file.name.slice(0, 200)}.`,
    },
  };
}
