import { describe, expect, it } from "vitest";
import { importLog } from "../../../scripts/import/core/import-log.ts";
import { readTable } from "../../../scripts/import/table/read-table.ts";
import { cellTrace, isError, traceReader } from "../../../scripts/import/table/traces.ts";
import type { Role } from "../../../scripts/import/table/traces.ts";
import type { TableCell } from "../../../scripts/import/table/table.ts";

const text = (written: string): TableCell => ({ text: written, kind: "text" });
const number = (written: string, format?: string): TableCell => ({
  ...{ text: written, kind: "number" },
  ...(format === undefined ? {} : { format }),
});

/** The rows of a column with damage. */
function damaged(values: readonly string[], role: Role = "number"): number[] {
  const bytes = Buffer.from(`no,text\n${values.map((value) => `"${value}",x\n`).join("")}`);
  const table = readTable({ name: "t.csv", bytes, sha256: "" }, { log: importLog() });
  const trace = traceReader(table, new Map([[0, role]]));
  return [...table.rows()].filter((row) => trace(row)).map(({ row }) => row);
}

describe("what a spreadsheet has done to a cell", () => {
  // The errors of Excel in English, German, French, Spanish, Italian, Portuguese, Russian, Dutch, Polish,
  // Swedish, Turkish, Czech, Finnish, Danish and Hungarian; of LibreOffice and Google Sheets.
  it.each(
    "#REF! #DIV/0! #VALUE! #NAME? #NUM! #NULL! #N/A #SPILL! #BEZUG! #WERT! #ZAHL! #NV #VALEUR! #NOM? #NOMBRE! #¡REF! #¿NOMBRE? #¡VALOR! #¡NUM! #¡DIV/0! #RIF! #VALORE! #N/D #NÚM! #ССЫЛКА! #ЗНАЧ! #ИМЯ? #ЧИСЛО! #Н/Д #ДЕЛ/0! #VERW! #WAARDE! #N/B #ADR! #ARG! #LICZBA! #DZIEL/0! #REFERENS! #VÄRDEFEL! #BAŞV! #DEĞER! #YOK #HODNOTA! #NÁZEV? #ČÍSLO! #VIITTAUS! #PUUTTUU! #VÆRDI! #I/T #HIV! #ÉRTÉK! #HIÁNYZIK #ERROR! Err:502 #####".split(
      " ",
    ),
  )("finds the error %s", (error) => {
    for (const role of ["number", "text", "date", "term", "figure"] as const)
      expect(cellTrace(text(error), role)).toContain("an error of the spreadsheet");
  });

  it("takes no word behind # for an error", () => {
    for (const word of ["#MeToo", "#12", "# 5", "#metoo!", "No. #5!", "#Women's rights!"])
      expect(isError(word), word).toBe(false);
  });

  it.each(
    "12-Apr|12.апр|12-avr.|12. Apr|3-déc|Apr-12|12-abr|сен.12|12.кві|12-ara|12.04.2023|12/04/2023|2023-04-12|2023-04-12 00:00:00|1.4E+02|1,4E+02|1E+05".split(
      "|",
    ),
  )("does not take %s for the number of an item", (written) => {
    expect(cellTrace(text(written), "number")).toBeDefined();
  });

  it.each(
    "115.60|50 (a)|REC_0012|2023/45|rec-12|12-A|country_2024:health:2|6.1.12|E12|A/HRC/28/10".split(
      "|",
    ),
  )("leaves the number %s alone", (written) => {
    expect(cellTrace(text(written), "number")).toBeUndefined();
  });

  it("refuses a number of a workbook whose last zero its format does not show", () => {
    expect(cellTrace(number("115.6", "General"), "number")).toContain("a zero at its end");
    expect(cellTrace(number("115.6"), "number")).toContain("a zero at its end");
    expect(cellTrace(number("12", "General"), "number")).toBeUndefined();
    expect(cellTrace(number("115.60", "0.00"), "number")).toBeUndefined();
    expect(cellTrace(number("1234567890123456", "General"), "number")).toContain("15 digits");
    expect(cellTrace({ text: "--04-12", kind: "date", format: "d-mmm" }, "number")).toContain(
      "made a day of it",
    );
  });

  it("refuses a bare number that may be a day, but not a quantity", () => {
    for (const role of ["text", "date", "term"] as const)
      expect(cellTrace(number("45028", "General"), role)).toContain("may mean as a day");
    expect(cellTrace(number("45028", "General"), "figure")).toBeUndefined();
    expect(cellTrace(number("45028", "0"), "date")).toBeUndefined();
    expect(cellTrace({ text: "--04-12", kind: "date" }, "date")).toContain("shows no year");
  });
});

describe("numbers that lost their zeros", () => {
  const to = (last: number, written: (tail: number) => string = String) =>
    Array.from({ length: last }, (_, at) => `115.${written(at + 1)}`);
  const eaten = (tail: number) => String(tail).replace(/0+$/, "");

  it("leaves a whole series alone, and a list of a few of its numbers", () => {
    expect(damaged(to(147))).toEqual([]);
    expect(damaged(["115.1", "115.6", "115.12", "115.61", "115.73"])).toEqual([]);
    expect(damaged(["115.3", "115.3", "115.30", "115.31"])).toEqual([]);
  });

  it("refuses both rows of a doubled number whose longer one is missing", () => {
    expect(damaged(["115.60", "115.7", "115.6", "115.61"])).toEqual([]);
    expect(damaged(["115.6", "115.7", "115.6", "115.61"])).toEqual([2, 4]);
    // Two rows of one recommendation, one for each State, stand together.
    expect(damaged(["115.6", "115.6", "115.7", "115.61"])).toEqual([]);
  });

  it("refuses what may be either number in a series without a zero", () => {
    expect(damaged(to(147, eaten))).toEqual(
      to(147, eaten)
        .map((number, at) => [number, at + 2] as const)
        .filter(([number]) => to(147, eaten).filter((each) => each === number).length > 1)
        .map(([, row]) => row),
    );
    // 115.10 is not there, and nobody can tell which of the two 115.1 is.
    expect(
      damaged([
        "115.1",
        "115.2",
        "115.3",
        "115.4",
        "115.5",
        "115.6",
        "115.7",
        "115.8",
        "115.9",
        "115.11",
        "115.12",
      ]),
    ).toEqual([2]);
  });

  it("finds a day among numbers, whose format is gone", () => {
    expect(damaged(["12.1", "12.2", "45028", "12.5"])).toEqual([4]);
    expect(damaged(["45027", "45028", "45029"])).toEqual([]);
  });
});

describe("texts that were cut", () => {
  const words = (length: number) => "word ".repeat(8000).slice(0, length);

  it.each([255, 32_767])("are refused at %i characters, if none is longer", (length) => {
    const whole = `${words(length - 1)}.`;
    expect(damaged([words(length), "short", whole], "text")).toEqual([2]);
    expect(damaged([words(length), words(length + 1)], "text")).toEqual([]);
    expect(damaged([words(length)], "term")).toEqual([]);
  });
});
