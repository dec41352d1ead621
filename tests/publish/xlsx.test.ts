import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import readWorkbook from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { workbook } from "../../scripts/publish/formats/xlsx/xlsx.ts";
import { releaseFolder } from "../../scripts/publish/output/output.ts";
import { sheetTexts } from "../../scripts/publish/formats/xlsx/texts.ts";
import type { Release } from "../../scripts/publish/release/release.ts";
import type { Cell, Table } from "../../scripts/publish/tables/table.ts";
import { has } from "./formats/release.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const table: Table = {
  ...{ name: "flat_things", title: "Thing", description: "", primaryKey: ["id"], flat: "things" },
  columns: [
    { name: "id", type: "text", title: "Id", description: "", required: true },
    { name: "list", type: "list", title: "A list", description: "", required: false },
    { name: "figure", type: "number", title: "Figure", description: "", required: false },
  ],
};
const release = { dataset: { title: "A <dataset> & more", publisher: "Us" } } as unknown as Release;

/** Writes rows as a workbook, and gives its path. */
function written(rows: readonly Cell[][], mostRows?: number): string {
  const home = temporaryFolder("casebook-xlsx-");
  const [folder, scratch] = [join(home, "folder"), join(home, "scratch")];
  for (const each of [folder, scratch]) mkdirSync(each);
  const { outputOf } = releaseFolder(folder, scratch);
  const format = workbook(release, outputOf(sheetTexts), mostRows);
  const writer = format.begin!(table);
  writer.rows({ cells: rows, json: Buffer.from(JSON.stringify(rows)) });
  writer.end(rows.length);
  format.end!();
  return join(folder, "casebook.xlsx");
}

describe("the workbook", () => {
  const texts = [
    "124.10",
    "004",
    "1-2",
    "2016-05",
    "=1+1",
    "TRUE",
    "_x0041_",
    "a\u0001b",
    "\ufffe",
  ];
  const strange = ["<b>&amp;</b>", "  blanks  ", "two\nlines", "Зарина", "\ud800 half", '"quoted"'];
  const rows = [...texts, ...strange].map((text): Cell[] => [text, ["x", text], 1.5]);

  it("has every text as it is, in another program, and numbers as numbers", async () => {
    const path = written(rows);
    const [sheet] = await readWorkbook(readFileSync(path));
    expect(sheet!.sheet).toBe("things");
    const [heading, ...read] = sheet!.data;
    expect(heading).toEqual(["Id", "A list", "Figure"]);
    expect(read.map(([id]) => String(id).trim())).toEqual(rows.map(([id]) => String(id).trim()));
    expect(read.every(([, , figure]) => figure === 1.5)).toBe(true);
  });

  it("has cells that are marked as text, a heading that stays, and a filter", () => {
    const xml = [...sheetTexts(written(rows))].join("");
    expect(xml.match(/t="inlineStr"/g)!.length).toBe(3 + rows.length * 2);
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain(`<autoFilter ref="A1:C${rows.length + 1}"/>`);
    // What LibreOffice needs to show either: its own copy of a workbook without them has neither.
    expect(xml).toContain("<bookViews><workbookView/></bookViews>");
    expect(xml).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'things'!$A$1:$C$${rows.length + 1}</definedName>`,
    );
    expect(xml).toContain("_x005F_x0041_");
    expect(xml).toContain("a_x0001_b");
    expect(xml).toContain("A &lt;dataset&gt; &amp; more");
  });

  it("has rows as high as their longest cell, but no higher than four lines", () => {
    const long = "a word ".repeat(12);
    const xml = [
      ...sheetTexts(
        written([
          ["a", null, 1],
          [long, null, 1],
          ["b", ["x", long, "y", "z", "u"], 1],
        ]),
      ),
    ].join("");
    const rows = [...xml.matchAll(/<row r="\d+"(?: ht="(\d+)" customHeight="1")?>/g)];
    expect(rows.slice(-4).map(([, height]) => height)).toEqual([undefined, undefined, "60", "60"]);
  });

  it("goes on in another sheet where one is full", async () => {
    const sheets = await readWorkbook(readFileSync(written(rows, 6)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["things", "things 2", "things 3"]);
    expect(sheets.flatMap(({ data }) => data.slice(1)).length).toBe(rows.length);
    for (const { data } of sheets) expect(data[0]).toEqual(["Id", "A list", "Figure"]);
  });

  it("refuses a text that no cell holds, and counts a list that is too long", async () => {
    expect(() => written([["x".repeat(32_768), null, null]])).toThrow(
      /“Id” of x+ has 32768 characters/,
    );
    const long = Array.from({ length: 5000 }, (_, index) => `entry ${index}`);
    const [sheet] = await readWorkbook(readFileSync(written([["a", long, null]])));
    expect(sheet!.data[1]![1]).toBe("5000 entries, too many for a cell: see flat/things.csv");
  });

  it("is the same to the byte, and whole as unzip says", () => {
    const [first, second] = [written(rows), written(rows)];
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    if (has("unzip")) execFileSync("unzip", ["-t", first], { stdio: "pipe" });
  });

  it.skipIf(!has("python3"))("is well-formed XML in every part", () => {
    const script = `
import sys, zipfile, xml.dom.minidom
with zipfile.ZipFile(sys.argv[1]) as book:
    for name in book.namelist(): xml.dom.minidom.parseString(book.read(name))`;
    execFileSync("python3", ["-c", script, written(rows)], { stdio: "pipe" });
  });

  it("is searched for what must not be published, also where blocks meet", () => {
    const home = temporaryFolder("casebook-xlsx-");
    const secret = "Зарина Тестовая";
    const many = Array.from({ length: 3000 }, (_, index): Cell[] => [
      `${index} ${secret}`,
      null,
      null,
    ]);
    const path = written(many);
    writeFileSync(join(home, "copy"), readFileSync(path));
    const found = new Set(
      [...sheetTexts(path)].flatMap((text) => text.match(/\d+ Зарина Тестовая/g) ?? []),
    );
    expect(found.size).toBe(3000);
  });
});
