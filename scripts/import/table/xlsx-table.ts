import { pathsIn, textParts } from "../core/bounded-zip.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { chosenSheet } from "./chosen-sheet.ts";
import { numberCell } from "./number-format.ts";
import { packedTexts } from "./packed-texts.ts";
import type { PackedTexts } from "./packed-texts.ts";
import type { RowSource } from "./row-source.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./table.ts";
import type { TableCell, TableOptions, TableRow } from "./table.ts";
import { readPart, readWhole } from "./xml-part.ts";

/**
 * The rows of a sheet of an Excel workbook. The texts that cells share are held in memory; the sheet
 * itself is read piece by piece.
 *
 * @throws NotThisFormat when it is none, is damaged, or its sheet is larger than any table
 */
export function xlsxTable(file: GivenFile, options: TableOptions): RowSource {
  const { sheets, from1904 } = contentsOf(file);
  const sheet = chosenSheet(file.name, sheets, options);
  const links = textParts(file, (path) =>
    /(?:^|\/)_rels\/.*\.rels$|^xl\/externalLinks\//.test(path),
  );
  const isLinked = ([path, text]: readonly [string, string]) =>
    path.startsWith("xl/externalLinks/") || /TargetMode\s*=\s*["']External["']/.test(text);
  if ([...links].some(isLinked))
    options.log.note({
      file: file.name,
      reason: "the workbook refers to other files; none of them is opened",
    });
  const shared = sharedTexts(file);
  const formats = cellFormats(file);
  const merged: string[] = [];
  return {
    ...{ kind: "xlsx", mediaType, sheet: sheet.name, sheets: sheets.map(({ name }) => name) },
    ...{ from1904, merged: () => merged },
    rows: () => sheetRows(file, sheet.path, { shared, formats, from1904, merged }),
  };
}

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** The sheets of a workbook in their order, and how it counts days. */
function contentsOf(file: GivenFile): { sheets: SheetPart[]; from1904: boolean } {
  const found: { name: string; relation: string; hidden: boolean }[] = [];
  let [isWorkbook, from1904] = [false, false];
  readWhole(file, "xl/workbook.xml", {
    open(name, attribute) {
      isWorkbook = true;
      if (name === "workbookPr") from1904 = /^(?:1|true)$/.test(attribute("date1904") ?? "");
      if (name === "sheet")
        found.push({
          name: attribute("name") ?? "",
          relation: attribute("id") ?? "",
          hidden: (attribute("state") ?? "visible") !== "visible",
        });
    },
  });
  if (!isWorkbook) throw new NotThisFormat(`${file.name} is not an Excel workbook.`);
  const targets = new Map<string, string>();
  readWhole(file, "xl/_rels/workbook.xml.rels", {
    open(name, attribute) {
      if (name === "Relationship") targets.set(attribute("Id") ?? "", attribute("Target") ?? "");
    },
  });
  const sheets = found.map(({ relation, ...sheet }) => {
    const target = targets.get(relation) ?? "";
    return { ...sheet, path: target.startsWith("/") ? target.slice(1) : `xl/${target}` };
  });
  return { sheets, from1904 };
}

/** The names of the sheets of an Excel workbook; none of another file. */
export function sheetNames(file: GivenFile): readonly string[] {
  return pathsIn(file).has("xl/workbook.xml")
    ? contentsOf(file).sheets.map(({ name }) => name)
    : [];
}

/** The texts that cells name by their places in a list. */
function sharedTexts(file: GivenFile): PackedTexts {
  const texts = packedTexts();
  const reader = textReader();
  readWhole(file, "xl/sharedStrings.xml", {
    ...reader,
    open(name) {
      if (name === "si") reader.start();
      else reader.open(name);
    },
    close(name) {
      reader.close(name);
      if (name === "si") texts.add(reader.end());
    },
  });
  return texts;
}

/** Gathers the text of `t` elements; that of `rPh` says how Japanese is read aloud. */
function textReader() {
  let [text, inText, aside] = ["", false, 0];
  return {
    start(): void {
      [text, inText, aside] = ["", false, 0];
    },
    open(name: string): void {
      if (name === "rPh") aside++;
      if (name === "t") inText = aside === 0;
    },
    close(name: string): void {
      if (name === "rPh") aside--;
      if (name === "t") inText = false;
    },
    text(piece: string): void {
      if (inText) text += piece;
    },
    /** A character that XML cannot hold is written like `_x000D_`. */
    end: (): string =>
      text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      ),
  };
}

/** The number format of each style of cells, by its place. */
function cellFormats(file: GivenFile): readonly string[] {
  const own = new Map<string, string>();
  const ids: string[] = [];
  let inCells = false;
  readWhole(file, "xl/styles.xml", {
    open(name, attribute) {
      if (name === "numFmt") own.set(attribute("numFmtId") ?? "", attribute("formatCode") ?? "");
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) ids.push(attribute("numFmtId") ?? "0");
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return ids.map((id) => own.get(id) ?? builtIn(Number(id)));
}

/** Formats that a workbook names by numbers alone: ECMA-376, part 1, 18.8.30. */
function builtIn(id: number): string {
  const known: Readonly<Record<number, string>> = {
    ...{ 0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%" },
    ...{ 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy" },
    ...{ 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 45: "mm:ss", 46: "[h]:mm:ss" },
    ...{ 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 47: "mm:ss", 48: "##0.0E+0" },
    49: "@",
  };
  // 14 and 22 show days as the country writes them; 27 to 36 and 50 to 58 in East Asia.
  return (
    known[id] ?? (/^(?:14|22|2[7-9]|3[0-6]|5[0-8])$/.test(String(id)) ? "yyyy-mm-dd" : "General")
  );
}

interface SheetContext {
  readonly shared: PackedTexts;
  readonly formats: readonly string[];
  readonly from1904: boolean;
  /** Filled with the merged ranges, which stand after the rows. */
  readonly merged: string[];
}

function* sheetRows(
  file: GivenFile,
  path: string,
  { shared, formats, from1904, merged }: SheetContext,
): Generator<TableRow> {
  merged.length = 0;
  let rows: TableRow[] = [];
  let [row, hidden, column] = [0, false, 0];
  let cells: TableCell[] = [];
  let cell: { type: string; style: number; formula: boolean } | undefined;
  let [value, inValue] = ["", false];
  const inline = textReader();
  const pieces = readPart(file, path, {
    open(name, attribute) {
      if (name === "row") {
        row = nextRow(attribute("r"));
        [hidden, column, cells] = [attribute("hidden") === "1", 0, []];
      } else if (name === "c") {
        column = nextColumn(attribute("r"));
        const style = Number(attribute("s") ?? 0);
        cell = { type: attribute("t") ?? "n", style, formula: false };
        value = "";
        inline.start();
      } else if (name === "f" && cell) cell.formula = true;
      else if (name === "v") inValue = true;
      else if (name === "mergeCell") merged.push(attribute("ref") ?? "");
      else inline.open(name);
    },
    text(piece) {
      if (inValue) value += piece;
      else inline.text(piece);
    },
    close(name) {
      if (name === "v") inValue = false;
      else if (name === "c" && cell) {
        const read = cellOf(cell.type, cell.style);
        if (read.kind !== "empty") {
          if (column > MOST_COLUMNS) throw spans(row, column);
          while (cells.length < column - 1) cells.push(empty);
          cells.push(cell.formula ? { ...read, formula: true } : read);
        }
        cell = undefined;
      } else if (name === "row") rows.push(hidden ? { row, cells, hidden } : { row, cells });
      else inline.close(name);
    },
  });
  for (const _ of pieces) {
    yield* rows;
    rows = [];
  }

  function cellOf(type: string, style: number): TableCell {
    if (type === "inlineStr") return textCell(inline.end());
    if (value === "") return empty;
    switch (type) {
      case "s": {
        const text = shared.text(Number(value));
        if (text === undefined)
          throw damaged(`a cell of row ${row} names a text that is not there`);
        return textCell(text);
      }
      case "str":
        return textCell(value);
      case "b":
        return { text: value === "1" ? "TRUE" : "FALSE", kind: "boolean" };
      case "e":
        return { text: value, kind: "error" };
      case "d":
        return { text: value.replace(/T.*$/s, ""), kind: "date", format: "yyyy-mm-dd" };
    }
    const number = Number(value);
    if (!Number.isFinite(number)) throw damaged(`a number of row ${row} is not one`);
    return numberCell(number, formats[style] ?? "General", from1904);
  }

  function nextRow(address: string | undefined): number {
    const next = address === undefined ? row + 1 : Number(address);
    if (!Number.isInteger(next) || next <= row) throw damaged(`row ${address} follows row ${row}`);
    if (next > MOST_ROWS) throw spans(next, 1);
    return next;
  }

  function nextColumn(address: string | undefined): number {
    const letters = /^([A-Z]{1,3})([0-9]+)$/.exec(address ?? "");
    if (address !== undefined && Number(letters?.[2]) !== row)
      throw damaged(`row ${row} has a cell that is called ${address}`);
    const next = letters
      ? [...letters[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
      : column + 1;
    if (next <= column) throw damaged(`in row ${row} column ${next} follows column ${column}`);
    return next;
  }

  function damaged(reason: string): NotThisFormat {
    return new NotThisFormat(`${file.name} cannot be read as a workbook: ${reason}.`);
  }

  function spans(height: number, width: number): NotThisFormat {
    return new NotThisFormat(
      `A sheet of ${file.name} spans ${height} rows and ${width} columns; ${MOST_ROWS} rows and ${MOST_COLUMNS} columns are the most.`,
    );
  }
}

function textCell(text: string): TableCell {
  return text === "" ? empty : { text, kind: "text" };
}

const empty: TableCell = { text: "", kind: "empty" };
