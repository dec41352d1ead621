import type { Proposed } from "./format.ts";
import type { GivenFile } from "./given-file.ts";
import type { ImportLog, LogEntry } from "./import-log.ts";

/** What became of the rows of a file: each is counted once, and `read` is the sum of the rest. */
export interface Account {
  readonly file: string;
  readonly read: number;
  /** A record cites them. */
  readonly written: number;
  readonly refused: number;
  /** No record of them may be in the dataset. */
  readonly heldBack: number;
  /** The user asked for others, or the dataset has them in another record. */
  readonly leftOut: number;
  /** Rows that nothing tells of: a fault of the importer. */
  readonly lost: number;
}

/** Counts the rows of a file by the records that it asks for and by what the log says. */
export function accountOf(file: GivenFile) {
  const own = new Set<string>();
  const written = new Set<number>();
  return {
    /** Records in the order in which they are proposed: a source before what cites it. */
    add({ collection, id, record, rows = [] }: Proposed): void {
      if (collection === "sources" && record.copies?.some(({ sha256 }) => sha256 === file.sha256))
        own.add(id);
      for (const row of rows) written.add(row);
      addCited(record, own, written);
    },
    /** @param log once all records of the file have been proposed */
    end(log: ImportLog): Account {
      const read = log.files.findLast((each) => each.sha256 === file.sha256)?.rows ?? 0;
      const taken = new Set(written);
      const count = (entries: readonly LogEntry[]) => {
        const rows = entries
          .filter((entry) => entry.file === file.name)
          .flatMap((entry) => entry.rows)
          .filter((row) => !taken.has(row));
        for (const row of rows) taken.add(row);
        return new Set(rows).size;
      };
      const whole = ({ column }: LogEntry) => column === undefined;
      const refused = count(log.refused);
      const heldBack = count(log.heldBack.filter(whole));
      const leftOut = count(log.leftOut.filter(whole));
      const lost = Math.max(0, read - written.size - refused - heldBack - leftOut);
      return {
        ...{ file: file.name, read, written: written.size },
        refused,
        heldBack,
        leftOut,
        lost,
      };
    },
  };
}

/** The rows of some sources that a value cites, itself or through another source. */
function addCited(value: unknown, sources: ReadonlySet<string>, into: Set<number>): void {
  if (Array.isArray(value)) {
    for (const each of value) addCited(each, sources, into);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const { source, at } = value as { source?: unknown; at?: { row?: unknown } };
  if (typeof source === "string" && sources.has(source) && typeof at?.row === "string") {
    const [first, last = first] = at.row.split("-").map(Number);
    for (let row = first!; row <= last!; row++) into.add(row);
  }
  // A group cites from its first row to its last, with rows of others between them.
  for (const [key, each] of Object.entries(value))
    if (key !== "groups") addCited(each, sources, into);
}
