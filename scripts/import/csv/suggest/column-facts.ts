import { columnNames } from "../columns.ts";
import { partsOf, short, withoutBreakMarks } from "../../core/text.ts";
import type { TableRow } from "../../table/table.ts";
import { formOf, mayBePersonal } from "./personal.ts";

/** What the cells of a column show. */
export interface ColumnFacts {
  readonly name: string;
  /** From 1. */
  readonly place: number;
  /** Rows in which the cell is empty. */
  readonly empty: number;
  /** Rows by text: with line breaks, without blanks at the ends. */
  readonly texts: ReadonlyMap<string, number>;
  /** Rows by text on one line, for comparison. */
  readonly values: ReadonlyMap<string, number>;
  /** Whether it may hold what leads to somebody, so that no line of the mapping shows a cell. */
  readonly isPersonal: boolean;
}

/**
 * The columns of a table.
 *
 * @param isKnown whether a text is a name of something else than a person, such as a State
 */
export function columnFacts(
  headings: readonly string[],
  rows: readonly TableRow[],
  isKnown: (text: string) => boolean,
): ColumnFacts[] {
  return columnNames(headings).map((name, index) => {
    const all = rows.map(({ cells }) =>
      withoutBreakMarks(cells[index]?.text ?? "")
        .replace(/\r\n?/g, "\n")
        .trim(),
    );
    const cells = all.filter((cell) => cell !== "");
    const values = counted(cells.map((cell) => cell.replace(/\s+/g, " ")));
    return {
      ...{ name, place: index + 1, empty: all.length - cells.length },
      ...{ texts: counted(cells), values, isPersonal: mayBePersonal(name, values, isKnown) },
    };
  });
}

/** The commonest values of a column with their rows; only their forms if it may hold personal data. */
export function shownValues({ values, isPersonal }: ColumnFacts): string {
  const forms = new Map<string, number>();
  for (const [value, rows] of values) {
    const shown = short(isPersonal ? formOf(value) : value, 40);
    forms.set(shown, (forms.get(shown) ?? 0) + rows);
  }
  const sorted = [...forms].toSorted(([, a], [, b]) => b - a);
  const first = sorted.slice(0, 6).map(([value, rows]) => `${value} (${rows})`);
  const more = sorted.length - first.length;
  return `${isPersonal ? "forms" : "values"}: ${first.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** How often each text is there, in the order in which they come. */
export function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Entries of cells that list several, and their separators; no separators if each cell is one entry. */
export interface Entries {
  readonly separators: readonly string[];
  readonly entries: ReadonlyMap<string, number>;
  /** The share of entries that are known. */
  readonly known: number;
}

/** Splits cells in the way that leaves the fewest unknown entries; leaves them whole if none is better. */
export function entriesOf(
  texts: ReadonlyMap<string, number>,
  isKnown: (entry: string) => boolean,
): Entries {
  const ways = [[], [";"], ["|"], ["\n"], [","], ["/"]].map((separators): Entries => {
    const entries = new Map<string, number>();
    for (const [text, rows] of texts)
      for (const entry of isKnown(text) ? [text] : partsOf(text, separators))
        entries.set(entry, (entries.get(entry) ?? 0) + rows);
    return { separators, entries, known: shareOf(entries, isKnown) };
  });
  return ways.reduce((best, way) => (way.known > best.known ? way : best));
}

/** The share of rows whose text passes a test, from 0 to 1. */
export function shareOf(
  counts: ReadonlyMap<string, number>,
  holds: (text: string) => boolean,
): number {
  let [all, held] = [0, 0];
  for (const [text, count] of counts) {
    all += count;
    if (holds(text)) held += count;
  }
  return all === 0 ? 0 : held / all;
}
