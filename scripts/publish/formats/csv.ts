import type { TablesFormat } from "./format.ts";
import type { Output } from "../output/output.ts";
import { guarded } from "./spreadsheet-cell.ts";
import type { Cell, Column, TableFormat, TableWriter } from "../tables/table.ts";

const mediaType = "text/csv";

/**
 * The tables as CSV, twice: `csv/` for spreadsheets, guarded by `guarded()` and with a byte order mark that
 * says UTF-8, and `csv-raw/` for programs, with unchanged values. Lists are JSON.
 */
export const csv: TablesFormat = {
  name: "csv",
  files: [
    {
      path: "flat/",
      holds: "the tables to begin with: a few, with labels and sentences",
      use: "pandas, R, awk",
      distribution: { name: "flat", title: "Tables with labels, as CSV", mediaType },
    },
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
    begin({ name, columns, flat }) {
      if (flat !== undefined) return flatFile(out, flat, columns);
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

/** A flat table: as it is, and a list as its items with semicolons between. */
function flatFile(out: Output, name: string, columns: readonly Column[]): TableWriter {
  const file = out.open(`flat/${name}.csv`, mediaType);
  file.write(csvLine(columns.map((column) => column.name)));
  return {
    rows({ cells }) {
      for (const row of cells) file.write(csvLine(row.map(joined)));
    },
    end: (count) => file.close(count),
  };
}

/** A list of texts as one text; the Data Package says how it is divided. */
export function joined(cell: Cell): Cell {
  return Array.isArray(cell) ? cell.join(LIST_SEPARATOR) : cell;
}

export const LIST_SEPARATOR = " | ";

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
