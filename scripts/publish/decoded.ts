import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sqlite from "node-sqlite3-wasm";
import type { ReleaseFile } from "./release.ts";

/**
 * The texts that a file of a release holds divided, beside its bytes: a SQLite database spreads a
 * long value over several pages. (Parquet of a private dataset is written without compression, so
 * that its bytes can be searched.)
 */
export function* decoded({ content, mediaType }: ReleaseFile): Generator<string> {
  if (mediaType !== "application/vnd.sqlite3") return;
  const folder = mkdtempSync(join(tmpdir(), "casebook-decoded-"));
  try {
    const path = join(folder, "database.sqlite");
    writeFileSync(path, content);
    const database = new sqlite.Database(path, { readOnly: true });
    try {
      const tables = database.all("SELECT name FROM sqlite_master WHERE type = 'table'");
      for (const { name } of tables)
        yield JSON.stringify(database.all(`SELECT * FROM "${String(name)}"`), whole);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Figures of 64 bits have no form in JSON. */
function whole(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
