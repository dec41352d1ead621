import type { Cell, ColumnType } from "../tables/table.ts";

/**
 * A cell of `csv/`. A spreadsheet guesses what a text is; an apostrophe before it keeps it a text.
 *
 * - A text that would become a number, a date, a time or a truth value: `124.10`, `004`, `1-2`, `2016-05`,
 *   `May 2016`, `1E5`.
 * - A text that would run as a formula, also where it follows a semicolon, a tab or a line break, because
 *   many spreadsheets divide cells there.
 */
export function guarded(cell: Cell, type: ColumnType): Cell {
  if (cell === null || typeof cell === "number" || typeof cell === "boolean" || type === "day")
    return cell;
  const text = typeof cell === "string" ? cell : JSON.stringify(cell);
  const inner = text.replace(formulaWithin, "$1'");
  const safe = beginsFormula.test(inner) || isRetyped(inner) ? `'${inner}` : inner;
  return safe === text ? cell : safe;
}

/** Full-width signs count too. */
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A blank or a quotation mark before the sign is passed over by some programs. */
const formulaWithin = /([;\t\r\n][\s"]*)(?=[=+\-@＝＋－＠])/g;

/** Whether a spreadsheet of any language reads the text as something else, and so writes it otherwise. */
function isRetyped(text: string): boolean {
  return text.length <= LONGEST && firstOfForms.test(text) && forms.some((form) => form.test(text));
}

/** What each of the forms begins with; most texts begin with something else. */
const firstOfForms = /^[\d\s.,:/()%'’+\p{Sc}adfjmnost-]/iu;

/** No number or date that a program recognizes is longer. */
const LONGEST = 40;

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

const forms: readonly RegExp[] = [
  // Figures, dates, times, percentages, sums: digits and what stands between and around them.
  /^(?=.*\d)[\d\s.,:/()%'’+-]+$/,
  /^\p{Sc}\s?[\d.,\s]+$|^[\d.,\s]+\p{Sc}$/u,
  /^[\d.,]+e[+-]?\d+$/i,
  /^\d{1,2}(?::\d\d){0,2}\s?[ap]m?$/i,
  new RegExp(`^(?:\\d{1,4}[\\s.,/-]*)?${month}[\\s.,/-]*\\d{0,4}(?:[\\s.,/-]+\\d{1,4})?$`, "i"),
  /^(?:true|false)$/i,
];
