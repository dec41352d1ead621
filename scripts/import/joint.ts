import type { PositionValue } from "../schema/records.ts";
import type { NumberedList } from "./target.ts";
import { rowRanges } from "./text.ts";

/** A row of a table that has one row for each recommending State. */
export interface Row {
  readonly row: number;
  readonly to: string;
  readonly session: number;
  readonly cycle: number;
  readonly text: string;
  readonly from: string | undefined;
  readonly position: PositionValue | undefined;
  readonly themes: readonly string[];
}

/** A recommendation with all the States that made it. */
export interface Joined {
  readonly rows: number[];
  readonly from: string[];
  readonly text: string;
  readonly position: PositionValue | undefined;
  readonly themes: string[];
  readonly note?: string;
}

interface Note {
  readonly row: number;
  readonly reason: string;
}

/**
 * The recommendations of one review out of rows of one State each.
 *
 * Rows of one wording and one position that follow each other are one recommendation by several
 * States, or several recommendations that are worded alike: reports have both, and the rows do not
 * tell. Where the dataset holds the numbered list of the review, the list decides: the States of an
 * item of it belong together. Where it does not, such rows are joined, and the item says so.
 *
 * @param list the recommendations of the same review with their numbers, if they are known
 */
export function joined(
  rows: readonly Row[],
  list: NumberedList | undefined,
  note: (note: Note) => void,
): Joined[] {
  const result: Joined[] = [];
  for (const run of runs(rows)) {
    const states = [...new Set(run.map(({ from }) => from))];
    if (states.length < run.length) tellRepeated(run);
    if (states.length === 1) result.push(one(run));
    else if (list === undefined) result.push(...joinedUnproven(run));
    else result.push(...byList(run, list));
  }
  return mergeRepeated(result, note);

  function tellRepeated(run: readonly Row[]): void {
    const seen = new Set<string | undefined>();
    for (const { row, from } of run) {
      if (seen.has(from)) note({ row, reason: repeated });
      seen.add(from);
    }
  }

  function joinedUnproven(run: readonly Row[]): Joined[] {
    for (const { row } of run)
      note({
        row,
        reason:
          "joined with its neighbours of the same wording to one recommendation of several States; the file does not say whether the report numbers them once",
      });
    const places = rowRanges(run.map(({ row }) => row)).join(", ");
    return [
      {
        ...one(run),
        note: `Joined from the rows ${places}, which have one wording; whether the report numbers them once is not known.`,
      },
    ];
  }

  function byList(run: readonly Row[], { name, items }: NumberedList): Joined[] {
    const left = [...run];
    const parts: Joined[] = [];
    const states = new Set(run.map(({ from }) => from));
    for (const { from } of items) {
      if (from.length < 2 || !from.every((state) => states.has(state))) continue;
      const members = left.filter((row) => row.from !== undefined && from.includes(row.from));
      if (new Set(members.map((row) => row.from)).size < from.length) continue;
      for (const member of members) {
        left.splice(left.indexOf(member), 1);
        note({
          row: member.row,
          reason: `joined to one recommendation of several States, as ${name} has it`,
        });
      }
      parts.push(one(members));
    }
    for (const row of left)
      note({
        row: row.row,
        reason: `has the wording of its neighbours, and stays apart, as ${name} has it`,
      });
    return [...parts, ...left.map((row) => one([row]))].sort((a, b) => a.rows[0]! - b.rows[0]!);
  }
}

/** Rows that follow each other with one wording and one position. */
function runs(rows: readonly Row[]): Row[][] {
  const all: Row[][] = [];
  for (const row of rows) {
    const before = all.at(-1)?.at(-1);
    const same = before && before.text === row.text && before.position === row.position;
    if (same) all.at(-1)!.push(row);
    else all.push([row]);
  }
  return all;
}

function one(rows: readonly Row[]): Joined {
  const states = rows.flatMap(({ from }) => from ?? []);
  return {
    rows: rows.map(({ row }) => row),
    from: [...new Set(states)],
    text: rows[0]!.text,
    position: rows[0]!.position,
    themes: [...new Set(rows.flatMap(({ themes }) => themes))],
  };
}

const repeated = "repeats an earlier row, State and wording, and is cited with it";

/** Rows far apart may hold the very same recommendation of the very same States. */
function mergeRepeated(all: readonly Joined[], note: (note: Note) => void): Joined[] {
  const known = new Map<string, Joined>();
  for (const each of all) {
    const key = JSON.stringify([each.text, each.position, [...each.from].sort()]);
    const before = known.get(key);
    if (!before) known.set(key, each);
    else {
      before.rows.push(...each.rows);
      for (const row of each.rows) note({ row, reason: repeated });
    }
  }
  return [...known.values()];
}
