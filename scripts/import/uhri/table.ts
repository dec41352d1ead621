import { addTo } from "../../diagnostics/add-to.ts";
import { NoRows, NotThisFormat } from "../core/not-this-format.ts";
import type { Context } from "../core/format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { jsonRecords } from "./json-records.ts";
import { knownColumn, needed } from "./columns.ts";
import type { Column } from "./columns.ts";
import { readTable } from "../table/read-table.ts";
import { sheetNames } from "../table/xlsx-table.ts";

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
  /** Read as they are asked for. */
  readonly rows: () => Iterable<UhriRow>;
  /** What the file calls its columns. */
  readonly titles: ReadonlyMap<Column, string>;
  /** Serial dates count from 1904. */
  readonly from1904: boolean;
}

/**
 * Reads an export of the index.
 *
 * @throws NotThisFormat when it is neither a workbook nor JSON, or lacks a column that is needed
 */
export function uhriTable(file: GivenFile, context: Context): UhriTable {
  const [first, second] = file.bytes;
  if (first === 0xd0 && second === 0xcf)
    throw new NotThisFormat(`${file.name} is an Excel file of the old kind: save it as .xlsx.`);
  return first === 0x50 && second === 0x4b ? fromWorkbook(file, context) : fromJson(file, context);
}

function fromWorkbook(file: GivenFile, { log, options }: Context): UhriTable {
  const named = options.sheet === undefined ? sheetsWithColumns(file) : [options.sheet];
  const table = readTable(file, {
    ...(named[0] === undefined ? {} : { sheet: named[0] }),
    log: {
      ...log,
      leaveOut: (entry) =>
        log.leaveOut(
          named.includes(entry.value ?? "")
            ? {
                ...entry,
                reason:
                  "another sheet of annotations; save it as a file of its own and import that",
              }
            : entry,
        ),
    },
  });
  const { headings: titles, mediaType, from1904 = false } = table;
  const places = columnsOf(file, titles, log);
  return {
    ...{ file, from1904, mediaType },
    *rows() {
      for (const { row, cells } of table.rows()) {
        for (const [at, { kind }] of cells.entries())
          if (kind === "error")
            log.notUnderstood({
              ...{ file: file.name, row, column: titles[at] || `column ${at + 1}` },
              reason: "the cell holds an error of the spreadsheet, and is read as empty",
            });
        const texts = cells.map(({ kind, text }) => (kind === "error" ? "" : text));
        yield {
          row,
          value: (column) => firstValue((places.get(column) ?? []).map((at) => texts[at])),
        };
      }
    },
    titles: new Map([...places].map(([column, [at]]) => [column, titles[at!]!])),
  };
}

/** The sheets whose headings are those of the index, read without a word to the log; of one sheet, that one. */
function sheetsWithColumns(file: GivenFile): readonly string[] {
  const silent = { map: () => undefined, note: () => undefined, leaveOut: () => undefined };
  const sheets = sheetNames(file);
  return sheets.length === 1 ? sheets : sheets.filter(hasColumns);

  function hasColumns(sheet: string): boolean {
    try {
      const columns = readTable(file, { sheet, log: silent }).headings.map(knownColumn);
      return columns.filter((known) => known && "column" in known).length >= 3;
    } catch (error) {
      if (error instanceof NoRows) return false;
      throw error;
    }
  }
}

function fromJson(file: GivenFile, { log, options }: Context): UhriTable {
  const { keys, rows } = jsonRecords(file, options.encoding);
  const places =
    keys.length === 0 ? new Map<Column, readonly number[]>() : columnsOf(file, keys, log);
  const columnOf = new Map(
    [...places].flatMap(([column, all]) => all.map((at) => [keys[at]!, column])),
  );
  return {
    ...{ file, from1904: false, mediaType },
    titles: new Map([...places].map(([column, [at]]) => [column, keys[at!]!])),
    *rows() {
      for (const { row, fields } of rows()) {
        const values = new Map<Column, unknown[]>();
        for (const [key, value] of fields) {
          const column = columnOf.get(key);
          if (column !== undefined) addTo(values, column, value);
        }
        yield { row, value: (column) => firstValue(values.get(column) ?? []) };
      }
    },
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
