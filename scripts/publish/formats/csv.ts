import type { TablesFormat } from "./format.ts";
import type { Output } from "../output/output.ts";
import { guarded } from "./spreadsheet-cell.ts";
import type { Cell, TableFormat } from "../tables/table.ts";

const mediaType = "text/csv";

/**
 * The tables as CSV, twice: `csv/` for spreadsheets, guarded by `guarded()` and with a byte order mark that
 * says UTF-8, and `csv-raw/` for programs, with unchanged values. Lists are JSON.
 */
export const csv: TablesFormat = {
  name: "csv",
  files: [
    {
      path: "csv/",
      holds: "a table a collection and a relation, for spreadsheets",
      use: "a spreadsheet",
      distribution: { name: "csv", title: "CSV for spreadsheets, a file a table", mediaType },
    },
    {
      path: "csv-raw/",
      holds: "the same tables for programs, every value as it is",
      use: "pandas, R, awk",
      distribution: { name: "csv-raw", title: "CSV for programs, a file a table", mediaType },
    },
  ],
  searchable: "bytes",
  tables: (_, out) => csvTables(out),
};

function csvTables(out: Output): TableFormat {
  return {
    begin({ name, columns }) {
      const sheet = out.open(`csv/${name}.csv`, mediaType);
      const raw = out.open(`csv-raw/${name}.csv`, mediaType);
      const header = csvLine(columns.map((column) => column.name));
      sheet.write(`\u{feff}${header}`);
      raw.write(header);
      return {
        rows({ cells }) {
          for (const row of cells) {
            const line = csvLine(row);
            raw.write(line);
            const safe = row.map((cell, index) => guarded(cell, columns[index]!.type));
            sheet.write(safe.some((cell, index) => cell !== row[index]) ? csvLine(safe) : line);
          }
        },
        end(count) {
          sheet.close(count);
          raw.close(count);
        },
      };
    },
  };
}

/** A line of RFC 4180, but with a line feed alone at its end. */
export function csvLine(row: readonly Cell[]): string {
  let line = "";
  for (let index = 0; index < row.length; index++) {
    const text = cellText(row[index]!);
    const cell = /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    line += index === 0 ? cell : `,${cell}`;
  }
  return `${line}\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (cell === null) return "";
  return Array.isArray(cell) ? JSON.stringify(cell) : String(cell);
}
