import { officeFile } from "../import/word-list.ts";
import { workbookOf, zipped } from "../import/uhri-file.ts";
import { spreadsheet } from "../import/table/spreadsheet.ts";

/** One file that somebody sends to be imported, and who means harm. */
export interface HostileTable {
  readonly family: string;
  readonly name: string;
  /** The format that it is imported as. */
  readonly format: "csv" | "references" | "uhri" | "ohchr-thematic-list" | "upr-info";
  /** The name of the file; its ending may say what it is. */
  readonly file: string;
  readonly bytes: () => string | Uint8Array;
  /** If it is not refused as a whole, in one sentence and with status 2. */
  readonly status?: number;
  /** Too large for the run in the tests. */
  readonly large?: true;
}

/** The mapping of every table: two columns. */
export const mapping = `reviewed: true
source: { id: tracker, title: A tracker, licence: own-words }
issuer: { kind: upr-working-group }
state: KAZ
session: 34
items: number
columns:
  - { column: "No", is: number }
  - { column: Text, is: text, language: en }
`;

const MEBIBYTE = 1024 * 1024;
const x = (count: number) => "x".repeat(count);

function csv(list: readonly Omit<HostileTable, "family" | "format" | "file">[]): HostileTable[] {
  return list.map((each) => ({ family: "csv", format: "csv", file: "t.csv", ...each }));
}

const separated = csv([
  { name: "a million columns", bytes: () => `${"a,".repeat(1_000_000)}\n1,2\n` },
  { name: "20,000 columns in short rows", bytes: () => `${"a,".repeat(20_000)}\n1,2\n` },
  { name: "a quotation mark that is never closed", bytes: () => `No,Text\n1,"${x(MEBIBYTE)}` },
  { name: "a cell of 100 MB", bytes: () => `No,Text\n1,${x(100 * MEBIBYTE)}\n`, large: true },
  {
    name: "a row of commas of 100 MB",
    bytes: () => `No,Text\n${",".repeat(100 * MEBIBYTE)}\n`,
    large: true,
  },
  {
    name: "100 MB of line ends",
    bytes: () => `No,Text\n${"\n".repeat(100 * MEBIBYTE)}`,
    large: true,
  },
  {
    name: "20,000 rows that are refused",
    bytes: () => `No,Text\n${"1,2,3\n".repeat(20_000)}`,
    status: 1,
  },
  {
    name: "a million rows that are refused",
    bytes: () => `No,Text\n${"1,2,3\n".repeat(1_000_000)}`,
    status: 1,
    large: true,
  },
  { name: "nothing but NUL", bytes: () => "\0".repeat(MEBIBYTE) },
  { name: "blanks of a megabyte", bytes: () => `No,Text\n1,${" ".repeat(150_000)}x\n`, status: 0 },
  {
    name: "entities of a megabyte",
    bytes: () => `No,Text\n1,"${"&amp;".repeat(20_000)}"\n`,
    status: 1,
  },
]);

const sheet = (rows: string) => ({
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
});
const headings =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>No</t></is></c><c r="B1" t="inlineStr"><is><t>Text</t></is></c></row>';
const inline = (at: string, text: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const xlsx = (
  name: string,
  parts: () => Record<string, string>,
  more: Partial<HostileTable> = {},
) => ({
  ...{ family: "xlsx", name, format: "csv" as const, file: "t.xlsx" },
  bytes: () =>
    workbookOf(
      [
        ["No", "Text"],
        ["1", "A"],
      ],
      { parts: parts() },
    ),
  ...more,
});

const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at - 1 < 0 ? "" : at - 1};`.repeat(10)}">`).join("")}]>`;

const workbooks: HostileTable[] = [
  xlsx("a bomb of blanks", () => ({ "xl/sharedStrings.xml": " ".repeat(64 * MEBIBYTE) })),
  xlsx(
    "a bomb within the bounds of its size",
    () => ({
      "xl/media/noise.bin": noise(2 * MEBIBYTE),
      ...sheet(headings + " ".repeat(300 * MEBIBYTE)),
    }),
    { large: true, status: 2 },
  ),
  xlsx(
    "a cell of 100 MB",
    () => ({
      "xl/media/noise.bin": noise(2 * MEBIBYTE),
      ...sheet(
        `${headings}<row r="2">${inline("A2", "1")}${inline("B2", x(100 * MEBIBYTE))}</row>`,
      ),
    }),
    { large: true },
  ),
  xlsx("a cell of a million characters", () => ({
    "xl/media/noise.bin": noise(64 * 1024),
    ...sheet(`${headings}<row r="2">${inline("A2", "1")}${inline("B2", x(1_000_000))}</row>`),
  })),
  xlsx("a shared text of a million characters", () => ({
    "xl/media/noise.bin": noise(64 * 1024),
    "xl/sharedStrings.xml": `<sst><si><t>${x(1_000_000)}</t></si></sst>`,
    ...sheet(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>`),
  })),
  xlsx("a name of an element of a million characters", () => ({
    "xl/media/noise.bin": noise(64 * 1024),
    ...sheet(`<${x(1_000_000)}>`),
  })),
  xlsx("elements 200,000 deep", () => ({
    "xl/media/noise.bin": noise(64 * 1024),
    ...sheet("<a>".repeat(200_000)),
  })),
  xlsx("200,000 attributes", () => ({
    "xl/media/noise.bin": noise(64 * 1024),
    ...sheet(`<row ${Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(" ")}/>`),
  })),
  xlsx("a billion laughs", () => ({
    "xl/sharedStrings.xml": `${laughs}<sst><si><t>&a19;</t></si></sst>`,
  })),
  xlsx("a billion laughs in the list of sheets", () => ({
    "xl/workbook.xml": `${laughs}<workbook>&a19;</workbook>`,
  })),
  xlsx("an entity to a file", () =>
    sheet('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;'),
  ),
  xlsx("a column beyond any sheet", () =>
    sheet(`${headings}<row r="2">${inline("ZZZZZZ2", "1")}</row>`),
  ),
  xlsx("a row beyond any sheet", () =>
    sheet(`${headings}<row r="999999999">${inline("A999999999", "1")}</row>`),
  ),
  xlsx("a row before the last one", () =>
    sheet(`<row r="9">${inline("A9", "No")}</row>${headings}`),
  ),
  xlsx(
    "a text that the table of texts lacks",
    () => sheet(`${headings}<row r="2"><c r="A2" t="s"><v>99999999</v></c></row>`),
    {},
  ),
  xlsx("a sheet that leads to itself", () => ({
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Type="worksheet" Target="../../../etc/passwd"/></Relationships>',
  })),
  xlsx(
    "a merged range of a million columns",
    () =>
      sheet(
        `${headings}</sheetData><mergeCells>${'<mergeCell ref="A1:ZZZZZ999999999"/>'.repeat(10_000)}</mergeCells><sheetData>`,
      ),
    { status: 4 },
  ),
  xlsx("nothing but names", () => ({ "xl/workbook.xml": "", "xl/worksheets/sheet1.xml": "" })),
];

const cellOf = (text: string) =>
  `<table:table-cell office:value-type="string">${text}</table:table-cell>`;
const two = `<table:table-row>${cellOf("<text:p>No</text:p>")}${cellOf("<text:p>Text</text:p>")}</table:table-row>`;
const ods = (name: string, rows: () => string, more: Partial<HostileTable> = {}) => ({
  ...{ family: "ods", name, format: "csv" as const, file: "t.ods" },
  bytes: () => spreadsheet(`${two}${rows()}`),
  ...more,
});

const openDocuments: HostileTable[] = [
  ods(
    "a billion blanks",
    () =>
      `<table:table-row>${cellOf("<text:p>1</text:p>")}${cellOf('<text:p>a<text:s text:c="1000000000"/>b</text:p>')}</table:table-row>`,
    { status: 0 },
  ),
  ods(
    "a row a billion times",
    () =>
      `<table:table-row table:number-rows-repeated="1000000000">${cellOf("<text:p>1</text:p>")}${cellOf("<text:p>a</text:p>")}</table:table-row>`,
  ),
  ods(
    "a cell a billion times",
    () =>
      `<table:table-row><table:table-cell table:number-columns-repeated="1000000000" office:value-type="string"><text:p>1</text:p></table:table-cell></table:table-row>`,
  ),
  ods(
    "a cell a million times, in rows a million times",
    () =>
      `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000" office:value-type="string"><text:p>1</text:p></table:table-cell></table:table-row>`,
  ),
  ods(
    "a cell of a million paragraphs",
    () =>
      `<table:table-row>${cellOf("<text:p>1</text:p>")}${cellOf("<text:p>a</text:p>".repeat(100_000))}</table:table-row>`,
  ),
  ods(
    "tables 100,000 deep",
    () => `<table:table-row>${"<table:table><table:table-row><table:table-cell>".repeat(30_000)}`,
  ),
  {
    ...ods("a billion laughs", () => ""),
    bytes: () =>
      zipped({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": `${laughs}<a>&a19;</a>`,
      }),
  },
];

const jsonl = (
  name: string,
  bytes: () => string,
  more: Partial<HostileTable> = {},
): HostileTable => ({
  ...{ family: "json lines", format: "csv", file: "t.jsonl", name, bytes },
  ...more,
});
const lines: HostileTable[] = [
  jsonl(
    "lists 100,000 deep",
    () => `{"No":1,"Text":${"[".repeat(100_000)}${"]".repeat(100_000)}}\n`,
  ),
  jsonl(
    "objects 100,000 deep",
    () => `{"No":1,"Text":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}\n`,
  ),
  jsonl(
    "100,000 keys",
    () => `{${Array.from({ length: 60_000 }, (_, at) => `"k${at}":1`).join(",")}}\n`,
  ),
  jsonl("prototype names", () => '{"__proto__":{"a":1},"constructor":2,"No":1,"Text":"A"}\n', {
    status: 2,
  }),
  jsonl("a line of 100 MB", () => `{"No":1,"Text":"${x(100 * MEBIBYTE)}"}\n`, { large: true }),
  jsonl("a number of a megabyte", () => `{"No":${"1".repeat(900_000)},"Text":"A"}\n`, {
    status: 1,
  }),
];

const library = (
  name: string,
  file: string,
  bytes: () => string,
  more: Partial<HostileTable> = {},
): HostileTable => ({
  ...{ family: "libraries of references", format: "references", name, file, bytes },
  ...more,
});
const laughing = Array.from(
  { length: 40 },
  (_, at) => `@string{a${at + 1} = a${at} # a${at}}\n`,
).join("");
const libraries: HostileTable[] = [
  library(
    "BibTeX: a billion laughs",
    "l.bib",
    () => `@string{a0 = "ha"}\n${laughing}@book{k, title = a40, year = 2019}\n`,
  ),
  library(
    "BibTeX: braces a million deep",
    "l.bib",
    () => `@book{k, title = ${"{".repeat(1_000_000)}${"}".repeat(1_000_000)}, year = 2019}\n`,
    {},
  ),
  library("BibTeX: braces that are never closed", "l.bib", () =>
    `@book{k, title = {`.repeat(100_000),
  ),
  library("BibTeX: 200,000 entries in one line", "l.bib", () => "@book{k,}".repeat(200_000), {
    large: true,
    status: 2,
  }),
  library(
    "BibTeX: an author of a megabyte of blanks",
    "l.bib",
    () => `@book{k, title = {A}, author = {A${" ".repeat(1_000_000)}B}}\n`,
  ),
  library(
    "BibTeX: commands of a megabyte",
    "l.bib",
    () => `@book{k, title = {${"\\a ".repeat(300_000)}}}\n`,
  ),
  library(
    "BibTeX: joints of a megabyte",
    "l.bib",
    () => `@book{k, title = ${'"a" # '.repeat(100_000)}"a"}\n`,
  ),
  library(
    "RIS: a line of blanks",
    "l.ris",
    () => `TY  - BOOK\nTI  - A${" ".repeat(1_000_000)}B\nER  - \n`,
  ),
  library(
    "RIS: a file of empty lines",
    "l.ris",
    () => `TY  - BOOK\nTI  - A\nER  - \n${"\n".repeat(1_000_000)}`,
    { status: 0 },
  ),
  library(
    "RIS: a value of a million lines",
    "l.ris",
    () => `TY  - BOOK\nTI  - A\n${"b\n".repeat(500_000)}ER  - \n`,
  ),
  library("RIS: 200,000 entries", "l.ris", () => "TY  - BOOK\n".repeat(200_000), {
    large: true,
    status: 2,
  }),
  library(
    "RIS: an entry of 100,000 authors",
    "l.ris",
    () => `TY  - BOOK\nTI  - A\n${"AU  - B, C\n".repeat(100_000)}ER  - \n`,
  ),
  library(
    "CSL-JSON 200,000 deep",
    "l.json",
    () => `${'[{"type":'.repeat(200_000)}1${"}]".repeat(200_000)}`,
  ),
  library(
    "CSL-JSON: a note 200,000 deep",
    "l.json",
    () => `[{"type":"book","title":"A","note":${"[".repeat(200_000)}${"]".repeat(200_000)}}]`,
  ),
  library("CSL-JSON: a title of a megabyte", "l.json", () =>
    JSON.stringify([{ type: "book", title: x(1_000_000) }]),
  ),
  library(
    "CSL-JSON: prototype names",
    "l.json",
    () => '[{"type":"__proto__","title":"A","id":"constructor"},{"type":"toString","title":"B"}]',
    { status: 1 },
  ),
];

const word = (
  name: string,
  body: () => string,
  more: Partial<HostileTable> = {},
): HostileTable => ({
  ...{ family: "lists in Word", format: "ohchr-thematic-list", file: "l.docx", name },
  bytes: () =>
    officeFile({
      "word/media/noise.bin": noise(64 * 1024),
      "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body()}</w:body></w:document>`,
    }),
  ...more,
});
const documents: HostileTable[] = [
  word("a billion laughs", () => `${laughs}&a19;`),
  word(
    "tables 3,000 deep",
    () => "<w:tbl><w:tr><w:tc>".repeat(3_000) + "</w:tc></w:tr></w:tbl>".repeat(3_000),
  ),
  word(
    "tables 100,000 deep",
    () => "<w:tbl><w:tr><w:tc>".repeat(100_000) + "</w:tc></w:tr></w:tbl>".repeat(100_000),
  ),
  word(
    "a cell of a megabyte",
    () =>
      `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${x(1_000_000)}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
  ),
  {
    ...word("a bomb", () => ""),
    bytes: () => officeFile({ "word/document.xml": " ".repeat(64 * MEBIBYTE) }),
  },
];

const index: HostileTable[] = [
  {
    family: "UN index as JSON",
    format: "uhri",
    name: "lists 200,000 deep",
    file: "u.json",
    bytes: () => "[".repeat(200_000) + "]".repeat(200_000),
  },
  {
    family: "UN index as JSON",
    format: "uhri",
    name: "a million empty records",
    file: "u.json",
    bytes: () => `[${"{},".repeat(1_000_000)}{}]`,
    large: true,
  },
  {
    family: "UN index as JSON",
    format: "uhri",
    name: "a text of 60 MB",
    file: "u.json",
    bytes: () => `[{"Text":"${x(60 * MEBIBYTE)}"}]`,
    large: true,
  },
];

/** Every case, family by family. */
export const tables: readonly HostileTable[] = [
  ...separated,
  ...workbooks,
  ...openDocuments,
  ...lines,
  ...libraries,
  ...documents,
  ...index,
];

/** Text that no compression makes small, so that a zip may inflate beside it. */
function noise(length: number): string {
  let [text, state] = ["", 1];
  const pieces: string[] = [];
  while (pieces.length * 1024 < length) {
    text = "";
    for (let at = 0; at < 1024; at++) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      text += String.fromCharCode(33 + ((state >>> 16) % 90));
    }
    pieces.push(text);
  }
  return pieces.join("");
}
