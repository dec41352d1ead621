import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csv } from "../../scripts/publish/formats/csv.ts";
import type { Release } from "../../scripts/publish/release/release.ts";
import type { Cell, Table } from "../../scripts/publish/tables/table.ts";
import { noContext, writtenBy } from "./written.ts";

const hostile = ['=HYPERLINK("http://example.org")', "+1", "-1+2", "@SUM(A1)", "\t=1", "＝1"];

const table: Table = {
  ...{ name: "t", title: "T", description: "", primaryKey: ["text"] },
  columns: [
    { name: "text", type: "text", title: "Text", description: "", required: true },
    { name: "list", type: "list", title: "List", description: "", required: false },
    { name: "figure", type: "number", title: "Figure", description: "", required: false },
  ],
};
const cells = hostile.map((text): Cell[] => [text, [text], -1.5]);
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
    expect(rows(text).map((row) => row.text)).toEqual(hostile.map((cell) => `'${cell}`));
    expect(rows(text).every((row) => row.list.startsWith("["))).toBe(true);
  });

  it("for programs has every value as it is", () => {
    const text = files.get("csv-raw/t.csv")!;
    expect(text.startsWith("text,list,figure\n")).toBe(true);
    expect(rows(text).map((row) => row.text)).toEqual(hostile);
    expect(rows(text).map((row) => JSON.parse(row.list) as unknown)).toEqual(
      hostile.map((cell) => [cell]),
    );
    expect(rows(text)[0]!.figure).toBe("-1.5");
  });
});
