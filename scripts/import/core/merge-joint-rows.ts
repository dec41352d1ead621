import { createHash } from "node:crypto";
import type { PositionValue } from "../../schema/records.ts";
import type { NumberedList } from "./target.ts";
import { rowRanges } from "./text.ts";

/** A row of a table that has one row for each recommending State, or for several. */
export interface JointRow {
  readonly row: number;
  readonly text: string;
  /** Empty if the table names no known State. */
  readonly from: readonly string[];
  readonly position: PositionValue | undefined;
}

/** The rows of one recommendation. */
export interface MergedRows<R extends JointRow> {
  readonly rows: R[];
  readonly note?: string;
}

interface Note {
  readonly row: number;
  readonly reason: string;
}

/**
 * The recommendations of one review, made of rows of one State each.
 *
 * Consecutive rows of one wording and one position are one recommendation by several States, or
 * several recommendations with the same wording: reports have both. If the dataset has the numbered
 * list of the review, the list decides: the States of an item belong together. If not, such rows are
 * joined, and the item says so.
 *
 * @param list the numbered recommendations of the review, if the dataset has them
 */
export function mergeJointRows<R extends JointRow>(
  rows: readonly R[],
  list: NumberedList | undefined,
  note: (note: Note) => void,
): MergedRows<R>[] {
  const result: MergedRows<R>[] = [];
  for (const run of runs(rows)) {
    const states = new Set(run.map(statesOf));
    if (states.size < run.length) noteRepeated(run);
    if (states.size === 1) result.push({ rows: [...run] });
    else if (list === undefined) result.push(...joinedUnproven(run));
    else result.push(...byList(run, list));
  }
  return mergeRepeated(result, note);

  function noteRepeated(run: readonly R[]): void {
    const seen = new Set<string>();
    for (const each of run) {
      if (seen.has(statesOf(each))) note({ row: each.row, reason: repeated });
      seen.add(statesOf(each));
    }
  }

  function joinedUnproven(run: readonly R[]): MergedRows<R>[] {
    for (const { row } of run)
      note({
        row,
        reason:
          "joined with its neighbours of the same wording to one recommendation of several States; the file does not say whether the report numbers them once",
      });
    const places = rowRanges(run.map(({ row }) => row)).join(", ");
    return [
      {
        rows: [...run],
        note: `Joined from the rows ${places}, which have one wording; whether the report numbers them once is not known.`,
      },
    ];
  }

  function byList(run: readonly R[], { name, items }: NumberedList): MergedRows<R>[] {
    const left = [...run];
    const parts: MergedRows<R>[] = [];
    const states = new Set(run.flatMap(({ from }) => from));
    for (const { from } of items) {
      if (from.length < 2 || !from.every((state) => states.has(state))) continue;
      const members = left.filter(
        (row) => row.from.length > 0 && row.from.every((state) => from.includes(state)),
      );
      if (new Set(members.flatMap((row) => row.from)).size < from.length) continue;
      for (const member of members) {
        left.splice(left.indexOf(member), 1);
        note({
          row: member.row,
          reason: `joined to one recommendation of several States, as ${name} has it`,
        });
      }
      parts.push({ rows: members });
    }
    for (const row of left)
      note({
        row: row.row,
        reason: `has the wording of its neighbours, and stays apart, as ${name} has it`,
      });
    return [...parts, ...left.map((row) => ({ rows: [row] }))].sort(
      (a, b) => a.rows[0]!.row - b.rows[0]!.row,
    );
  }
}

/** Consecutive rows of one wording and one position. */
function runs<R extends JointRow>(rows: readonly R[]): R[][] {
  const all: R[][] = [];
  for (const row of rows) {
    const before = all.at(-1)?.at(-1);
    const same = before && before.text === row.text && before.position === row.position;
    if (same) all.at(-1)!.push(row);
    else all.push([row]);
  }
  return all;
}

function statesOf({ from }: JointRow): string {
  return [...from].sort().join(" ");
}

/** All States of the rows, each once, in the order of the rows. */
export function statesIn(rows: readonly JointRow[]): string[] {
  return [...new Set(rows.flatMap(({ from }) => from))];
}

/** An id made of wording, position and States, so that it is the same in every table. */
export function wordingId(rows: readonly JointRow[]): string {
  const { text, position } = rows[0]!;
  const hash = createHash("sha256").update([text, position, ...statesIn(rows).sort()].join("\n"));
  return `text-${hash.digest("hex").slice(0, 10)}`;
}

const repeated = "repeats an earlier row, State and wording, and is cited with it";

/** Rows far apart may hold the same recommendation of the same States. */
function mergeRepeated<R extends JointRow>(
  all: readonly MergedRows<R>[],
  note: (note: Note) => void,
): MergedRows<R>[] {
  const known = new Map<string, MergedRows<R>>();
  for (const each of all) {
    const { text, position } = each.rows[0]!;
    const key = JSON.stringify([text, position, statesIn(each.rows).sort()]);
    const before = known.get(key);
    if (!before) known.set(key, each);
    else {
      before.rows.push(...each.rows);
      for (const { row } of each.rows) note({ row, reason: repeated });
    }
  }
  return [...known.values()];
}
