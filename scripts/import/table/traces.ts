import { monthNames } from "./month-names.ts";
import type { Table, TableCell, TableRow } from "./table.ts";

/**
 * What a column holds, as far as a spreadsheet may have damaged it. `number`: numbers or ids of items,
 * documents, paragraphs, sessions. `text`: wording, findings, remarks. `term`: names and words of lists.
 * `figure`: quantities and everything else, in which only an error shows.
 */
export type Role = "number" | "text" | "date" | "term" | "figure";

/** A damaged cell: its column, counted from 0, and what the spreadsheet has done to it. */
export interface Trace {
  readonly column: number;
  readonly reason: string;
}

/** The first damaged cell of a row; undefined if there is none. */
export type TraceReader = (row: TableRow) => Trace | undefined;

/**
 * Finds what a spreadsheet has done to the cells of a table: errors in place of values, numbers that it
 * read as days or in powers of ten, numbers that lost their last zero, days that became numbers, texts
 * that were cut. None of it is data. Reads the table once, as some traces show in a whole column only.
 *
 * @param roles by the place of the column, from 0; other columns are not looked at
 */
export function traceReader(table: Table, roles: ReadonlyMap<number, Role>): TraceReader {
  const columns = new Map(
    [...roles].map(([at, role]) => [
      at,
      { role, column: role === "number" ? series() : lengths(role) },
    ]),
  );
  for (const { row, cells } of table.rows())
    for (const [at, { column }] of columns) column.add(row, cells[at] ?? noCell);
  for (const { column } of columns.values()) column.end();
  return ({ row, cells }) => {
    for (const [at, { role, column }] of columns) {
      const cell = cells[at] ?? noCell;
      const reason = cellTrace(cell, role) ?? column.trace(row, cell);
      if (reason !== undefined) return { column: at, reason };
    }
    return undefined;
  };
}

const noCell: TableCell = { text: "", kind: "empty" };

/** What one cell shows by itself. */
export function cellTrace({ text, kind, format }: TableCell, role: Role): string | undefined {
  const written = text.trim();
  if (kind === "error" || isError(written))
    return "an error of the spreadsheet stands in place of the value";
  if (role === "number") {
    if (kind === "date" || isDay(written))
      return "a spreadsheet has made a day of it; format the column as text, and type it again";
    if (isPower(written))
      return "a spreadsheet writes it in powers of ten; format the column as text, and type it again";
    if (kind === "number" && isGeneral(format)) {
      if (/[.,]/.test(written))
        return "it is a number, so a zero at its end may be lost; give the column the format of its places (0.00), or format it as text and type it again";
      if (written.replace(/\D/g, "").length > 15)
        return "a spreadsheet keeps 15 digits of a number; format the column as text, and type it again";
    }
  }
  if (
    role !== "number" &&
    role !== "figure" &&
    kind === "number" &&
    isGeneral(format) &&
    isSerial(written)
  )
    return "a bare number that a spreadsheet may mean as a day; format the cell as a date";
  if (role === "date" && kind === "date" && written.startsWith("--"))
    return "the format of the cell shows no year, and a spreadsheet adds one of its own; give it a format with the year";
  return undefined;
}

/**
 * The errors of spreadsheets, in every language of the program: `#REF!`, `#BEZUG!`, `#¡REF!`, `#ССЫЛКА!`,
 * `#N/A`, `#НД`, `#####`, `Err:502`. A word behind # that ends in ! or ? and has capitals alone is one.
 */
export function isError(text: string): boolean {
  return (
    /^#[¡¿]?[\p{Lu}\p{Lo}\p{N}/._ -]{2,24}[!?]$/u.test(text) ||
    /^#(?:N\/?[ADBV]|Н\/?Д|N\/TS|I\/T|I\/R|H\/Y|YOK|PUUTTUU!?|HIÁNYZIK|SAKNAS!?|NENÍ_K_DISPOZICI|GETTING_DATA|LADDAR|SPILL!?)$/iu.test(
      text,
    ) ||
    /^#{2,}$/.test(text) ||
    /^Err:5[0-9]{2}$/i.test(text)
  );
}

// Some programs write three letters where Unicode has four.
const months = `(?:${monthNames.flatMap((name) => [name, name.slice(0, 3)]).join("|")})`;
const dayFirst = new RegExp(`^[0-9]{1,2}[-./][ ]?${months}\\.?(?:[-./ ]{1,2}[0-9]{2,4})?$`, "iu");
const monthFirst = new RegExp(`^${months}\\.?[-./][0-9]{2,4}$`, "iu");

/** A day as a spreadsheet writes it: `12-Apr`, `апр.12`, `12.04.2023`, `2023-04-12`. */
function isDay(text: string): boolean {
  return (
    dayFirst.test(text) ||
    monthFirst.test(text) ||
    /^[0-9]{1,2}([-./])[0-9]{1,2}\1(?:19|20)[0-9]{2}$/.test(text) ||
    /^(?:19|20)[0-9]{2}([-/])[0-9]{1,2}\1[0-9]{1,2}(?:[ T][0-9:.]+)?$/.test(text)
  );
}

/** `1.4E+02`, `1,4E+02`. */
function isPower(text: string): boolean {
  return /^-?[0-9](?:[.,][0-9]+)?E[+-]?[0-9]{1,3}$/i.test(text);
}

/** Whether a number is a day of the years 1970 to 2064, if a spreadsheet counts days. */
function isSerial(text: string): boolean {
  return /^[0-9]{5}(?:\.[0-9]+)?$/.test(text) && Number(text) >= 25_569 && Number(text) < 60_000;
}

/** JSON says nothing about the format of a number; there it is as open as in a cell. */
function isGeneral(format: string | undefined): boolean {
  return format === undefined || /^(?:general|@)?$/i.test(format);
}

/** What a column as a whole shows. */
interface ColumnTraces {
  readonly add: (row: number, cell: TableCell) => void;
  /** All cells have been added. */
  readonly end: () => void;
  readonly trace: (row: number, cell: TableCell) => string | undefined;
}

/**
 * Numbers in series such as 115.1 to 115.147. A spreadsheet makes 115.6 of 115.60, and then one number
 * has two recommendations, or 115.60 is missing.
 */
function series(): ColumnTraces {
  /** By the number before the point: the rows of each number behind it, as it is written. */
  const all = new Map<string, Map<string, number[]>>();
  const lost = new Map<string, string>();
  let [largest, serials] = [0, 0];
  return {
    add(row, { text }) {
      const [, head, tail] = /^([0-9]{1,4})\.([0-9]{1,4})\.?$/.exec(text.trim()) ?? [];
      if (head === undefined || tail === undefined) {
        const whole = Number(text);
        if (isSerial(text.trim())) serials++;
        else if (Number.isInteger(whole)) largest = Math.max(largest, whole);
        return;
      }
      const group = all.get(head) ?? new Map<string, number[]>();
      all.set(head, group);
      const rows = group.get(tail);
      if (rows) rows.push(row);
      else group.set(tail, [row]);
    },
    end() {
      for (const [head, group] of all) {
        const last = Math.max(...[...group.keys()].map(Number));
        const holds = (tail: number) => group.has(String(tail));
        const share = group.size / last;
        const zeros = [...group.keys()].some((tail) => tail.endsWith("0"));
        for (const [tail, rows] of group) {
          const longer = [10, 100].map((times) => Number(tail) * times);
          const missing = longer.find((tail) => tail <= last && !holds(tail));
          if (missing === undefined) continue;
          const apart = rows.find((row, at) => at > 0 && row > rows[at - 1]! + 1);
          const other = `${head}.${missing}`;
          if (apart !== undefined)
            lost.set(
              `${head}.${tail}`,
              `it stands in row ${rows[0]} and, apart from it, in row ${apart}, and ${other} is missing: a spreadsheet has eaten a zero, and nobody can tell which is which`,
            );
          else if (!zeros && share > 0.5)
            lost.set(
              `${head}.${tail}`,
              `${other} is missing, and no number of the series ends in a zero: a spreadsheet has eaten the zeros, and this may be ${other}`,
            );
        }
      }
    },
    trace(_, { text }) {
      const written = text.trim();
      if (isSerial(written) && serials > 0 && all.size > 0 && largest < 1000)
        return "a bare number that a spreadsheet may have made of a day, and a day of a number such as 12.4";
      return lost.get(written.replace(/\.$/, ""));
    },
  };
}

/** Programs cut texts at 255 and at 32,767 characters: then no text of the column is longer. */
function lengths(role: Role): ColumnTraces {
  let longest = 0;
  return {
    add(_, { text }) {
      longest = Math.max(longest, text.length);
    },
    end: () => undefined,
    trace(_, { text }) {
      const isCut =
        role === "text" &&
        text.length === longest &&
        (longest === 255 || longest === 32_767) &&
        !/[.;!?…)\]”"»。]\s*$/.test(text);
      return isCut
        ? `the text ends after ${longest} characters without an end of its sentence, and no other is longer: a program has cut it`
        : undefined;
    },
  };
}
