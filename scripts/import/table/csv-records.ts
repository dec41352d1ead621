import { NotThisFormat } from "../core/not-this-format.ts";

/** Characters of one row. */
export const LONGEST_ROW = 200_000;

const [QUOTE, CR, LF] = [0x22, 0x0d, 0x0a];

/** Where the reader stands: before a cell, in a plain one, in a quoted one, or after its last quote. */
type State = "before" | "plain" | "quoted" | "after";

/**
 * The rows of a CSV (RFC 4180), one after the other. A row ends at a carriage return, a line feed, or
 * both, and a file may mix them, as spreadsheets read them too; within quotation marks they are text.
 * An empty line is a row of one empty cell.
 *
 * @param pieces the text, cut anywhere
 * @throws NotThisFormat with row and column at a quotation mark in a wrong place, and at an endless row
 */
export function* csvRecords(
  name: string,
  pieces: Iterable<string>,
  delimiter: string,
): Generator<string[]> {
  const separator = delimiter.charCodeAt(0);
  let state: State = "before" as State;
  let cell = "";
  let cells: string[] = [];
  /** Characters of the row, the number of finished rows, and whether a row has just ended in CR. */
  let [length, rows, afterReturn] = [0, 0, false];
  for (const piece of pieces) {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (afterReturn) {
        afterReturn = false;
        if (code === LF) {
          from = at + 1;
          continue;
        }
      }
      if (++length > LONGEST_ROW)
        throw fault(
          `row ${rows + 1} has more than ${LONGEST_ROW} characters; a quotation mark that is never closed does this.`,
        );
      if (state === "quoted") {
        if (code !== QUOTE) continue;
        cell += piece.slice(from, at);
        state = "after";
        continue;
      }
      if (code === separator || code === CR || code === LF) {
        if (state !== "after") cell += piece.slice(from, at);
        cells.push(cell);
        [cell, state, from] = ["", "before", at + 1];
        if (code === separator) continue;
        yield cells;
        [cells, length, afterReturn] = [[], 0, code === CR];
        rows++;
      } else if (code === QUOTE) {
        if (state === "plain")
          throw fault(
            `in ${place()} there is a quotation mark in a cell that does not begin with one; put the cell in quotation marks, and write this one twice.`,
          );
        if (state === "after") cell += '"';
        [state, from] = ["quoted", at + 1];
      } else if (state === "after")
        throw fault(
          `in ${place()} a text goes on after its closing quotation mark; one within it is written twice.`,
        );
      else state = "plain";
    }
    if (state === "plain" || state === "quoted") cell += piece.slice(from);
  }
  if (state === "quoted")
    throw fault(`the quotation mark that opens in ${place()} is never closed.`);
  if (state !== "before" || cells.length > 0) yield [...cells, cell];

  function place(): string {
    return `row ${rows + 1}, column ${cells.length + 1}`;
  }

  function fault(words: string): NotThisFormat {
    return new NotThisFormat(`${name} is not a readable CSV: ${words}`);
  }
}
