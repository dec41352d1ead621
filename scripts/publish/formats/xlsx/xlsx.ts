import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { CannotPublish } from "../../output/cannot-publish.ts";
import type { Output } from "../../output/output.ts";
import { PACKING } from "../../output/zip.ts";
import type { Release } from "../../release/release.ts";
import type { Cell, Table, TableFormat, TableWriter } from "../../tables/table.ts";
import type { TablesFormat } from "../format.ts";
import {
  LONGEST_CELL,
  MOST_ROWS,
  rangeOf,
  sheetEnd,
  sheetRows,
  sheetStart,
  workbookParts,
} from "./sheet-xml.ts";
import type { Sheet } from "./sheet-xml.ts";
import { sheetTexts } from "./texts.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * One workbook with the tables for people, what the release is, and their dictionary. It is written row by row
 * by itself: the libraries that write workbooks hold them in memory, and put the time of day into them.
 */
export const xlsx: TablesFormat = {
  name: "xlsx",
  files: [
    {
      path: "casebook.xlsx",
      holds: "the tables to begin with as one workbook, in which every cell stays as it is",
      use: "a spreadsheet",
      distribution: { name: "xlsx", title: "Workbook for spreadsheets", mediaType },
    },
  ],
  searchable: sheetTexts,
  tables: (release, out) => workbook(release, out),
};

/** @param mostRows of a sheet, with its heading; a table with more goes on in another sheet */
export function workbook(release: Release, out: Output, mostRows = MOST_ROWS): TableFormat {
  const path = join(out.scratch, "casebook.xlsx");
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    appendFileSync(path, bytes);
  });
  const sheets: Sheet[] = [];
  /** Adds a file to the archive, without the time of day. */
  const fileIn = (name: string): ZipDeflate => {
    // ZIP stores local time, from 1980 on. Level 6 would take twice the time for a tenth less.
    const file = new ZipDeflate(name, { ...PACKING, level: 3 });
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    return file;
  };
  return {
    takesFacts: true,
    begin(table) {
      const name = nameOf(table);
      return name === undefined ? silent : sheetsOf(name, table);
    },
    end() {
      const { title, publisher } = release.dataset;
      const facts = { title: String(title), publisher: String(publisher ?? title) };
      for (const [name, xml] of workbookParts(sheets, facts)) fileIn(name).push(strToU8(xml), true);
      zip.end();
      out.take("casebook.xlsx", mediaType, path);
    },
  };

  function sheetsOf(name: string, table: Table): TableWriter {
    const { columns } = table;
    const isWanted = table.name === "dictionary" ? forPeople(table) : () => true;
    const rowXml = sheetRows(columns);
    let sheet: ZipDeflate | undefined;
    let rows = 0;
    let parts = 0;
    const begin = () => {
      parts++;
      sheet = fileIn(`xl/worksheets/sheet${sheets.length + 1}.xml`);
      sheet.push(strToU8(sheetStart(columns)));
      rows = 1;
    };
    const finish = () => {
      const range = rangeOf(columns, rows);
      sheets.push({ name: parts === 1 ? name : `${name} ${parts}`, range });
      sheet!.push(strToU8(sheetEnd(range)), true);
    };
    begin();
    return {
      rows({ cells }) {
        let xml = "";
        for (const row of cells) {
          if (!isWanted(row)) continue;
          if (rows === mostRows) {
            sheet!.push(strToU8(xml));
            xml = "";
            finish();
            begin();
          }
          rows++;
          xml += rowXml(
            row.map((cell, index) => fitting(cell, table, index, row)),
            rows,
          );
        }
        if (xml !== "") sheet!.push(strToU8(xml));
      },
      end: finish,
    };
  }
}

/** The sheet for a table; none for the tables for programs. */
function nameOf({ name, flat }: Table): string | undefined {
  if (name === "about") return "About";
  return name === "dictionary" ? "Dictionary" : flat;
}

/** The rows of the dictionary about the tables that are sheets. */
function forPeople({ columns }: Table): (row: readonly Cell[]) => boolean {
  const at = columns.findIndex(({ name }) => name === "made_for");
  return (row) => row[at] === "people";
}

const silent: TableWriter = { rows: () => {}, end: () => {} };

/**
 * A cell that a spreadsheet can hold. A list that is too long is counted, and its place elsewhere named.
 *
 * @throws CannotPublish of a text that is too long: cut off, it would say something else
 */
function fitting(cell: Cell, { flat, columns }: Table, index: number, row: readonly Cell[]): Cell {
  if (Array.isArray(cell)) {
    const length = cell.reduce((sum, item) => sum + item.length + 1, 0);
    return length > LONGEST_CELL
      ? `${cell.length} entries, too many for a cell: see flat/${flat}.csv`
      : cell;
  }
  if (typeof cell !== "string" || cell.length <= LONGEST_CELL) return cell;
  throw new CannotPublish(
    `Nothing was written, because a cell of casebook.xlsx would be too long: “${columns[index]!.title}” of ${String(row[0])} has ${cell.length} characters, and a spreadsheet holds ${LONGEST_CELL}. Shorten that text in the data.`,
  );
}
