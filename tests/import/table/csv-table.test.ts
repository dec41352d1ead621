import { parse } from "csv-parse/sync";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { importLog } from "../../../scripts/import/core/import-log.ts";
import { csvRecords } from "../../../scripts/import/table/csv-records.ts";
import { readTable } from "../../../scripts/import/table/read-table.ts";
import { textsOf } from "../../../scripts/import/table/table.ts";
import { runs, seed } from "../../random.ts";

/** Headings and rows of a CSV of these bytes; a row by its number and texts. */
function table(bytes: string | Uint8Array, more: { encoding?: string; headings?: number } = {}) {
  const file = { name: "table.csv", bytes: Buffer.from(bytes), sha256: "" };
  const { headings, delimiter, rows } = readTable(file, { ...more, log: importLog() });
  return { headings, delimiter, rows: [...rows()].map((row) => [row.row, ...textsOf(row)]) };
}

const words = ["no", "a, b; c | d", 'say “x” "y"', "line\nbreak", "café", "Größe", ""];

describe("a table of text", () => {
  for (const encoding of [
    ...["utf-8", "utf-8 with a mark", "utf-16le", "utf-16be", "windows-1252", "windows-1250"],
    ...["windows-1254", "windows-1257", "iso-8859-15", "macintosh", "cp850", "cp437"],
  ])
    for (const [ends, end] of [
      ["CRLF", "\r\n"],
      ["LF", "\n"],
      ["CR", "\r"],
      ["mixed", ""],
    ] as const)
      for (const delimiter of [",", ";", "\t", "|"] as const)
        it(`is read in ${encoding}, with ${ends} and ${JSON.stringify(delimiter)}`, () => {
          const curly = encoding === "cp850" || encoding === "cp437" || encoding === "iso-8859-15";
          const written = words.map((word) => (curly ? word.replace(/[“”]/g, "'") : word));
          const line = (cells: readonly string[]) =>
            cells
              .map((cell) => (/[",;\t|\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
              .join(delimiter);
          const rows = [["a", "b", "c", "d", "e", "f", "g"], written, [], written.toReversed()];
          const text = rows
            .map((row, at) => line(row) + (end || ["\r\n", "\n", "\r", "\n"][at]))
            .join("");
          const [name, mark] = encoding.split(" with ");
          const marked = mark !== undefined || name!.startsWith("utf-16");
          const bytes = iconv.encode((marked ? "\ufeff" : "") + text, name!);
          const given = name!.startsWith("utf-") ? {} : { encoding: name! };
          expect(table(bytes, given)).toEqual({
            delimiter,
            headings: rows[0],
            rows: [
              [2, ...written],
              [4, ...written.toReversed()],
            ],
          });
        });

  it("keeps its rows apart if lines end in different ways", () => {
    expect(table("no,text\r\n1,a\n2,b\n3,c\n").rows).toEqual([
      [2, "1", "a"],
      [3, "2", "b"],
      [4, "3", "c"],
    ]);
  });

  it("reads every name that web browsers know for an encoding, or says that it does not", () => {
    for (const encoding of ["latin1", "iso-8859-1", "Windows-1252", "x-cp1252", "ascii"])
      expect(
        table(Uint8Array.of(0x61, 0x2c, 0x62, 0x0a, 0x92, 0x2c, 0x80), { encoding }).rows,
      ).toEqual([[2, "’", "€"]]);
    expect(table(iconv.encode("a,б\nя,ё", "koi8-r"), { encoding: "koi8-r" }).rows).toEqual([
      [2, "я", "ё"],
    ]);
    expect(table(iconv.encode("a,b\n人,权", "gb18030"), { encoding: "gb18030" }).rows).toEqual([
      [2, "人", "权"],
    ]);
    for (const encoding of ["base64", "hex", "utf-99", "utf7", "__proto__"])
      expect(() => table("a,b\n1,2", { encoding })).toThrow("There is no encoding");
    expect(() =>
      table(Uint8Array.of(0x61, 0x2c, 0x62, 0x0a, 0x81, 0x2c, 0x80), { encoding: "windows-1252" }),
    ).toThrow("is not windows-1252");
  });

  it("takes a first line sep=; for the delimiter, as Excel does, and does not count it", () => {
    expect(table("sep=;\r\na;b,c,d\r\n1;2\r\n")).toEqual({
      delimiter: ";",
      headings: ["a", "b,c,d"],
      rows: [[2, "1", "2"]],
    });
  });

  it("finds the headings below a title", () => {
    expect(table("Tracker,,\n,,\nno,text,answer\n1,a,b\n").headings).toEqual([
      "no",
      "text",
      "answer",
    ]);
  });

  it("equals csv-parse, wherever the text is cut", () => {
    const cell = fc.stringMatching(/^[a",;\n\r é]{0,6}$/);
    const quoted = (text: string) =>
      /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom("\r\n", "\n", "\r"),
        fc.integer({ min: 1, max: 5 }),
        (rows, end, size) => {
          const text = rows.map((row) => row.map(quoted).join(",") + end).join("");
          const cut = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
          const options = { relax_column_count: true, record_delimiter: end };
          expect([...csvRecords("t", cut, ",")]).toEqual(parse(text, options));
        },
      ),
      { numRuns: runs(600), seed },
    );
  });
});
