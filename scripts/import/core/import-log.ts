import { addTo } from "../../diagnostics/add-to.ts";

/** A row or a value that is not imported, or something to note about it. */
export interface LogEntry {
  readonly file: string;
  /** In order. */
  readonly rows: readonly number[];
  /** The heading of the column; absent if the whole row is meant. */
  readonly column?: string;
  /** The cell, if it helps to explain. */
  readonly value?: string;
  readonly reason: string;
}

/** A value that the record writes differently from the file. */
export interface Mapped {
  readonly file: string;
  /** `State`, `position`, `theme` … */
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
  readonly rows: readonly number[];
}

/** One State under several names in one file. */
export interface Spellings {
  readonly file: string;
  readonly state: string;
  readonly spellings: readonly { readonly text: string; readonly rows: readonly number[] }[];
}

export interface ReadFile {
  readonly file: string;
  readonly sha256: string;
  /** Rows with data; headings are not counted. */
  readonly rows: number;
}

/** What an import reports about its files. */
export interface ImportLog {
  readonly files: readonly ReadFile[];
  readonly refused: readonly LogEntry[];
  readonly notUnderstood: readonly LogEntry[];
  readonly mapped: readonly Mapped[];
  readonly leftOut: readonly LogEntry[];
  /** What the dataset may not hold, such as names of people; without the values. */
  readonly heldBack: readonly LogEntry[];
  readonly spellings: readonly Spellings[];
  /** What a reader of the records should know: joined rows, repeated rows, other counts. */
  readonly notes: readonly LogEntry[];
}

/** Formats log everything that they do not take over unchanged. */
export interface LogWriter {
  read(file: ReadFile): void;
  refuse(entry: Entry): void;
  notUnderstood(entry: Entry): void;
  leaveOut(entry: Entry): void;
  holdBack(entry: Omit<Entry, "value">): void;
  note(entry: Entry): void;
  map(mapped: Omit<Mapped, "rows"> & { readonly row?: number }): void;
  spelt(file: string, state: string, text: string, row: number): void;
  entries(): ImportLog;
}

type Entry = Omit<LogEntry, "rows"> & { readonly row?: number };

/** An empty log. Entries that differ in their row only are one. */
export function importLog(): LogWriter {
  const files: ReadFile[] = [];
  const refused = gathered<LogEntry>();
  const notUnderstood = gathered<LogEntry>();
  const leftOut = gathered<LogEntry>();
  const heldBack = gathered<LogEntry>();
  const notes = gathered<LogEntry>();
  const mapped = gathered<Mapped>();
  const spelt = gathered<{ file: string; state: string; text: string; rows: readonly number[] }>();
  return {
    read: (file) => void files.push(file),
    refuse: refused.add,
    notUnderstood: notUnderstood.add,
    leaveOut: leftOut.add,
    holdBack: heldBack.add,
    note: notes.add,
    map: mapped.add,
    spelt: (file, state, text, row) => spelt.add({ file, state, text, row }),
    entries: () => ({
      files,
      refused: refused.all(),
      notUnderstood: notUnderstood.all(),
      leftOut: leftOut.all(),
      heldBack: heldBack.all(),
      notes: notes.all(),
      mapped: mapped.all(),
      spellings: spellingsOf(spelt.all()),
    }),
  };
}

/** Entries by everything but their row. */
function gathered<T extends { readonly rows: readonly number[] }>() {
  const entries = new Map<string, { entry: Omit<T, "rows">; rows: number[] }>();
  return {
    add(given: Omit<T, "rows"> & { readonly row?: number }): void {
      const { row, ...entry } = given;
      const key = JSON.stringify(entry);
      let known = entries.get(key);
      if (!known)
        entries.set(key, (known = { entry: entry as unknown as Omit<T, "rows">, rows: [] }));
      if (row !== undefined && known.rows.at(-1) !== row) known.rows.push(row);
    },
    // A format may tell of its rows in another order than that of the file.
    all: (): T[] =>
      [...entries.values()].map(
        ({ entry, rows }) =>
          ({ ...entry, rows: [...new Set(rows)].sort((a, b) => a - b) }) as unknown as T,
      ),
  };
}

function spellingsOf(
  all: readonly { file: string; state: string; text: string; rows: readonly number[] }[],
): Spellings[] {
  const states = new Map<string, (typeof all)[number][]>();
  for (const each of all) {
    const key = `${each.file}\n${each.state}`;
    addTo(states, key, each);
  }
  return [...states.values()]
    .filter((spellings) => spellings.length > 1)
    .map((spellings) => ({
      file: spellings[0]!.file,
      state: spellings[0]!.state,
      spellings: spellings.map(({ text, rows }) => ({ text, rows })),
    }));
}
