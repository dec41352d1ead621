import type { GivenFile } from "../core/given-file.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import { csvRecords, LONGEST_ROW } from "./csv-records.ts";
import { decoded } from "./decoded.ts";
import type { RowSource } from "./row-source.ts";
import { MOST_ROWS, tooManyRows } from "./table.ts";
import type { Delimiter, TableOptions, TableRow } from "./table.ts";

/** The rows of a CSV, with commas, semicolons, tabs or vertical bars. */
export function csvTable(file: GivenFile, options: TableOptions): RowSource {
  const pieces = decoded(file, options.encoding, options.log);
  const declared = declaredDelimiter(pieces);
  const delimiter = options.delimiter ?? declared ?? delimiterOf(file.name, pieces);
  return {
    ...{ kind: "csv", mediaType: "text/csv", delimiter },
    *rows() {
      let row = declared === undefined ? 0 : -1;
      for (const texts of csvRecords(file.name, pieces, delimiter)) {
        // Empty ones too: a file of line ends alone would take minutes.
        if (++row > MOST_ROWS) throw tooManyRows(file.name);
        if (row > 0) yield rowOf(row, texts);
      }
    },
  };
}

function rowOf(row: number, texts: readonly string[]): TableRow {
  return {
    row,
    cells: texts.map((text) => ({ text, kind: text === "" ? "empty" : "text" })),
  };
}

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];

/** Excel reads a first line `sep=;` as the delimiter and does not show it as a row. */
function declaredDelimiter(pieces: Iterable<string>): Delimiter | undefined {
  for (const piece of pieces) {
    const sign = /^sep=(.)[\r\n]/i.exec(piece)?.[1];
    return delimiters.find((each) => each === sign);
  }
  return undefined;
}

/** The delimiter that gives most rows the same number of cells, and more than one. */
function delimiterOf(name: string, pieces: Iterable<string>): Delimiter {
  const scores = delimiters.map((delimiter) => ({
    delimiter,
    score: alikeness(name, pieces, delimiter),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score === 0)
    throw new NotThisFormat(
      `${name} is not a table: no comma, semicolon, tab or vertical bar separates its cells.`,
    );
  return best.delimiter;
}

/**
 * How many of the first rows have the same number of cells, and more than one. Texts contain commas
 * too, but not the same number in every row.
 */
function alikeness(name: string, pieces: Iterable<string>, delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  let count = 0;
  try {
    for (const { length } of csvRecords(name, pieces, delimiter)) {
      widths.set(length, (widths.get(length) ?? 0) + 1);
      if (++count === SAMPLE) break;
    }
  } catch (error) {
    if (!(error instanceof NotThisFormat)) throw error;
    // With a wrong delimiter, quotation marks are in wrong places. If it is the right one, the fault is
    // reported when the file is read.
    return firstLine(pieces).includes(delimiter) ? 1 : 0;
  }
  const scores = [...widths].map(([width, rows]) =>
    width > 1 ? 1000 * (rows / count) + width : 0,
  );
  return Math.max(0, ...scores);
}

function firstLine(pieces: Iterable<string>): string {
  let line = "";
  for (const piece of pieces) {
    line += piece.split(/[\r\n]/, 1)[0]!;
    if (line.length > LONGEST_ROW || /[\r\n]/.test(piece)) break;
  }
  return line;
}

const SAMPLE = 200;
