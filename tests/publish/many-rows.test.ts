import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { noContext } from "./written.ts";
import { describe, expect, it, onTestFinished } from "vitest";
import { releaseFolder } from "../../scripts/publish/output/output.ts";
import { facts } from "../../scripts/publish/formats/about.ts";
import { parquet } from "../../scripts/publish/formats/parquet.ts";
import type { Release } from "../../scripts/publish/release/release.ts";
import { listsOf, rowStoresIn } from "../../scripts/publish/tables/row-store.ts";
import type { Cell, Table } from "../../scripts/publish/tables/table.ts";
import { temporaryFolder } from "../temporary-folder.ts";

function place(): string {
  const folder = temporaryFolder("casebook-rows-");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("rows that are put aside", () => {
  it("come back as they were, each once and in order, wherever a block ends", () => {
    const rows = Array.from({ length: 4000 }, (_, index): Cell[] => [
      index,
      `“${"ü\n".repeat(index % 700)}”`,
      [`item ${index}`],
    ]);
    // Longer than any block.
    rows[2000] = [2000, "ж".repeat(2 ** 20), null];
    const store = rowStoresIn(place())("rows");
    for (const row of rows) store.write(`${JSON.stringify(row)}\n`);
    expect(store.count()).toBe(rows.length);
    const lists = [...listsOf(store)].map((list) => JSON.parse(list.toString()) as Cell[][]);
    expect(lists.length).toBeGreaterThan(3);
    expect(lists.flat()).toEqual(rows);
  });

  it("are none where none were written", () => {
    expect([...listsOf(rowStoresIn(place())("rows"))]).toEqual([]);
  });
});

describe("Parquet that is written group by group", () => {
  it("has the bytes of Parquet that is written at once", () => {
    const release = {
      dataset: { title: "T", version: "1.0.0", licence: "CC0-1.0", description: "D" },
      schemas: { version: "1.0.0" },
      tool: { name: "casebook", version: "0.0.0" },
    } as unknown as Release;
    const table: Table = {
      ...{ name: "t", title: "T", description: "Rows", primaryKey: ["id"] },
      columns: [
        { name: "id", type: "text", title: "Id", description: "", required: true },
        { name: "figure", type: "number", title: "Figure", description: "", required: false },
      ],
    };
    const count = 101_500;
    const rows = Array.from({ length: count }, (_, index): Cell[] => [
      `record-${index}`,
      index % 3 === 0 ? null : index / 2,
    ]);
    const home = place();
    for (const name of ["folder", "scratch"]) mkdirSync(join(home, name));
    const out = releaseFolder(join(home, "folder"), join(home, "scratch")).outputOf("bytes");
    const writer = parquet.tables(release, out, noContext).begin!(table);
    for (let at = 0; at < count; at += 777)
      writer.rows({ cells: rows.slice(at, at + 777), json: new Uint8Array() });
    writer.end(count);
    const atOnce = parquetWriteBuffer({
      columnData: [
        { name: "id", data: rows.map(([id]) => id) },
        { name: "figure", data: rows.map(([, figure]) => figure ?? undefined) },
      ],
      schema: [
        { name: "t", num_children: 2 },
        { name: "id", repetition_type: "REQUIRED", type: "BYTE_ARRAY", converted_type: "UTF8" },
        { name: "figure", repetition_type: "OPTIONAL", type: "DOUBLE" },
      ],
      kvMetadata: [
        ...facts(release).map(([name, value]) => ({ key: `casebook.${name}`, value })),
        { key: "casebook.table", value: "Rows" },
      ],
      createdBy: "casebook 0.0.0",
      rowGroupSize: [1000, 10_000],
    });
    const bytes = Buffer.concat([...out.read("parquet/t.parquet")]);
    expect(bytes.equals(Buffer.from(atOnce))).toBe(true);
  });
});
