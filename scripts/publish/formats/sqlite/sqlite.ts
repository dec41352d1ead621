import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sqlite3 from "node-sqlite3-wasm";
import { CannotPublish } from "../../output/cannot-publish.ts";
import type { ReleaseContext, TablesFormat } from "../format.ts";
import type { Output } from "../../output/output.ts";
import {
  indexStatements,
  insertStatement,
  wordsIn,
  searchTable,
  tableStatement,
} from "./schema.ts";
import { sqliteTexts } from "./texts.ts";
import { viewsOf } from "../../tables/views.ts";
import type { TableFormat } from "../../tables/table.ts";

const mediaType = "application/vnd.sqlite3";

/** Memory for the cache of the database, in KiB. */
const CACHE = 2 ** 15;

/**
 * The tables as a SQLite database with strict types, valid foreign keys, views for common questions and a
 * full-text index.
 */
export const sqlite: TablesFormat = {
  name: "sqlite",
  files: [
    {
      path: "casebook.sqlite",
      holds: "the same tables, with views and full-text search",
      use: "SQL",
      distribution: { name: "sqlite", title: "SQLite database", mediaType },
    },
  ],
  searchable: sqliteTexts,
  tables: (_, out, { tables }) => databaseOf(out, tables),
};

/**
 * Makes the database in the scratch folder, in the fastest order, and lets SQLite copy it: the bytes of the
 * copy depend only on its content.
 *
 * @throws when a foreign key is not valid: the release lacks a target; CannotPublish when the disk is full
 */
function databaseOf(out: Output, tables: ReleaseContext["tables"]): TableFormat {
  const path = join(out.scratch, "casebook.sqlite");
  const database = withRoom(() => new sqlite3.Database(path));
  // Tables refer to each other in circles, so foreign keys are checked at the end.
  database.exec(
    `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE};
    PRAGMA foreign_keys = OFF`,
  );
  // Words are stored aside and indexed in one statement: the index writes its state with each statement,
  // and its bytes must depend only on the words.
  database.run("ATTACH ? AS aside", [join(out.scratch, "words.sqlite")]);
  database.exec(
    `PRAGMA aside.journal_mode = OFF; PRAGMA aside.synchronous = OFF;
    CREATE TABLE aside.words (object_id, record_id, table_name, words, latin); BEGIN`,
  );
  const insertWords = database.prepare(insertStatement("words", 5));
  return {
    takesFacts: true,
    begin(table) {
      database.exec(tableStatement(table));
      const insert = database.prepare(insertStatement(table.name, table.columns.length));
      const wordsOf = table.flat === undefined ? wordsIn(table) : () => [];
      return {
        rows({ cells, json }) {
          withRoom(() => insert.run([json]));
          const words = JSON.stringify(cells.flatMap(wordsOf));
          withRoom(() => insertWords.run([Buffer.from(words)]));
        },
        end() {
          insert.finalize();
          for (const index of indexStatements(table)) withRoom(() => database.exec(index));
        },
      };
    },
    end() {
      const copy = join(out.scratch, "copy.sqlite");
      // SQLite would create it unreadable for others.
      writeFileSync(copy, "");
      withRoom(() => {
        insertWords.finalize();
        database.exec(searchTable);
        for (const { name, query } of viewsOf(tables().tables))
          database.exec(`CREATE VIEW "${name}" AS ${query}`);
        database.exec("COMMIT");
        const [broken] = database.all("PRAGMA foreign_key_check");
        if (broken) throw new Error(`a reference leads nowhere: ${JSON.stringify(broken)}`);
        database.run("VACUUM INTO ?", [copy]);
      });
      database.close();
      out.take("casebook.sqlite", mediaType, copy);
    },
  };
}

/** SQLite gives no error code of the system, so the message quotes SQLite. */
function withRoom<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const said = error instanceof sqlite3.SQLite3Error ? error.message : "";
    if (!/disk|full|unable to open/.test(said)) throw error;
    throw new CannotPublish(
      `The database could not be written beside the release (${said}): is the disk full? The release was left as it was.`,
    );
  }
}
