import { strToU8, zipSync } from "fflate";
import { xmlParts } from "../core/bounded-zip.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { scanSheet } from "./sheet-scan.ts";
import type { SheetScan } from "./sheet-scan.ts";

/** A cell as it was saved; a formula by its last result. */
export type Cell = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  /** The first is row 1; empty rows are kept. */
  readonly rows: readonly (readonly Cell[])[];
  readonly scan: SheetScan;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Serial dates count from 1904, as the Macintosh once did, and not from 1900. */
  readonly from1904: boolean;
  /** It refers to other files; none is opened. */
  readonly hasLinks: boolean;
}

/**
 * The sheets of an Excel file.
 *
 * @throws NotThisFormat when it is none, is damaged, or holds more than an export does
 */
export async function workbook(file: GivenFile): Promise<Workbook> {
  const { texts, packed } = xmlParts(file);
  const index = texts.get("xl/workbook.xml");
  if (index === undefined) throw new NotThisFormat(`${file.name} is not an Excel workbook.`);
  const scans = new Map<string, SheetScan>();
  for (const [path, text] of texts)
    if (text.includes("sheetData")) scans.set(path, scanSheet(file.name, text));
  // Of use to an import only.
  const { default: readXlsxFile } = await import("read-excel-file/node");
  let sheets: { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readXlsxFile(withPlainCharacters(texts) ?? packed);
  } catch (error) {
    throw new NotThisFormat(
      `${file.name} cannot be read as a workbook: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const paths = sheetPaths(index, texts.get("xl/_rels/workbook.xml.rels") ?? "");
  return {
    sheets: sheets.map(({ sheet, data }, at) => ({
      name: sheet,
      rows: data as Cell[][],
      scan: scans.get(paths[at] ?? "") ?? { formulas: [], errors: [], merged: [] },
    })),
    from1904: /\bdate1904\s*=\s*["'](?:1|true)["']/.test(index),
    hasLinks: [...texts].some(
      ([path, text]) =>
        path.startsWith("xl/externalLinks/") ||
        (path.endsWith(".rels") && /TargetMode\s*=\s*["']External["']/.test(text)),
    ),
  };
}

/** The parts that hold the sheets, in the order of the workbook. */
function sheetPaths(index: string, relations: string): string[] {
  const targets = new Map(
    elements(relations, "Relationship").map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  return elements(index, "sheet").map((tag) => {
    const target = targets.get(attribute(tag, "id")) ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  });
}

function elements(xml: string, name: string): string[] {
  const tags = xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^>]*`, "g"));
  return [...tags].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`[\\s:]${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? "";
}

/**
 * The parts with every numeric reference to a character above U+FFFF written as that character, as
 * the reader would turn it into another one; undefined if there is none.
 */
function withPlainCharacters(texts: ReadonlyMap<string, string>): Buffer | undefined {
  const beyond = /&#(?:x0*([1-9a-f][0-9a-f]{4,5})|0*([1-9][0-9]{4,6}));/gi;
  const parts = new Map<string, string>();
  for (const [path, text] of texts) {
    const plain = text.replace(beyond, (whole, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
    if (plain !== text) parts.set(path, plain);
  }
  if (parts.size === 0) return undefined;
  const all = [...texts].map(([path, text]) => [path, strToU8(parts.get(path) ?? text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(all), { level: 0 }));
}
