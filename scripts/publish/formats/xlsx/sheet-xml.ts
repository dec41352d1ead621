import type { Cell, Column } from "../../tables/table.ts";

/** What a sheet asks of a column. */
type SheetColumn = Pick<Column, "name" | "title" | "type" | "prose">;

/** Excel's limits: rows of a sheet, and UTF-16 units of a cell. */
export const MOST_ROWS = 1_048_576;
export const LONGEST_CELL = 32_767;

/** Styles of cells, by their place in styles.xml. */
const TEXT = 1;
const HEADING = 2;
const NUMBER = 3;

/** What stands before the rows of a sheet: a heading that stays in sight, and widths. */
export function sheetStart(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"/>`,
  );
  const heading = columns.map(({ title }, index) => textCell(title, index, 1, HEADING));
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row r="1">${heading.join("")}</row>`;
}

/**
 * How rows of these columns are written: numbers are numbers, and everything else is a text that no program takes
 * for something else. A row is as high as its longest cell, up to some lines: LibreOffice works out no heights
 * when it converts or prints, so that lines would lie upon each other.
 */
export function sheetRows(
  columns: readonly SheetColumn[],
): (cells: readonly Cell[], row: number) => string {
  const widths = columns.map(widthOf);
  return (cells, row) => {
    let xml = "";
    let lines = 1;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index]!;
      if (cell === null) continue;
      if (typeof cell === "number") {
        xml += `<c r="${letters(index)}${row}" s="${NUMBER}"><v>${cell}</v></c>`;
        continue;
      }
      const text = Array.isArray(cell) ? cell.join("\n") : String(cell);
      const items = Array.isArray(cell) ? cell.length : 1;
      lines = Math.max(lines, items, Math.ceil(text.length / widths[index]!));
      xml += textCell(text, index, row, TEXT);
    }
    const height = lines === 1 ? "" : ` ht="${15 * Math.min(lines, MOST_LINES)}" customHeight="1"`;
    return `<row r="${row}"${height}>${xml}</row>`;
  };
}

/** Lines of a row that are shown. */
const MOST_LINES = 4;

/** What stands after the rows: a filter over them. */
export function sheetEnd(range: string): string {
  return `</sheetData><autoFilter ref="${range}"/></worksheet>`;
}

/** The cells of a table: `A1:AB230`. */
export function rangeOf(columns: readonly SheetColumn[], rows: number): string {
  return `A1:${letters(columns.length - 1)}${rows}`;
}

function textCell(text: string, column: number, row: number, style: number): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<c r="${letters(column)}${row}" s="${style}" t="inlineStr"><is><t${space}>${escaped(text)}</t></is></c>`;
}

function widthOf({ type, prose, name }: SheetColumn): number {
  if (type === "integer" || type === "number" || type === "day" || type === "boolean") return 12;
  if (prose || type === "list") return 50;
  return /^(?:statement|event|about|summary|finding|change|cite_as|description)$/.test(name)
    ? 70
    : 24;
}

/** `A` for 0, `AA` for 26. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/**
 * A text in XML. Characters that XML 1.0 cannot hold are written as `_x0001_`, as the format has it
 * (ECMA-376 part 1, 22.9.2.19), and so is what looks like such an escape.
 */
export function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>]/g, (sign) => entities[sign]!)
    .replace(
      unwritable,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

/** Whether a text has anything to write in another way; most have not. */
const special = /[&<>_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Control characters, halves of surrogate pairs, and two that are no characters. */
const unwritable =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** The cells of its table, heading included. */
  readonly range: string;
}

/** The parts of a workbook beside its sheets, by path. */
export function workbookParts(
  sheets: readonly Sheet[],
  { title, publisher }: { readonly title: string; readonly publisher: string },
): ReadonlyMap<string, string> {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  const entries = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name).replaceAll('"', "&quot;")}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // LibreOffice shows a filter only if its range has this name, and freezes headings only if there is a view.
  const filters = sheets.map(
    ({ name, range }, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escaped(name).replaceAll("'", "''")}'!${range.replace(/[A-Z]+|\d+/g, "$$$&")}</definedName>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/>`;
  return new Map([
    [
      "[Content_Types].xml",
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${overrides.join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${entries.join("")}</sheets><definedNames>${filters.join("")}</definedNames></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${declaration}<Relationships xmlns="${packages}/relationships">${links.join("")}${styles}</Relationships>`,
    ],
    [
      "xl/styles.xml",
      `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`,
    ],
    [
      "docProps/core.xml",
      `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(publisher)}</dc:creator></cp:coreProperties>`,
    ],
  ]);
}
