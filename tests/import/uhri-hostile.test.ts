import { describe, expect, it } from "vitest";
import { NotThisFormat } from "../../scripts/import/core/not-this-format.ts";
import type { ImportLog } from "../../scripts/import/core/import-log.ts";
import { importGiven, itemsIn, recordIn } from "./importing.ts";
import {
  columns,
  observation,
  recommendation,
  uhriWorkbook,
  workbookOf,
  zipped,
} from "./uhri-file.ts";
import type { Cell, Row, Shape } from "./uhri-file.ts";
import { officeFile } from "./word-list.ts";

const cellsOf = (row: Row): Cell[] => columns.map((column) => row[column] ?? null);

function reading(bytes: string | Uint8Array, name = "export.xlsx", options = {}) {
  return importGiven("uhri", name, bytes, options);
}

const withSheet = (xml: string) => uhriWorkbook([], { parts: { "xl/worksheets/sheet1.xml": xml } });

const sheetOf = (rows: string) =>
  withSheet(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );

describe("a workbook that is not to be trusted", () => {
  it.each<[string, () => Uint8Array, string]>([
    [
      "a bomb",
      () => uhriWorkbook([], { parts: { "xl/sharedStrings.xml": " ".repeat(32 * 1024 * 1024) } }),
      "inflates to more than",
    ],
    [
      "a heap of parts",
      () =>
        uhriWorkbook([], {
          parts: Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`xl/${n}.xml`, ""])),
        }),
      "holds more than 2000 parts",
    ],
    [
      "a document type",
      () =>
        uhriWorkbook([], {
          parts: { "xl/sharedStrings.xml": '<!DOCTYPE sst [<!ENTITY a "b">]><sst/>' },
        }),
      "declares a document type in xl/sharedStrings.xml",
    ],
    [
      "a cell at the end of the widest sheet",
      () => sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      "spans 1 rows and 16384 columns",
    ],
    [
      "a cell beyond any sheet",
      () => sheetOf('<row r="9999999"><c r="A9999999"><v>1</v></c></row>'),
      "spans 9999999 rows",
    ],
    [
      "a million rows of two hundred columns",
      () => sheetOf('<row r="1"><c r="GR1"><v>1</v></c></row><row r="1000000"/>'),
      "lacks the columns Text",
    ],
    [
      "a cell whose place is written in references",
      () => sheetOf('<row r="1"><c r="&#88;FD1"><v>1</v></c></row>'),
      "spans 1 rows and 16384 columns",
    ],
    [
      "a cell whose place hides behind the end of a tag",
      () => sheetOf('<row r="1"><c s=">" r="XFD1"><v>1</v></c></row>'),
      "spans 1 rows and 16384 columns",
    ],
    [
      "cells out of their order",
      () => sheetOf('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"/>'),
      "cannot be read as a workbook",
    ],
    ["a cut file", () => uhriWorkbook([recommendation]).subarray(0, 900), "export.xlsx"],
    ["a Word document", () => officeFile({ "word/document.xml": "<w/>" }), "is a Word document"],
    ["a zip of something else", () => zipped({ "notes.txt": "hello" }), "is a zip without a table"],
    [
      "a workbook without sheets",
      () => uhriWorkbook([], { parts: { "xl/workbook.xml": "<workbook><sheets/></workbook>" } }),
      "export.xlsx",
    ],
    [
      "a workbook of the old kind",
      () => Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "is an Excel file of the old kind: save it as .xlsx",
    ],
    ["no data and no headings", () => workbookOf([]), "holds no row"],
  ])("refuses %s", async (_, bytes, message) => {
    const refusal: unknown = await reading(bytes()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NotThisFormat);
    expect(String(refusal)).toContain(message);
  });

  it("is known by its bytes, whatever its content types and its name say", async () => {
    const types =
      '<Types xmlns="x"><Override PartName="/xl/workbook.xml" ContentType="image/png"/></Types>';
    const { root } = await reading(
      uhriWorkbook([observation], { parts: { "[Content_Types].xml": types } }),
      "export.json",
    );
    expect(itemsIn(root, "cat-c-kaz-co-4")).toHaveLength(1);
  });

  it("computes no formula: the last result is taken, and the report names the cell", async () => {
    const { root, log } = await reading(
      uhriWorkbook([
        {
          ...observation,
          Text: {
            formula: 'WEBSERVICE("https://example.org")',
            result: "7. The Committee is glad.",
          },
        },
      ]),
    );
    expect(itemsIn(root, "cat-c-kaz-co-4")).toMatchObject([
      { id: "7", text: { en: "The Committee is glad." } },
    ]);
    expect(log.notes).toEqual([
      {
        ...{ file: "export.xlsx", column: "Text", rows: [2] },
        reason: "a formula in Text; its last saved result is taken, and nothing is computed",
      },
    ]);
  });

  it("names a cell that holds an error", async () => {
    const { log } = await reading(uhriWorkbook([{ ...observation, Themes: { error: "#REF!" } }]));
    expect(log.notUnderstood).toMatchObject([{ column: "Themes", rows: [2] }]);
  });

  it("opens no other file that it refers to, and says so", async () => {
    const link = '<externalLink xmlns="x"><externalBook r:id="rId1"/></externalLink>';
    const { log } = await reading(
      uhriWorkbook([observation], { parts: { "xl/externalLinks/externalLink1.xml": link } }),
    );
    expect(reasons(log)).toContain("the workbook refers to other files; none of them is opened");
  });

  it("gives the value of merged cells to the first row alone", async () => {
    const below: Row = {
      ...observation,
      Text: "24. The Committee asks.",
      "Countries Concerned": null,
    };
    const { log } = await reading(
      uhriWorkbook([observation, { ...below, "OHCHR Annotation Id": null }], { merged: ["B2:B3"] }),
    );
    expect(log.refused).toMatchObject([{ column: "Countries Concerned", rows: [3] }]);
    expect(log.notes).toMatchObject([{ value: "B2:B3" }]);
  });

  it("reads the sheet that has the columns, and names the others", async () => {
    const sheets: Shape["sheets"] = {
      More: [[...columns], cellsOf(recommendation)],
      Notes: [["made today"]],
      Empty: [],
    };
    const { root, log } = await reading(uhriWorkbook([observation], { sheets }));
    expect(itemsIn(root, "cat-c-kaz-co-4")).toHaveLength(1);
    expect(log.leftOut.filter(({ value }) => value)).toMatchObject([
      {
        value: "More",
        reason: "another sheet of annotations; save it as a file of its own and import that",
      },
      { value: "Notes", reason: "another sheet" },
      { value: "Empty", reason: "another sheet" },
    ]);
    const second = await reading(
      workbookOf([["Cover"]], { sheets: { Data: [[...columns], cellsOf(observation)] } }),
    );
    expect(itemsIn(second.root, "cat-c-kaz-co-4")).toHaveLength(1);
  });

  it("has no rows below its headings", async () => {
    const { log } = await reading(uhriWorkbook([]));
    expect(log.files).toMatchObject([{ rows: 0 }]);
  });

  it("keeps a character that is written as a number beyond U+FFFF", async () => {
    const cell = `<c r="A2" t="inlineStr"><is><t>8. The Committee saw &#x1F54A; and &#128330;.</t></is></c>`;
    const rest = cellsOf(observation).map((value, at) =>
      at === 0 || typeof value !== "string"
        ? ""
        : `<c r="${String.fromCharCode(65 + at)}2" t="inlineStr"><is><t>${value}</t></is></c>`,
    );
    const heading = columns.map(
      (title, at) =>
        `<c r="${String.fromCharCode(65 + at)}1" t="inlineStr"><is><t>${title}</t></is></c>`,
    );
    const { root } = await reading(
      sheetOf(`<row r="1">${heading.join("")}</row><row r="2">${cell}${rest.join("")}</row>`),
    );
    expect(itemsIn(root, "cat-c-kaz-co-4")[0]!.text!.en).toBe("The Committee saw 🕊 and 🕊.");
  });
});

describe("JSON that is not to be trusted", () => {
  const json = JSON.stringify([observation]);

  it.each<[string, string | Uint8Array, string]>([
    ["a million brackets", "[".repeat(1_000_000), "nests its values 1000000 deep"],
    [
      "a million brackets that close",
      "[".repeat(1_000_000) + "]".repeat(1_000_000),
      "1000000 deep",
    ],
    ["a number that is none", '[{"Text": NaN}]', "is neither a workbook (.xlsx) nor JSON"],
    ["a table of text", "Text,Themes\na,b\n", "is neither a workbook (.xlsx) nor JSON"],
    ["a text alone", '"Text"', "holds no list of records"],
    ["two lists", '{"a":[{"Text":"x"}],"b":[{"Text":"y"}]}', "holds several lists, a, b"],
    ["bytes that are no UTF-8", Buffer.from([0x5b, 0xff, 0x5d]), "is not utf-8: it holds bytes"],
    ["records of something else", '[{"title":"x"}]', "lacks the columns Text, Countries Concerned"],
  ])("refuses %s", async (_, bytes, message) => {
    const refusal: unknown = await reading(bytes, "export.json").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NotThisFormat);
    expect(String(refusal)).toContain(message);
  });

  it.each<[string, Uint8Array, object]>([
    ["UTF-8 with a mark", Buffer.from(`\ufeff${json}`), {}],
    ["UTF-16, little end first", Buffer.from(`\ufeff${json}`, "utf16le"), {}],
    ["UTF-16, big end first", Buffer.from(`\ufeff${json}`, "utf16le").swap16(), {}],
    ["an encoding that the user names", Buffer.from(json, "latin1"), { encoding: "windows-1252" }],
  ])("is read as %s", async (_, bytes, options) => {
    const { root } = await reading(bytes, "export.json", options);
    expect(itemsIn(root, "cat-c-kaz-co-4")).toHaveLength(1);
  });

  it("cannot reach what all objects share", async () => {
    const bad = `[{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, ${json.slice(2)}`;
    const { root, log } = await reading(bad, "export.json");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(itemsIn(root, "cat-c-kaz-co-4")).toHaveLength(1);
    expect(log.leftOut.map(({ column }) => column)).toEqual(
      expect.arrayContaining(["__proto__", "constructor"]),
    );
  });

  it("refuses what is no record one by one", async () => {
    const { log } = await reading(JSON.stringify([observation, null, [], "x"]), "export.json");
    expect(log.refused).toMatchObject([{ rows: [2, 3, 4], reason: "there is no text" }]);
  });

  it("has no records", async () => {
    const { root, log } = await reading('{"results": []}', "export.json");
    expect(log.files).toMatchObject([{ rows: 0 }]);
    expect(recordIn(root, "sources", "uhri-export")).toMatchObject({ extent: { rows: 0 } });
  });
});

function reasons({ notes }: ImportLog): string[] {
  return notes.map(({ reason }) => reason);
}
