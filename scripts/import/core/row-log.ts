import type { PositionValue } from "../../schema/records.ts";
import type { Context } from "./format.ts";
import type { NamedState } from "./state-names.ts";
import { short } from "./text.ts";

/** What an importer says about one row. `C` is how its format names a column. */
export interface RowLog<C> {
  /** The name of the file. */
  readonly file: string;
  readonly row: number;
  /** The row is not imported; without a column, the whole row is at fault. */
  readonly refuse: (column: C | undefined, value: string | undefined, reason: string) => undefined;
  /** Refuses a row that has more or fewer cells than the headings. */
  readonly hasWidth: (cells: number, headings: number) => boolean;
  /** Leaves out a row about other States than the one asked for. */
  readonly isWanted: (states: readonly string[]) => boolean;
  readonly notUnderstood: (column: C, value: string | undefined, reason: string) => void;
  readonly note: (column: C | undefined, reason: string) => void;
  /** The record writes a value differently from the file. */
  readonly map: (
    column: C | undefined,
    kind: string,
    from: string,
    to: string,
    why: string,
  ) => void;
  /** The code of a State by its name. */
  readonly state: (column: C, name: string, more?: NameOfState) => string | undefined;
  /** The answer in a cell. */
  readonly position: (
    column: C,
    written: string,
    known: KnownPosition | undefined,
  ) => PositionValue | undefined;
  /** The terms of labels, each once. */
  readonly terms: (column: C, labels: readonly string[], vocabulary: Vocabulary) => string[];
}

interface NameOfState {
  /** As the file writes it. */
  readonly from?: string;
  readonly named?: NamedState | undefined;
}

/** The position that a format means by a word. */
export interface KnownPosition {
  readonly value: PositionValue;
  /** Why another word means this position. */
  readonly why: string;
}

export interface Vocabulary {
  readonly kind: string;
  /** In words: `affected persons`. */
  readonly table: string;
  readonly read: (label: string) => string | readonly string[] | undefined;
  /** Another reason why a label is not understood than that the table lacks it. */
  readonly unknown?: (label: string) => string | undefined;
}

export interface RowLogStyle<C> {
  readonly titleOf: (column: C) => string;
  /** The number of characters of a value that the log shows. */
  readonly longest?: number;
  /** Whether `map` logs the column. */
  readonly mapsByColumn?: boolean;
}

export function rowLog<C>(
  { log, reference, options }: Context,
  file: string,
  row: number,
  { titleOf, longest = Infinity, mapsByColumn = false }: RowLogStyle<C>,
): RowLog<C> {
  const at = (column: C | undefined, value?: string) => ({
    ...{ file, row },
    ...(column === undefined ? {} : { column: titleOf(column) }),
    ...(value === undefined ? {} : { value: short(value, longest) }),
  });
  const here: RowLog<C> = {
    ...{ file, row },
    refuse(column, value, reason) {
      log.refuse({ ...at(column, value), reason });
      return undefined;
    },
    hasWidth(cells, headings) {
      if (cells === headings) return true;
      here.refuse(undefined, undefined, `${cells} cells, where the heading has ${headings}`);
      return false;
    },
    isWanted(states) {
      if (options.state === undefined || states.includes(options.state)) return true;
      log.leaveOut({ file, row, reason: `about other States than ${options.state}` });
      return false;
    },
    notUnderstood: (column, value, reason) => log.notUnderstood({ ...at(column, value), reason }),
    note: (column, reason) => log.note({ ...at(column), reason }),
    map: (column, kind, from, to, why) =>
      log.map({ ...at(mapsByColumn ? column : undefined), kind, from, to, why }),
    state(column, name, { from = name, named = reference.states(name) } = {}) {
      if (!named) return undefined;
      log.spelt(file, named.code, name, row);
      if (named.why !== "") here.map(column, "State", from, named.code, named.why);
      return named.code;
    },
    position(column, written, known) {
      if (!known) here.notUnderstood(column, written, unknownPosition);
      else if (written.toLowerCase() !== known.value)
        here.map(column, "position", written, known.value, known.why);
      return known?.value;
    },
    terms(column, labels, { kind, table, read, unknown }) {
      const found = labels.flatMap((label) => {
        const terms = [read(label) ?? []].flat();
        if (terms.length > 0)
          here.map(column, kind, label, terms.join(", "), `by the table of ${table}`);
        else
          here.notUnderstood(
            column,
            label,
            unknown?.(label) ?? `no term of the table of ${table} stands for this label`,
          );
        return terms;
      });
      return [...new Set(found)];
    },
  };
  return here;
}

const unknownPosition = "no position that is known; the recommendation is imported without one";

const LONGEST_TEXT = 6000;

/** Why a text cannot be the wording of an item: it is too long or has control characters. */
export function wordingFault(text: string, controls: RegExp): string | undefined {
  if (text.length > LONGEST_TEXT)
    return `the text has ${text.length} characters, and ${LONGEST_TEXT} is the most`;
  return controls.test(text) ? "the text holds control characters" : undefined;
}
