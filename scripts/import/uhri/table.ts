import { addTo } from "../../diagnostics/add-to.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import type { Context } from "../core/format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { jsonRecords } from "./json-records.ts";
import { columnLetters } from "./sheet-scan.ts";
import { knownColumn, needed } from "./columns.ts";
import type { Column } from "./columns.ts";
import { workbook } from "./workbook.ts";
import type { Sheet } from "./workbook.ts";

/** An annotation as the file has it. */
export interface UhriRow {
  /** The row of the sheet, or the number of the record, from 1. */
  readonly row: number;
  readonly value: (column: Column) => unknown;
}

/** The annotations of an export, workbook or JSON. */
export interface UhriTable {
  readonly file: GivenFile;
  readonly mediaType: string;
  readonly rows: readonly UhriRow[];
  /** What the file calls its columns. */
  readonly titles: ReadonlyMap<Column, string>;
  /** Serial dates count from 1904. */
  readonly from1904: boolean;
  /** The number of the last row. */
  readonly last: number;
}

/**
 * Reads an export of the index.
 *
 * @throws NotThisFormat when it is neither a workbook nor JSON, or lacks a column that is needed
 */
export function uhriTable(file: GivenFile, context: Context): UhriTable | Promise<UhriTable> {
  const [first, second] = file.bytes;
  if (first === 0xd0 && second === 0xcf)
    throw new NotThisFormat(`${file.name} is an Excel file of the old kind: save it as .xlsx.`);
  return first === 0x50 && second === 0x4b ? fromWorkbook(file, context) : fromJson(file, context);
}

async function fromWorkbook(file: GivenFile, { log }: Context): Promise<UhriTable> {
  const { sheets, from1904, hasLinks } = await workbook(file);
  if (sheets.length === 0) throw new NotThisFormat(`${file.name} has no sheet.`);
  const at = { file: file.name };
  if (hasLinks)
    log.note({ ...at, reason: "the workbook refers to other files; none of them is opened" });
  const found = sheets.flatMap((sheet) => {
    const heading = headingOf(sheet);
    return heading < 0 ? [] : [{ sheet, heading }];
  });
  const [{ sheet, heading } = { sheet: sheets[0], heading: 0 }] = found;
  const titles = (sheet?.rows[heading] ?? []).map(String);
  const places = columnsOf(file, titles, log);
  for (const other of sheets)
    if (other !== sheet && other.rows.length > 0)
      log.leaveOut({
        ...at,
        value: other.name,
        reason: found.some((each) => each.sheet === other)
          ? "another sheet of annotations; save it as a file of its own and import that"
          : "another sheet",
      });
  logScan(file, sheet!, titles, log);
  const rows = sheet!.rows
    .map((cells, index) => ({
      row: index + 1,
      cells,
      value: (column: Column) => firstValue((places.get(column) ?? []).map((at) => cells[at])),
    }))
    .slice(heading + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== null && String(cell).trim() !== ""));
  return {
    ...{ file, rows, from1904 },
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    titles: new Map([...places].map(([column, [at]]) => [column, titles[at!]!])),
    last: sheet!.rows.length,
  };
}

/** The row of the headings, which a title may precede; -1 where there is none. */
function headingOf({ rows }: Sheet): number {
  return rows.slice(0, 10).findIndex((cells) => {
    const columns = cells.map((cell) => typeof cell === "string" && knownColumn(cell));
    return columns.filter((known) => known && "column" in known).length >= 3;
  });
}

function logScan(
  { name: file }: GivenFile,
  { scan }: Sheet,
  titles: readonly string[],
  log: Context["log"],
): void {
  const titleOf = (column: number) => titles[column - 1] || columnLetters(column);
  for (const { row, column } of scan.formulas)
    log.note({
      ...{ file, row, column: titleOf(column) },
      reason: `a formula in ${titleOf(column)}; its last saved result is taken, and nothing is computed`,
    });
  for (const { row, column } of scan.errors)
    log.notUnderstood({
      ...{ file, row, column: titleOf(column) },
      reason: "the cell holds an error of the spreadsheet, and is read as empty",
    });
  for (const range of scan.merged)
    log.note({
      ...{ file, value: range },
      reason: "merged cells; the value belongs to the first row alone",
    });
}

function fromJson(file: GivenFile, { log, options }: Context): UhriTable {
  const records = jsonRecords(file, options.encoding);
  const keys = [...new Set(records.flatMap(({ fields }) => fields.map(([key]) => key)))];
  if (records.length === 0)
    return { ...{ file, rows: [], from1904: false, last: 0 }, ...{ mediaType, titles: new Map() } };
  const places = columnsOf(file, keys, log);
  const columnOf = new Map(
    [...places].flatMap(([column, all]) => all.map((at) => [keys[at]!, column])),
  );
  const rows = records.map(({ row, fields }) => {
    const values = new Map<string, unknown[]>();
    for (const [key, value] of fields) {
      const column = columnOf.get(key);
      if (column !== undefined) addTo(values, column, value);
    }
    return { row, value: (column: Column) => firstValue(values.get(column) ?? []) };
  });
  return {
    ...{ file, rows, from1904: false, last: records.length },
    ...{ mediaType, titles: new Map([...places].map(([column, [at]]) => [column, keys[at!]!])) },
  };
}

const mediaType = "application/json";

function firstValue(values: readonly unknown[]): unknown {
  return values.find((value) => value !== null && value !== undefined && value !== "");
}

/** The position of each column; columns that are not read are logged. */
function columnsOf(
  { name: file }: GivenFile,
  titles: readonly string[],
  log: Context["log"],
): ReadonlyMap<Column, readonly number[]> {
  const places = new Map<Column, number[]>();
  for (const [at, title] of titles.entries()) {
    if (title.trim() === "" || title === "null") continue;
    const known = knownColumn(title);
    if (!known) log.leaveOut({ file, column: title, reason: "a column that is not known" });
    else if ("leftOut" in known) log.leaveOut({ file, column: title, reason: known.leftOut });
    else {
      const before = places.get(known.column);
      if (before)
        log.note({
          file,
          value: title,
          reason: `means the same as ${titles[before[0]!]}, which counts where both have a value`,
        });
      places.set(known.column, [...(before ?? []), at]);
    }
  }
  const missing = Object.entries(needed).filter(([column]) => !places.has(column as Column));
  if (missing.length > 0)
    throw new NotThisFormat(
      `${file} is not an export of the Universal Human Rights Index: it lacks the columns ${missing.map(([, title]) => title).join(", ")}.`,
    );
  return places;
}
