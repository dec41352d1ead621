import { NotThisFormat } from "../core/not-this-format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { chosenSheet } from "./chosen-sheet.ts";
import { shownDay } from "./number-format.ts";
import type { RowSource } from "./row-source.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./table.ts";
import type { TableCell, TableOptions, TableRow } from "./table.ts";
import { readPart } from "./xml-part.ts";
import type { Attributes } from "./xml-part.ts";

const PART = "content.xml";

/**
 * The rows of a sheet of an OpenDocument spreadsheet, as LibreOffice writes it (OpenDocument 1.3,
 * part 3, section 9). The file holds the text that each cell displays.
 *
 * @throws NotThisFormat when it is none, is damaged, or its sheet is larger than any table
 */
export function odsTable(file: GivenFile, options: TableOptions): RowSource {
  const sheets = sheetsOf(file);
  const sheet = chosenSheet(file.name, sheets, options);
  const merged: string[] = [];
  return {
    ...{ kind: "ods", mediaType, sheet: sheet.name, sheets: sheets.map(({ name }) => name) },
    merged: () => merged,
    rows: () => sheetRows(file, sheets.indexOf(sheet), merged),
  };
}

const mediaType = "application/vnd.oasis.opendocument.spreadsheet";

function sheetsOf(file: GivenFile): { name: string; hidden: boolean }[] {
  const sheets: { name: string; hidden: boolean }[] = [];
  let [isSpreadsheet, depth] = [false, 0];
  const hiding = new Set<string>();
  let style = "";
  const pieces = readPart(file, PART, {
    open(name, attribute) {
      if (name === "spreadsheet") isSpreadsheet = true;
      if (name === "style") style = attribute("name") ?? "";
      if (name === "table-properties" && attribute("display") === "false") hiding.add(style);
      if (name === "table" && ++depth === 1)
        sheets.push({
          name: attribute("name") ?? "",
          hidden: hiding.has(attribute("style-name") ?? ""),
        });
    },
    close(name) {
      if (name === "table") depth--;
    },
  });
  for (const _ of pieces);
  if (!isSpreadsheet) throw new NotThisFormat(`${file.name} is not an OpenDocument spreadsheet.`);
  return sheets;
}

/** What is open while a sheet is read. */
interface OpenCell {
  readonly attribute: Attributes;
  readonly covered: boolean;
  readonly repeated: number;
}

function* sheetRows(file: GivenFile, wanted: number, merged: string[]): Generator<TableRow> {
  merged.length = 0;
  const formats = formatReader();
  let rows: TableRow[] = [];
  let [sheet, depth, row] = [-1, 0, 0];
  /** Of the row: how often it repeats, whether it is hidden, and its cells. */
  let [repeats, hidden, cells]: [number, boolean, TableCell[]] = [1, false, []];
  /** The formats that the columns give to cells without one. */
  let columnStyles: string[] = [];
  let place = 0;
  let cell: OpenCell | undefined;
  /** Paragraphs of the cell, and how deep the reader is within a comment on it. */
  let [paragraphs, inParagraph, aside]: [string[], boolean, number] = [[], false, 0];
  const pieces = readPart(file, PART, {
    open(name, attribute) {
      formats.open(name, attribute);
      if (name === "table") {
        if (++depth === 1) [sheet, row, columnStyles] = [sheet + 1, 0, []];
        return;
      }
      if (sheet !== wanted || depth !== 1) return;
      if (name === "annotation") aside++;
      else if (aside > 0) return;
      else if (name === "table-column") {
        const style = attribute("default-cell-style-name") ?? "";
        const count = Math.min(number(attribute("number-columns-repeated")), MOST_COLUMNS);
        for (let at = 0; at < count && columnStyles.length < MOST_COLUMNS; at++)
          columnStyles.push(style);
      } else if (name === "table-row") {
        repeats = number(attribute("number-rows-repeated"));
        hidden = (attribute("visibility") ?? "visible") !== "visible";
        [cells, place] = [[], 0];
      } else if (name === "table-cell" || name === "covered-table-cell") {
        const repeated = number(attribute("number-columns-repeated"));
        cell = { attribute, covered: name === "covered-table-cell", repeated };
        [paragraphs, inParagraph] = [[], false];
        noteMerged(attribute);
      } else if (name === "p" || name === "h")
        [paragraphs, inParagraph] = [[...paragraphs, ""], true];
      else if (name === "s") add(" ".repeat(Math.min(number(attribute("c")), 1000)));
      else if (name === "tab") add("\t");
      else if (name === "line-break") add("\n");
    },
    text: (piece) => {
      if (aside === 0) add(piece);
    },
    close(name) {
      formats.close(name);
      if (name === "table") depth--;
      else if (sheet !== wanted || depth !== 1) return;
      else if (name === "annotation") aside--;
      else if (aside > 0) return;
      else if (name === "p" || name === "h") inParagraph = false;
      else if (name === "table-cell" || name === "covered-table-cell") {
        if (cell) put(cell);
        cell = undefined;
      } else if (name === "table-row") finishRow();
    },
  });
  for (const _ of pieces) {
    yield* rows;
    rows = [];
    if (sheet > wanted) return;
  }

  function add(text: string): void {
    if (inParagraph && cell) paragraphs[paragraphs.length - 1] += text;
  }

  function noteMerged(attribute: Attributes): void {
    const [wide, high] = ["number-columns-spanned", "number-rows-spanned"].map((name) =>
      number(attribute(name)),
    );
    if (wide! > 1 || high! > 1)
      merged.push(`row ${row + 1}, column ${place + 1}: ${high} rows, ${wide} columns`);
  }

  function put({ attribute, covered, repeated }: OpenCell): void {
    const style = attribute("style-name") ?? columnStyles[place] ?? "";
    const read = covered ? empty : cellOf(paragraphs.join("\n"), attribute, formats.of(style));
    if (read.kind !== "empty") {
      if (place + repeated > MOST_COLUMNS) throw spans(row + 1, place + repeated);
      while (cells.length < place) cells.push(empty);
      for (let at = 0; at < repeated; at++) cells.push(read);
    }
    place += repeated;
  }

  function finishRow(): void {
    const filled = cells.length > 0;
    if (filled && row + repeats > MOST_ROWS) throw spans(row + repeats, cells.length);
    if (filled)
      for (let at = 1; at <= repeats; at++)
        rows.push({ row: row + at, cells, ...(hidden ? { hidden } : {}) });
    row += repeats;
  }

  function spans(height: number, width: number): NotThisFormat {
    return new NotThisFormat(
      `A sheet of ${file.name} spans ${height} rows and ${width} columns; ${MOST_ROWS} rows and ${MOST_COLUMNS} columns are the most.`,
    );
  }
}

/** A cell by the type of its value and the text that it displays. */
function cellOf(text: string, attribute: Attributes, format: string): TableCell {
  const formula = attribute("formula") === undefined ? {} : { formula: true as const };
  // LibreOffice gives an error the type of a text, and says what it is in an attribute of its own.
  if (attribute("calcext:value-type") === "error") return { text, kind: "error", ...formula };
  switch (attribute("office:value-type")) {
    case "float":
    case "percentage":
    case "currency":
      return {
        text: text === "" ? (attribute("value") ?? "") : text,
        kind: "number",
        format,
        ...formula,
      };
    case "date": {
      const day = (attribute("date-value") ?? "").replace(/T.*$/s, "");
      const shown = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day) ? shownDay(day, format) : undefined;
      return { text: shown ?? text, kind: "date", format, ...formula };
    }
    case "boolean":
      return { text: attribute("boolean-value") === "true" ? "TRUE" : "FALSE", kind: "boolean" };
    default:
      return text === "" ? empty : { text, kind: "text", ...formula };
  }
}

/** Reads how styles show numbers and days, as formats of Excel. */
function formatReader() {
  const shown = new Map<string, string>();
  const styles = new Map<string, string>();
  let [name, code] = ["", ""];
  return {
    open(element: string, attribute: Attributes): void {
      if (element === "number-style" || element === "date-style") {
        name = attribute("name") ?? "";
        code = "";
      } else if (element === "number" && name !== "") {
        const places = Number(attribute("min-decimal-places") ?? attribute("decimal-places") ?? 0);
        const width = Number(attribute("min-integer-digits") ?? 1);
        if (places > 0 || width > 1)
          code +=
            "0".repeat(Math.min(width, 30)) +
            (places > 0 ? `.${"0".repeat(Math.min(places, 30))}` : "");
      } else if (name !== "" && Object.hasOwn(dayParts, element)) code += dayParts[element];
      else if (element === "style")
        styles.set(attribute("name") ?? "", attribute("data-style-name") ?? "");
    },
    close(element: string): void {
      if (element !== "number-style" && element !== "date-style") return;
      shown.set(name, code);
      name = "";
    },
    of: (style: string): string => shown.get(styles.get(style) ?? "") || "General",
  };
}

const dayParts: Readonly<Record<string, string>> = {
  ...{ year: "yyyy-", month: "mm-", day: "dd-", hours: "h", minutes: "", seconds: "s" },
};

function number(attribute: string | undefined): number {
  const read = Number(attribute ?? 1);
  return Number.isInteger(read) && read > 0 ? read : 1;
}

const empty: TableCell = { text: "", kind: "empty" };
