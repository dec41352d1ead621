import { describe, expect, it } from "vitest";
import { importLog } from "../../../scripts/import/core/import-log.ts";
import { readTable } from "../../../scripts/import/table/read-table.ts";
import type { TableCell, TableOptions } from "../../../scripts/import/table/table.ts";
import { zipped } from "../uhri-file.ts";
import { spreadsheet } from "./spreadsheet.ts";

function read(bytes: string | Uint8Array, name: string, more: Partial<TableOptions> = {}) {
  const log = importLog();
  const table = readTable({ name, bytes: Buffer.from(bytes), sha256: "" }, { log, ...more });
  const rows = [...table.rows()];
  return { ...table, rows, log: log.entries() };
}

/** Text, kind and format of a cell, as `115.60 number 0.00`. */
const shown = ({ text, kind, format, formula }: TableCell) =>
  [text, kind, format, formula && "formula"].filter(Boolean).join(" ");

const sheetOf = (cells: string, styles = "") => ({
  "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Old" state="hidden" r:id="a"/><sheet name="List" r:id="b"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Target="worksheets/old.xml"/><Relationship Id="b" Target="/xl/worksheets/list.xml"/></Relationships>`,
  "xl/sharedStrings.xml": `<x:sst xmlns:x="m"><x:si><x:t>plain</x:t></x:si><x:si><x:r><x:t>rich </x:t></x:r><x:r><x:t>text</x:t></x:r><x:rPh><x:t>aloud</x:t></x:rPh></x:si></x:sst>`,
  "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;R-&quot;0000"/><numFmt numFmtId="171" formatCode="[$-409]d\\-mmm;@"/><numFmt numFmtId="172" formatCode="mmm\\ yyyy"/><numFmt numFmtId="173" formatCode="0.0#"/>${styles}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${[0, 2, 14, 170, 171, 172, 173, 49, 10, 11].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`,
  "xl/worksheets/list.xml": `<worksheet><sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2" t="inlineStr"><is><t>b</t></is></c></row>${cells}</sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells></worksheet>`,
});

const xlsx = (cells: string, more: Partial<TableOptions> = {}) =>
  read(zipped(sheetOf(cells)), "t.xlsx", more);

describe("a workbook", () => {
  it.each([
    ['t="s"><v>0</v>', "plain text"],
    ['t="s"><v>1</v>', "rich text text"],
    ['t="str"><f>A1</f><v>made</v>', "made text formula"],
    ['t="inlineStr"><is><t>a_x000D_b &amp; c</t></is>', "a\rb & c text"],
    ['t="b"><v>1</v>', "TRUE boolean"],
    ['t="e"><v>#REF!</v>', "#REF! error"],
    ['t="d"><v>2023-04-12T00:00:00</v>', "2023-04-12 date yyyy-mm-dd"],
    ["><v>115.6</v>", "115.6 number General"],
    ["><v>115.59999999999999</v>", "115.6 number General"],
    ['s="1"><v>115.6</v>', "115.60 number 0.00"],
    ['s="3"><v>12</v>', 'R-0012 number "R-"0000'],
    ['s="6"><v>1.5</v>', "1.5 number 0.0#"],
    ['s="6"><v>1</v>', "1.0 number 0.0#"],
    ['s="7"><v>12</v>', "12 number @"],
    ['s="8"><v>0.1234</v>', "12.34% number 0.00%"],
    ['s="9"><v>14000</v>', "14000 number 0.00E+00"],
    ['s="2"><v>45028</v>', "2023-04-12 date yyyy-mm-dd"],
    ['s="2"><v>45028.75</v>', "2023-04-12 date yyyy-mm-dd"],
    ['s="4"><v>45028</v>', "--04-12 date [$-409]d\\-mmm;@"],
    ['s="5"><v>45028</v>', "2023-04 date mmm\\ yyyy"],
    ['s="2"><v>-1</v>', "-1 number yyyy-mm-dd"],
  ])("shows a cell as the program does: %s", (cell, expected) => {
    const { rows } = xlsx(`<row r="3"><c r="A3" ${cell}</c></row>`);
    expect(shown(rows[0]!.cells[0]!)).toBe(expected);
  });

  it.each(["2", "0.5", "-1", "x"])(
    "refuses a cell that names the text %s, which is not there",
    (at) => {
      expect(() => xlsx(`<row r="3"><c r="A3" t="s"><v>${at}</v></c></row>`)).toThrow(
        "a cell of row 3 names a text that is not there",
      );
    },
  );

  it("keeps the numbers of rows, and says what its cells do not show", () => {
    const { rows, headings, headingRow, sheet, sheets, log } = xlsx(
      `<row r="3"><c r="B3" t="str"><f>1</f><v>x</v></c></row><row r="9" hidden="1"><c r="A9"><v>1</v></c></row><row r="12"><c r="C12"/></row>`,
    );
    expect([headings, headingRow, sheet, sheets]).toEqual([["a", "b"], 2, "List", ["Old", "List"]]);
    expect(rows.map(({ row, cells }) => [row, cells.length])).toEqual([
      [3, 2],
      [9, 2],
    ]);
    expect(log.leftOut).toMatchObject([{ value: "Old", reason: "another sheet, which is hidden" }]);
    expect(
      log.notes.map(({ rows: at, value, reason }) => [at, value, reason.slice(0, 25)]),
    ).toEqual([
      [[3], undefined, "a formula in b; its last "],
      [[], "A3:A4", "merged cells; the value b"],
      [[], undefined, "rows that the sheet hides"],
    ]);
  });

  it("reads a sheet by its name, and names those that there are", () => {
    expect(xlsx("", { sheet: "list" }).sheet).toBe("List");
    expect(() => xlsx("", { sheet: "Other" })).toThrow(
      "has no sheet “Other”. It has “Old”, “List”",
    );
  });

  it("reads OpenDocument spreadsheets alike", () => {
    const { rows, headings, sheet, log } = read(spreadsheet(), "t.ods");
    expect([sheet, headings]).toEqual(["List", ["No", "Text", "Day", "Other"]]);
    expect(rows.map(({ row, cells }) => [row, ...cells.map(shown)])).toEqual([
      [
        2,
        "115.60 number 0.00",
        "two\nlines  and blanks text",
        "2023-04-12 date yyyy-mm-dd-",
        "empty",
      ],
      [3, "115.6 number General", "kept text formula", "--04-12 date mm-dd-", "#REF! error"],
      [4, "115.6 number General", "kept text formula", "--04-12 date mm-dd-", "#REF! error"],
      [1004, "empty", "last text", "empty", "empty"],
    ]);
    expect(log.notes.map(({ value, reason }) => value ?? reason.slice(0, 12))).toEqual([
      "a formula in",
      "row 1004, column 2: 2 rows, 1 columns",
    ]);
  });

  it("reads JSON lines, whose numbers it keeps as they are written", () => {
    const lines = `{"no":115.60,"text":"a","of":["x","y"],"place":{"name":"z"}}\r\n\n{"no":null,"more":[{"a":1.0}]}`;
    const { rows, headings } = read(lines, "t.jsonl");
    expect(headings).toEqual(["no", "text", "of", "place.name", "more"]);
    expect(rows.map(({ row, cells }) => [row, ...cells.map(shown)])).toEqual([
      [1, "115.60 number", "a text", "x\ny text", "z text", "empty"],
      [3, "empty", "empty", "empty", "empty", '[{"a":1}] text'],
    ]);
    expect(() => read('{"a":1}\n[2]', "t.jsonl")).toThrow("line 2 is not an object");
    expect(() => read('{"a":1}\n{"a":', "t.jsonl")).toThrow("line 2:");
  });
});

describe("a file that is not a table", () => {
  it.each<[string, string | Uint8Array, string]>([
    ["old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "of the old kind (.xls): open it"],
    [
      "locked.xlsx",
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      "with a password",
    ],
    [
      "export.xls",
      "\ufeff<html><table><tr><td>1</td></tr></table></html>",
      "a web page under the name of a workbook",
    ],
    [
      "2003.xls",
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      "XML of Excel 2003",
    ],
    ["report.pdf", "%PDF-1.7", "is a PDF"],
    ["t.json", '[{"a":1}]', "one object a line"],
    ["list.docx", zipped({ "word/document.xml": "<w/>" }), "is a Word document"],
    ["t.xlsb", zipped({ "xl/workbook.bin": "" }), "is a binary workbook"],
    ["t.numbers", zipped({ "Index/Document.iwa": "" }), "export it from Numbers"],
    ["t.zip", zipped({ "a.csv": "a,b" }), "unpack it"],
    ["t.gz", Uint8Array.of(0x1f, 0x8b, 8), "is packed"],
  ])("is named: %s", (name, bytes, message) => {
    expect(() => read(bytes, name)).toThrow(message);
  });
});
