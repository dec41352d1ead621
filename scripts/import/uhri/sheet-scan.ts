import { NotThisFormat } from "../core/not-this-format.ts";

/** A cell by its place, both counted from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What the values of a sheet do not show. */
export interface SheetScan {
  /** Cells with a formula, which is not computed. */
  readonly formulas: readonly CellPlace[];
  /** Cells whose value is an error such as `#REF!`, which is read as nothing. */
  readonly errors: readonly CellPlace[];
  /** Ranges merged into one cell, of which the first holds the value: `A2:A4`. */
  readonly merged: readonly string[];
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 200;
/** Cells of the whole rectangle: a reader makes room for the empty ones too. */
const MOST_CELLS = 20_000_000;

/**
 * Looks through the XML of a sheet before a reader lays it out in memory: a file of a few hundred bytes
 * can name the cell XFD1048576, which means 17 thousand million cells.
 *
 * @throws NotThisFormat when it is larger than any export, or a cell's name is not letters and digits
 */
export function scanSheet(name: string, xml: string): SheetScan {
  const formulas: CellPlace[] = [];
  const errors: CellPlace[] = [];
  let [rows, width] = [0, 0];
  let here: CellPlace | undefined;
  for (const [tag, element] of xml.matchAll(/<(?:[^\s<>/:]+:)?(row|c|f)(?=[\s/>])[^>]*/g)) {
    if (element === "f") {
      if (here) formulas.push(here);
      continue;
    }
    const place = placeOf(name, tag);
    rows = Math.max(rows, place.row);
    width = Math.max(width, place.column);
    if (rows > MOST_ROWS || width > MOST_COLUMNS || rows * width > MOST_CELLS)
      throw new NotThisFormat(
        `A sheet of ${name} spans ${rows} rows and ${width} columns; ${MOST_COLUMNS} columns and ${MOST_CELLS} cells are the most.`,
      );
    here = element === "c" ? place : undefined;
    if (here && /\st\s*=\s*["']e["']/.test(tag)) errors.push(here);
  }
  const merged = [...xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref="([A-Z0-9:]+)"/g)];
  return { formulas, errors, merged: merged.map(([, range]) => range!) };
}

function placeOf(file: string, tag: string): CellPlace {
  const addresses = [...tag.matchAll(/[\s:]r\s*=\s*["']([^"']*)/g)].map(([, address]) => address!);
  const [address, ...others] = addresses;
  if (address === undefined && PLAIN_TAG.test(tag)) return { row: 0, column: 0 };
  const [, letters = "", digits = ""] = /^([A-Z]{0,3})([0-9]{1,7})$/.exec(address ?? "") ?? [];
  if (others.length > 0 || digits === "" || !PLAIN_TAG.test(tag))
    throw new NotThisFormat(`A sheet of ${file} names a row or cell in another way than B7.`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** A tag without a `>` in an attribute, so that every reader sees the same tag. */
const PLAIN_TAG = /^<[^\s<>]+(?:\s+[^\s<>="']+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?$/;

/** A column as a spreadsheet names it: 28 is `AB`. */
export function columnLetters(column: number): string {
  return column <= 0
    ? ""
    : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}
