import { pointerSteps } from "../../../diagnostics/pointer.ts";
import type { Citation } from "../../../schema/records.ts";
import type { SchemaNode } from "../../../schema/tree.ts";
import type { TableRow } from "../../table/table.ts";
import type { Context, Proposed } from "../../core/format.ts";
import { citeRows } from "../../core/records.ts";
import { idOf } from "../../core/text.ts";
import { cellsOf } from "../cells.ts";
import type { Cells, FilledCell, MappedTable } from "../cells.ts";
import { LEAVE_OUT } from "../columns.ts";
import { cellValue } from "./cell-value.ts";
import { citedSources } from "./cited-sources.ts";
import type { CitedSources } from "./cited-sources.ts";
import { draft } from "./draft.ts";
import type { Draft, Fields, Origin } from "./draft.ts";
import type { FieldPath } from "./field-path.ts";
import { namesPeople, unnamedText, whyHeldBack, withStanding, withSubjects } from "./people.ts";
import { planOf } from "./plan.ts";
import type { Plan } from "./plan.ts";

/** The records that the rows of a table become, in the order of their first rows. */
export function collectionRecords(
  table: MappedTable,
  rows: readonly TableRow[],
  context: Context,
): Proposed[] {
  const plan = planOf(table.mapping, table.columns, context.schemas);
  const cited = citedSources(table, context);
  const drafts = new Map<string, FilledDraft>();
  for (const row of rows) {
    const cells = cellsOf(table, row, context);
    if (!cells) continue;
    const cell = cells.first("id");
    const hasNames = table.columns.some(({ is }) => is === "id");
    if (hasNames && !cell) {
      cells.refuse(undefined, "there is no id");
      continue;
    }
    const name = cell?.text ?? "";
    const id = `${table.source.slice(0, 40).replace(/-$/, "")}-${cell ? idOf(name).slice(0, 38) : `row-${row.row}`}`;
    const known = drafts.get(id);
    if (known && known.name !== name) {
      cells.refuse(cell, `its id would be ${id}, which “${known.name}” has already`);
      continue;
    }
    const made: FilledDraft = known ?? {
      ...draft(id, plan.root),
      rowsOf: [],
      name,
      members: new Map(),
    };
    drafts.set(id, made);
    made.rowsOf.push(cells);
    fillIn(made, cells, plan, table, context);
    cited.add(cells);
  }
  const proposed = [...drafts.values()].flatMap((made) =>
    recordOf(made, plan, cited, table, context),
  );
  return [...cited.stubs(), ...proposed];
}

/** A draft with the rows that fill it in. */
interface FilledDraft extends Draft {
  readonly rowsOf: Cells[];
  /** The table's own id. */
  readonly name: string;
  /** The people and bodies in each role. */
  readonly members: Map<string, string[]>;
}

/** Writes the cells of a row into a record. */
function fillIn(
  into: FilledDraft,
  cells: Cells,
  { columns, also }: Plan,
  table: MappedTable,
  context: Context,
): void {
  const heldNames: string[] = [];
  /** Each of several people or bodies in one role is an entry of its own, over all rows of the record. */
  const entryOf = (field: FieldPath, text: string, index: number): number => {
    const part = field.steps.at(-2)?.part;
    if (!part || part.node.properties.has("id")) return index;
    const known = into.members.get(field.text) ?? [];
    into.members.set(field.text, known);
    if (!known.includes(text)) known.push(text);
    return known.indexOf(text);
  };
  // Names first, so that no text of the row repeats one.
  const byNames = columns.toSorted(
    (a, b) => Number(b.fields.some(namesPeople)) - Number(a.fields.some(namesPeople)),
  );
  for (const { column, fields } of byNames) {
    const cell = cells.cells.find((each) => each.column === column);
    if (!cell || fields.length === 0) continue;
    const entries = cells.entries(cell, () => false);
    if (column.is !== "split") {
      for (const [index, entry] of entries.entries()) write(fields[0]!, entry, cell, index);
    } else if (entries.length === fields.length)
      for (const [index, entry] of entries.entries()) write(fields[index]!, entry, cell, 0);
    else
      cells.notUnderstood(
        cell,
        cell.text,
        `${entries.length} entries, where the mapping has ${fields.length} fields`,
      );
  }
  for (const { field, template } of also) {
    const text = template.fill(
      (name) =>
        cells.cells.find(({ column }) => column.column === name)?.text ??
        (name === "row" ? String(cells.row) : undefined),
    );
    if (text === undefined) continue;
    const isJoined = template.columns.length > 0;
    const [first] = cells.cells.filter(({ column }) => template.columns.includes(column.column));
    for (const entry of field.isList ? text.split(/,\s*/) : [text])
      write(field, entry, isJoined ? first : undefined, 0);
  }

  function write(
    field: FieldPath,
    entry: string,
    cell: FilledCell | undefined,
    index: number,
  ): void {
    if (field.isRestricted && !context.isPrivate)
      return cells.holdBack(cell, "only a private dataset may hold it");
    const chosen = cell && cells.meant(cell, entry);
    if (chosen === LEAVE_OUT) return;
    const text = chosen ?? entry;
    const reason = whyHeldBack(text, field, heldNames);
    if (reason !== undefined) return cells.holdBack(cell, reason);
    const found = cellValue(text, field.leaf, cell?.column ?? {}, context);
    if ("value" in found) {
      const why = chosen === undefined ? found.why : "as the mapping says";
      const shown = typeof found.value === "string" ? found.value : JSON.stringify(found.value);
      if (why !== "" && shown !== entry && cell)
        cells.map(field.text, namesPeople(field) ? "a name" : entry, shown, why);
      return put(field, found.value, cell, entryOf(field, shown, index), entry);
    }
    if (namesPeople(field) && found.isName) {
      heldNames.push(text);
      cells.holdBack(cell, "names of people without a record, or without a ground to name them");
      return putUnnamed(field, "person", cell, index, entryOf(field, text, index));
    }
    if (cell) cells.notUnderstood(cell, entry, `${found.reason}; imported without it`);
    if (found.isName) putUnnamed(field, "body", cell, index, entryOf(field, text, index));
  }

  function put(
    field: FieldPath,
    value: unknown,
    cell: FilledCell | undefined,
    index: number,
    entry: string,
  ): void {
    const there = into.put(field, value, { cells, cell }, index);
    if (there !== undefined && cell)
      cells.notUnderstood(
        cell,
        namesPeople(field) ? "a name" : entry,
        `an earlier row says ${JSON.stringify(there)}, which counts`,
      );
  }

  /** Somebody who took part without a record: the row is the way back to the name. */
  function putUnnamed(
    field: FieldPath,
    what: "person" | "body",
    cell: FilledCell | undefined,
    index: number,
    entry: number,
  ): void {
    const last = field.steps.at(-2)?.part;
    const leaf = last?.node.properties.get("unnamed");
    if (!leaf || !cell) return;
    const unnamed = { ...field, steps: [...field.steps.slice(0, -1), { key: "unnamed" }], leaf };
    const text = unnamedText(what, cell, cells.row, table.source, index);
    into.put(unnamed, text, { cells, cell }, entry);
  }
}

/** The finished record; none if its rows are refused, held back, or of a document that is there already. */
function recordOf(
  made: FilledDraft,
  { collection, root, targets }: Plan,
  cited: CitedSources,
  { source }: MappedTable,
  context: Context,
): Proposed[] {
  const told = new Set<string>();
  const finish = () =>
    made.finish({
      targets,
      cite: (rows) => citationsOf(source, rows, cited),
      isTerm: (node, text) => isTerm(node, text, context),
      incomplete: (reason, origins) => tell(reason, origins),
    });
  for (let record = finish(); ; record = finish()) {
    if (collection === "people") {
      if (record["naming"] === undefined) {
        for (const cells of made.rowsOf)
          cells.holdBack(
            undefined,
            "no ground for naming is given, and a person without one has no record",
          );
        return [];
      }
    }
    if (collection === "cases") {
      withSubjects(record);
      withStanding(record);
    }
    const existing = context.record(collection, made.id)?.value;
    if (root.properties.has("stage") && record["stage"] === undefined) {
      const stage = existing ? existing["stage"] : "stub";
      if (stage !== undefined) record["stage"] = stage;
    }
    const [fault] = context.faults(collection, record);
    if (!fault) {
      if (collection === "sources" && isKnown(made, record, context)) return [];
      return [{ collection, id: made.id, record, rows: [...made.rows] } as unknown as Proposed];
    }
    const pointer = "pointer" in fault.place ? fault.place.pointer : "";
    const origin = made.remove(pointerSteps(pointer));
    if (!origin) {
      for (const cells of made.rowsOf) cells.refuse(undefined, fault.message);
      return [];
    }
    tell(`${fault.message} Imported without it`, [origin]);
  }

  function tell(reason: string, origins: readonly Origin[]): void {
    for (const { cells, cell } of origins) {
      const key = `${cells.row} ${cell?.column.index} ${reason}`;
      if (!cell || told.has(key)) continue;
      told.add(key);
      cells.notUnderstood(cell, cell.text, reason);
    }
  }
}

function citationsOf(
  source: string,
  rows: ReadonlySet<number>,
  cited: CitedSources,
): readonly Citation[] {
  const numbers = [...rows].map((row) => ({ row }));
  return [...cited.of(rows), ...citeRows(source, numbers)];
}

function isTerm({ choices, keywords }: SchemaNode, text: string, { reference }: Context): boolean {
  const table = keywords["x-term"];
  return choices?.includes(text) ?? (typeof table === "string" && reference.terms(table).has(text));
}

/** Whether another record is of the same document, by its symbol, DOI or address. */
function isKnown(made: FilledDraft, record: Fields, { named }: Context): boolean {
  const numbers = [record["symbol"], record["doi"], ...((record["urls"] ?? []) as unknown[])];
  const [other] = numbers
    .filter((each) => typeof each === "string")
    .flatMap((each) => named(["sources"], each))
    .filter((id) => id !== made.id);
  if (other === undefined) return false;
  for (const cells of made.rowsOf)
    cells.leaveOutRow(`the dataset has the document already: sources/${other}`);
  return true;
}
