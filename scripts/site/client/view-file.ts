import { strToU8, zipSync } from "fflate";
import { guarded } from "../../publish/formats/spreadsheet-cell.ts";
import {
  rangeOf,
  sheetEnd,
  sheetRows,
  sheetStart,
  workbookParts,
} from "../../publish/formats/xlsx/sheet-xml.ts";

/** The cells of a table, row by row, the heading first. */
export type Cells = readonly (readonly string[])[];

/** A table as a file: how it is made, by the ending of its name. Every cell stays a text: 124.40 is not 124.4. */
export const viewFiles: Readonly<Record<string, (cells: Cells, title: string) => Blob>> = {
  csv: (cells) => {
    const lines = cells.map((row) => `${row.map(csvCell).join(",")}\r\n`);
    return new Blob([`\uFEFF${lines.join("")}`], { type: "text/csv" });
  },
  json: ([heading = [], ...rows]) => {
    const objects = rows.map((row) =>
      Object.fromEntries(heading.map((name, index) => [name, row[index] ?? ""])),
    );
    return new Blob([`${JSON.stringify(objects, null, 2)}\n`], { type: "application/json" });
  },
  xlsx: ([heading = [], ...rows], title) => {
    const columns = heading.map((name) => ({
      name,
      title: name,
      type: "text" as const,
      prose: true as const,
    }));
    const rowXml = sheetRows(columns);
    const lines = rows.map((row, index) => rowXml(row, index + 2));
    const range = rangeOf(columns, rows.length + 1);
    const sheet = sheetStart(columns) + lines.join("") + sheetEnd(range);
    const parts = workbookParts([{ name: "Recommendations", range }], { title, publisher: "" });
    const files = [...parts, ["xl/worksheets/sheet1.xml", sheet] as const];
    const zipped = zipSync(Object.fromEntries(files.map(([path, xml]) => [path, strToU8(xml)])));
    return new Blob([zipped], {
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    });
  },
};

function csvCell(text: string): string {
  return `"${String(guarded(text, "text")).replaceAll('"', '""')}"`;
}
