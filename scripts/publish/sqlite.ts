import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sqlite from "node-sqlite3-wasm";
import { about } from "./about.ts";
import { CannotPublish } from "./cannot-publish.ts";
import type { Release, ReleaseFile } from "./release.ts";
import { fill, indexStatements, searchTable, tableStatement } from "./sqlite/schema.ts";
import { views } from "./sqlite/views.ts";
import { tablesOf } from "./tables/tables.ts";

/**
 * The tables as a SQLite database: strict types, foreign keys that hold, views for the common
 * questions and a full-text index.
 *
 * @throws when a foreign key does not hold: something refers to what the release does not have;
 *   CannotPublish when there is no room for it
 */
export function* sqliteFile(release: Release): Generator<ReleaseFile> {
  const folder = mkdtempSync(join(tmpdir(), "casebook-sqlite-"));
  try {
    const path = join(folder, "casebook.sqlite");
    write(release, path);
    const mediaType = "application/vnd.sqlite3";
    yield { path: "casebook.sqlite", mediaType, content: readFileSync(path) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** SQLite gives no code of the system's, so its own words stand in the message. */
function save(database: InstanceType<typeof sqlite.Database>, path: string): void {
  try {
    database.run("VACUUM INTO ?", [path]);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new CannotPublish(
      `The database could not be written to the folder for temporary files (${said}): is the disk full? The release was left as it was.`,
    );
  }
}

function write(release: Release, path: string): void {
  const database = new sqlite.Database(":memory:");
  try {
    const tables = tablesOf(release);
    // Tables refer to each other in circles: all is checked once all is there.
    database.exec("PRAGMA foreign_keys = OFF; BEGIN");
    for (const table of [about(release), ...tables]) {
      database.exec(tableStatement(table));
      fill(database, table);
      for (const statement of indexStatements(table)) database.exec(statement);
    }
    searchTable(database, tables);
    for (const view of views) database.exec(view);
    database.exec("COMMIT");
    const [broken] = database.all("PRAGMA foreign_key_check");
    if (broken) throw new Error(`a reference leads nowhere: ${JSON.stringify(broken)}`);
    save(database, path);
  } finally {
    database.close();
  }
}
