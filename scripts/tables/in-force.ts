import { isDeepStrictEqual } from "node:util";
import { isObject } from "../diagnostics/is-object.ts";
import type { RawRecord } from "../yaml/read-file.ts";
import { formOf, rowsIn, tableOf } from "./table.ts";
import type { PlacedRow, Row, Table } from "./table.ts";
import type { ToolTable, ToolTables } from "./tool-tables.ts";

/** A table of the dataset: `data/reference/<name>.yml`. */
export interface OwnTable {
  readonly name: string;
  /** Its path in the dataset. */
  readonly file: string;
  readonly value: RawRecord;
}

/** A table as records are checked against it. */
export interface TableInForce extends Table {
  readonly name: string;
  readonly rows: ReadonlyMap<string, RowInForce>;
  /** As one file: what a release holds. Without the reasons for replaced rows. */
  readonly value: RawRecord;
  /** The rows of the dataset that have the name of one of the tool. */
  readonly twins: readonly Twin[];
}

/** Where a row comes from. `replaced`: from the dataset, instead of the row of the tool. */
export type Origin = "tool" | "dataset" | "replaced";

export interface RowInForce extends PlacedRow {
  readonly origin: Origin;
}

/** A row of the dataset with the name of a row of the tool. */
export interface Twin {
  readonly name: string;
  /** Pointer of the dataset's row in its file. */
  readonly pointer: string;
  readonly same: boolean;
  /** Whether the row of the tool says all that it says: a copy from an older version of the tool. */
  readonly contained: boolean;
  /** The reason that it gives for itself. */
  readonly why: unknown;
  /** The row of the tool. */
  readonly of: PlacedRow;
}

/**
 * The tables in force: those of the tool, where rows of the dataset replace rows of the same name and
 * the others are added. A dataset takes no row away.
 */
export function tablesInForce(
  tool: ToolTables,
  own: readonly OwnTable[],
): ReadonlyMap<string, TableInForce> {
  const ownByName = new Map(own.map((table) => [table.name, table]));
  const names = [...new Set([...tool.keys(), ...ownByName.keys()])].toSorted();
  return new Map(
    names.map((name) => [name, tableInForce(name, tool.get(name), ownByName.get(name))]),
  );
}

function tableInForce(
  name: string,
  tool: ToolTable | undefined,
  own: OwnTable | undefined,
): TableInForce {
  const toolRows = tool ? tableOf(tool.file, tool.value).rows : new Map<string, PlacedRow>();
  const ownRows = own
    ? tableOf(own.file, own.value, tool?.value).rows
    : new Map<string, PlacedRow>();
  const rows = new Map<string, RowInForce>();
  const twins: Twin[] = [];
  for (const [key, placed] of toolRows) rows.set(key, { ...placed, origin: "tool" });
  for (const [key, { row: written, file, pointer }] of ownRows) {
    const { why, ...row } = written;
    const of = toolRows.get(key);
    const same = of !== undefined && isDeepStrictEqual(of.row, row);
    if (of) twins.push({ name: key, pointer, same, contained: holds(of.row, row), why, of });
    if (!same) rows.set(key, { row, file, pointer, origin: of ? "replaced" : "dataset" });
  }
  return { name, rows, twins, value: valueOf(tool?.value, own?.value, rows) };
}

function valueOf(
  tool: RawRecord | undefined,
  own: RawRecord | undefined,
  rows: ReadonlyMap<string, RowInForce>,
): RawRecord {
  if (!own) return tool!;
  if (!tool) return own;
  const verification = verificationOf(tool["verification"], own["verification"]);
  return {
    ...tool,
    ...(verification && { verification }),
    [formOf(tool).list]: [...rows.values()].map(({ row }) => row),
  };
}

/** What the ways of verifying mean: in the words of the tool, and of the dataset where they differ. */
function verificationOf(tool: unknown, own: unknown): Row | undefined {
  if (typeof tool !== "object" || tool === null) return undefined;
  const all: Record<string, unknown> = { ...tool };
  for (const [way, text] of Object.entries(typeof own === "object" && own !== null ? own : {}))
    if (all[way] === undefined) all[way] = text;
    else if (all[way] !== text)
      all[way] = `${String(all[way])} Rows of this dataset: ${String(text)}`;
  return all;
}

/**
 * The rows of a table of the dataset of which the tool says all that they say, the same or more, as a
 * copy from an older version: casebook migrate removes them. A row that gives a reason for itself stays
 * unless it is the same.
 */
export function needlessRows({ value }: OwnTable, tool: ToolTable): number[] {
  const toolRows = tableOf(tool.file, tool.value).rows;
  const { key } = formOf(tool.value);
  return rowsIn(value).flatMap((written, index) => {
    const { why, ...row } = written;
    const of = toolRows.get(String(row[key]))?.row;
    if (of === undefined) return [];
    return (why === undefined ? holds(of, row) : isDeepStrictEqual(of, row)) ? [index] : [];
  });
}

/** Whether one value says all that another says: every key of an object, every item of a list. */
function holds(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part))
    return Array.isArray(whole) && part.every((item) => whole.some((other) => holds(other, item)));
  if (isObject(part))
    return isObject(whole) && Object.entries(part).every(([key, item]) => holds(whole[key], item));
  return whole === part;
}
