import sqlite from "node-sqlite3-wasm";

/** Rows that make one text. */
const ROWS = 1000;

/** The rows of a database as texts: its bytes spread a long value over several pages. */
export function* sqliteTexts(path: string): Generator<string> {
  const database = new sqlite.Database(path, { readOnly: true });
  try {
    const tables = database.all("SELECT name FROM sqlite_master WHERE type = 'table'");
    for (const { name } of tables) {
      const statement = database.prepare(`SELECT * FROM "${String(name)}"`);
      let rows: unknown[] = [];
      for (const row of statement.iterate()) {
        rows.push(row);
        if (rows.length < ROWS) continue;
        yield JSON.stringify(rows, whole);
        rows = [];
      }
      statement.finalize();
      yield JSON.stringify(rows, whole);
    }
  } finally {
    database.close();
  }
}

/** JSON has no integers of 64 bits. */
function whole(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
