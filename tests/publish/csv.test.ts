import { execFileSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csv } from "../../scripts/publish/formats/csv.ts";
import type { Release } from "../../scripts/publish/release/release.ts";
import type { Cell, Table } from "../../scripts/publish/tables/table.ts";
import { has } from "./formats/release.ts";
import { noContext, writtenBy } from "./written.ts";

const hostile = ['=HYPERLINK("http://example.org")', "+1", "-1+2", "@SUM(A1)", "\t=1", "＝1"];

/** Texts that a spreadsheet writes otherwise when it opens them, and what it makes of them. */
const retyped = [
  ...["124.10", "004", "1-2", "2016-05", "2016-05-17", "1/2", "12:30", "1E5", "3%", "(5)"],
  ...["12-Apr", "May 2016", "6 April 2016", "dec-1", "MAR1", "true", "€ 5", "9 AM"],
];
const plain = [
  "a-hrc-28-10",
  "A/HRC/28/10",
  "2019~",
  "[..2017-03]",
  "P5Y",
  "march of 2016",
  "19a2",
];

const table: Table = {
  ...{ name: "t", title: "T", description: "", primaryKey: ["text"] },
  columns: [
    { name: "text", type: "text", title: "Text", description: "", required: true },
    { name: "list", type: "list", title: "List", description: "", required: false },
    { name: "figure", type: "number", title: "Figure", description: "", required: false },
  ],
};
const cells = [...hostile, ...retyped, ...plain].map((text): Cell[] => [text, [text], -1.5]);
const divided = [
  "Report;=1+1",
  "Line\n=2+1;=3+3",
  "A; =cmd|'/c calc'!A1;B",
  'Said;"=1+1"',
  "tab\t@SUM(1)",
].map((text): Cell[] => [text, [text], 1]);
cells.push(...divided);
const release = {} as Release;
const files = writtenBy((out) => {
  const writer = csv.tables(release, out, noContext).begin!(table);
  writer.rows({ cells, json: Buffer.from(JSON.stringify(cells)) });
  writer.end(cells.length);
});

const rows = (text: string) =>
  parse(text, { columns: true, bom: true }) as { text: string; list: string; figure: string }[];

describe("CSV", () => {
  it("for spreadsheets lets no cell begin a formula, and says that it is UTF-8", () => {
    const text = files.get("csv/t.csv")!;
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(rows(text).every((row) => row.list.startsWith("["))).toBe(true);
    expect(
      rows(text)
        .slice(0, hostile.length)
        .map((row) => row.text),
    ).toEqual(hostile.map((cell) => (cell === "\t=1" ? "'\t'=1" : `'${cell}`)));
  });

  it("for spreadsheets keeps texts that would become numbers, dates or truth values", () => {
    const written = new Set(rows(files.get("csv/t.csv")!).map((row) => row.text));
    for (const text of retyped) expect([text, written.has(`'${text}`)]).toEqual([text, true]);
    for (const text of plain) expect([text, written.has(text)]).toEqual([text, true]);
  });

  it.skipIf(!has("python3"))("begins no formula, whichever sign separates the cells", () => {
    const script = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode("utf-8-sig")
print(json.dumps([cell for sign in ",;\\t" for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign) for cell in row]))`;
    const input = files.get("csv/t.csv")!;
    const out = execFileSync("python3", ["-c", script], { input, encoding: "utf8" });
    const begun = (JSON.parse(out) as string[]).filter((cell) => /^\s*[=+@＝＋－＠]/.test(cell));
    expect(begun).toEqual([]);
  });

  it("for programs has every value as it is", () => {
    const text = files.get("csv-raw/t.csv")!;
    expect(text.startsWith("text,list,figure\n")).toBe(true);
    const given = cells.map(([cell]) => cell);
    expect(rows(text).map((row) => row.text)).toEqual(given);
    expect(rows(text).map((row) => JSON.parse(row.list) as unknown)).toEqual(
      given.map((cell) => [cell]),
    );
    expect(rows(text)[0]!.figure).toBe("-1.5");
  });
});
