import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { readParquet } from "parquet-wasm";
import sqlite from "node-sqlite3-wasm";
import { describe, expect, it } from "vitest";
import { csvRows, has, jsonFile, tablesOfManifest } from "./release.ts";

export function tableFormats(folder: () => string): void {
  const counted = () => [...tablesOfManifest(folder())].toSorted();
  const arrow = (table: string) =>
    tableFromIPC(
      readParquet(readFileSync(join(folder(), `parquet/${table}.parquet`))).intoIPCStream(),
    );

  describe("the tables", () => {
    it("have the same number of rows in JSON, CSV, SQLite and Parquet", () => {
      const database = new sqlite.Database(join(folder(), "casebook.sqlite"), { readOnly: true });
      const { collections } = jsonFile<{ collections: Record<string, object> }>(
        folder(),
        "casebook.json",
      );
      const records = Object.values(collections).reduce(
        (sum, all) => sum + Object.keys(all).length,
        0,
      );
      expect(new Map(counted()).get("records")).toBe(records);
      for (const [table, rows] of counted()) {
        const inCsv = ["csv", "csv-raw"].map(
          (kind) => csvRows(folder(), `${kind}/${table}.csv`).length,
        );
        const inSqlite = database.get(`SELECT count(*) AS n FROM "${table}"`)!["n"];
        const inParquet = arrow(table).numRows;
        expect([table, ...inCsv, inSqlite, inParquet]).toEqual([table, ...Array(4).fill(rows)]);
      }
      database.close();
    });

    it("hold every text and figure of every record", () => {
      const cells = new Set<string>();
      for (const [table] of counted())
        for (const row of csvRows(folder(), `csv-raw/${table}.csv`))
          for (const cell of Object.values(row)) {
            cells.add(cell);
            if (cell.startsWith("[")) listIn(cell).forEach((item) => cells.add(item));
          }
      const { collections } = jsonFile<{ collections: Record<string, Record<string, object>> }>(
        folder(),
        "casebook.json",
      );
      const lost: string[] = [];
      for (const [collection, records] of Object.entries(collections))
        for (const [id, { inbound: _, ...record }] of Object.entries(records) as [
          string,
          { inbound?: unknown },
        ][])
          for (const leaf of leaves(record)) {
            const names = [leaf, `${collection}/${leaf}`, `${collection}/${id}#${leaf}`];
            const known = [...names, ...[...collectionsOf].map((other) => `${other}/${leaf}`)];
            if (!known.some((name) => cells.has(name))) lost.push(`${collection}/${id}: ${leaf}`);
          }
      expect(lost).toEqual([]);
    });

    it("have names that no common dialect of SQL reserves", () => {
      for (const { table_name, column_name } of csvRows(folder(), "csv-raw/dictionary.csv")) {
        expect(reserved).not.toContain(table_name);
        expect(reserved).not.toContain(column_name);
      }
    });

    it("are explained, column by column", () => {
      const dictionary = csvRows(folder(), "csv/dictionary.csv");
      for (const [table] of counted().filter(([name]) => name !== "dictionary")) {
        const [header] = readFileSync(join(folder(), `csv-raw/${table}.csv`), "utf8").split(
          "\n",
          1,
        );
        const columns = dictionary.filter(({ table_name }) => table_name === table);
        expect(columns.map(({ column_name }) => column_name).join()).toBe(header);
        expect(columns.filter(({ title, description }) => !title || !description)).toEqual([]);
      }
    });
  });

  describe("SQLite", () => {
    const rows = (sql: string) => {
      const database = new sqlite.Database(join(folder(), "casebook.sqlite"), { readOnly: true });
      try {
        return database.all(sql);
      } finally {
        database.close();
      }
    };

    it("has strict tables whose references hold", () => {
      expect(rows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
      expect(rows("PRAGMA foreign_key_check")).toEqual([]);
      const tables = rows(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'",
      );
      const ours = new Set(counted().map(([name]) => name));
      const strict = tables.filter(({ name }) => ours.has(name as string));
      expect(strict.length).toBe(ours.size);
      expect(strict.every((table) => table["strict"] === 1)).toBe(true);
    });

    it("answers what became of a recommendation", () => {
      const answers = rows("SELECT * FROM recommendations");
      expect(answers.length).toBe(tablesOfManifest(folder()).get("recommendation_items"));
      const incitement = answers.find(({ id }) => id === "recommendations/a-hrc-28-10#124.4");
      expect(incitement).toMatchObject({
        number: "124.4",
        position: "supported",
        state_claim: "already-implemented",
        level: "not-implemented",
        assessed_by_id: "organizations/amnesty-international",
      });
    });

    it("answers which cases touch an article, and on what that rests", () => {
      const found = rows(
        "SELECT case_id, article, article_title, basis, in_force FROM violation_rights WHERE treaty = 'ICCPR' AND article IN ('19', '21')",
      );
      const cases = found.map(({ case_id }) => case_id);
      expect(cases).toContain("cases/kz-bokayev-ayan");
      expect(cases).toContain("cases/kz-assembly-permits");
      expect(cases).not.toContain("cases/kz-belousova");
      expect(found).toContainEqual({
        ...{ case_id: "cases/kz-ashym", article: "19", article_title: "Opinion and expression" },
        ...{ basis: "our classification", in_force: "yes" },
      });
      const counsel = rows("SELECT article_title FROM violation_rights WHERE article = '14(3)'");
      expect(counsel[0]).toEqual({ article_title: "Fair trial" });
    });

    it("answers who was found responsible, by whom, and through whom that is known", () => {
      const found = rows("SELECT * FROM findings");
      expect(
        found.find(({ statement_id }) => statement_id === "cases/kz-yerimbetov#trial"),
      ).toEqual({
        ...{ record_id: "cases/kz-yerimbetov", statement_id: "cases/kz-yerimbetov#trial" },
        record_title: expect.stringContaining("Yerimbetov") as string,
        ...{ statement: "unfair-trial", status: "found", date: "2018-11-20", proof: null },
        found_by: "Working Group on Arbitrary Detention",
        responsible: "KAZ",
        reads: "found, as Open Dialogue Foundation reports",
      });
      expect(found.every(({ status, found_by }) => status === "found" && found_by)).toBe(true);
    });

    it("answers what the State said to which statement, and when", () => {
      const answers = rows("SELECT * FROM answers WHERE actor = 'KAZ'");
      const places = answers.filter(({ record_id }) => record_id === "organizations/kz-npm");
      expect(places.length).toBeGreaterThan(1);
      expect(places[0]).toMatchObject({
        ...{ response_id: "organizations/kz-npm#state-2014", date: "2014-10-30" },
        ...{ stance: "denies", status: "reported" },
        statement_id: "organizations/kz-npm#excluded-institutions",
      });
    });

    it("never leaves the standing of a statement empty", () => {
      for (const table of ["case_events", "violations", "claims", "relations", "statistic_values"])
        expect(rows(`SELECT id FROM ${table} WHERE status IS NULL`)).toEqual([]);
    });

    it("tells a case in the order of its days and of what followed what", () => {
      const timeline = rows(
        "SELECT case_id, event_id, order_known_by, date_earliest, date_latest FROM case_timeline",
      );
      expect(timeline.length).toBe(tablesOfManifest(folder()).get("case_events"));
      const place = new Map(timeline.map((event, index) => [event["event_id"], index]));
      for (const { case_event_id, follows_case_event_id } of rows(
        "SELECT * FROM case_event_follows",
      ))
        if (String(follows_case_event_id).startsWith(String(case_event_id).split("#")[0]!))
          expect(place.get(follows_case_event_id)).toBeLessThan(place.get(case_event_id)!);
      for (const [index, event] of timeline.entries()) {
        const before = timeline[index - 1];
        const isFirst = before?.["case_id"] !== event["case_id"];
        expect(isFirst).toBe(event["order_known_by"] === null);
        if (
          event["order_known_by"] === "dates" &&
          before?.["date_earliest"] &&
          event["date_latest"]
        )
          expect(before["date_earliest"] < event["date_latest"]).toBe(true);
      }
      const bokayev = timeline.filter(({ case_id }) => case_id === "cases/kz-bokayev-ayan");
      const ids = bokayev.map(({ event_id }) => String(event_id).split("#")[1]);
      const ended = ids.indexOf("ayan-restriction-ended");
      expect(ids.indexOf("ayan-released")).toBeLessThan(ended);
      expect(ids.indexOf("ayan-released")).toBeGreaterThan(0);
    });

    it("gives every citation of a source with the statement that rests on it", () => {
      const all = rows("SELECT statement_id, record_id FROM source_citations");
      expect(all.length).toBe(tablesOfManifest(folder()).get("citations"));
    });

    it("finds words, whatever their accents", () => {
      const found = rows("SELECT DISTINCT record_id FROM search WHERE search MATCH 'bokayev'");
      expect(found.map(({ record_id }) => record_id)).toContain("people/maks-bokayev");
    });

    it("finds people by name, words in other forms, symbols, numbers, and other scripts", () => {
      const found = (text: string, where = "") =>
        rows(`SELECT object_id FROM search WHERE search MATCH '${text}'${where}`).map(
          ({ object_id }) => object_id,
        );
      expect(found("bokayev", " AND table_name = 'people'")).toContain("people/maks-bokayev");
      expect(found("detain")).toEqual(found("detained"));
      expect(found('"A/HRC/28/10"')).toContain("sources/a-hrc-28-10");
      expect(found('"124.4"')).toContain("recommendations/a-hrc-28-10#124.4");
      expect(found('"124.4"')).not.toContain("recommendations/a-hrc-28-10#124.40");
      expect(found("ministerstvo").length).toBeGreaterThan(0);
    });

    it("describes every view in the dictionary, with its columns", () => {
      const views = rows("SELECT name FROM sqlite_master WHERE type = 'view'");
      expect(views.length).toBeGreaterThan(5);
      for (const { name } of views) {
        const columns = rows(`SELECT name FROM pragma_table_info('${String(name)}')`);
        const described = rows(
          `SELECT column_name AS name FROM dictionary WHERE table_name = '${String(name)}'`,
        );
        expect(described.map((each) => each["name"]).toSorted()).toEqual(
          columns.map((each) => each["name"]).toSorted(),
        );
        expect(rows(`SELECT * FROM "${String(name)}" LIMIT 1`).length).toBeLessThan(2);
      }
    });

    it("says of every column how many rows have a value, and of the others what that means", () => {
      const counted = rows(
        "SELECT table_name, column_name, required, filled, rows_in_table, empty_means FROM dictionary WHERE made_for <> 'sqlite'",
      );
      const columns = new Map<string, typeof counted>();
      for (const each of counted) {
        const table = String(each["table_name"]);
        if (table === "dictionary" || table === "about") continue;
        columns.set(table, [...(columns.get(table) ?? []), each]);
        expect(each["empty_means"] === null).toBe(each["required"] === 1);
      }
      for (const [table, described] of columns) {
        const names = described.map(({ column_name }) => String(column_name));
        const sums = names.map((name) => `count("${name}") AS "${name}"`);
        const [there] = rows(`SELECT count(*) AS "all rows", ${sums.join(", ")} FROM "${table}"`);
        expect(
          described.map(({ filled, rows_in_table }) => [filled, rows_in_table]),
          table,
        ).toEqual(names.map((name) => [there![name], there!["all rows"]]));
      }
    });

    it("has lengths of time in days, and the kind of each date", () => {
      const [longest] = rows("SELECT max(imprisonment_days_max) AS days FROM events");
      // Seven years.
      expect(longest).toEqual({ days: 7 * 365 + 2 });
      const kinds = rows("SELECT DISTINCT date_kind FROM case_events WHERE date IS NOT NULL");
      expect(kinds.map(({ date_kind }) => date_kind)).toContain("month");
      expect(
        rows("SELECT DISTINCT as_of_approximate FROM case_statuses WHERE as_of LIKE '%~'"),
      ).toEqual([{ as_of_approximate: 1 }]);
    });

    it("has a number for every recommendation, and a standing for every event", () => {
      expect(rows("SELECT id FROM flat_recommendations WHERE number IS NULL")).toEqual([]);
      expect(rows("SELECT id FROM flat_events WHERE standing IS NULL")).toEqual([]);
      expect(rows("SELECT DISTINCT standing FROM flat_events WHERE type = 'charge'")).toEqual([
        { standing: "alleged" },
      ]);
    });

    it("tells a finding on recommendations that are not named at each of the document", () => {
      const [row] = rows("SELECT unplaced_findings FROM recommendations WHERE number = '124.16'");
      expect(row!["unplaced_findings"]).toContain("No independent body");
    });

    it("keeps a date as it is known, with its first and last day", () => {
      const [date] = rows(
        "SELECT * FROM (SELECT '2019~' AS d) JOIN assessments ON as_of = d LIMIT 1",
      );
      expect(date).toMatchObject({ as_of_earliest: "2019-01-01", as_of_latest: "2019-12-31" });
    });

    it.skipIf(!has("python3"))("opens in Python, and the references hold there too", () => {
      const script = `
import json, sqlite3, sys
database = sqlite3.connect(sys.argv[1])
names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
counts = {name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
print(json.dumps([counts, database.execute("PRAGMA foreign_key_check").fetchall()]))`;
      const out = execFileSync("python3", ["-c", script, join(folder(), "casebook.sqlite")], {
        encoding: "utf8",
      });
      const [counts, broken] = JSON.parse(out) as [Record<string, number>, unknown[]];
      expect(broken).toEqual([]);
      expect(counts).toMatchObject(Object.fromEntries(counted()));
    });
  });

  describe("CSV", () => {
    it.skipIf(!has("python3"))("is read by Python's csv with the same rows and cells", () => {
      const script = `
import csv, json, pathlib, sys
read = lambda path, code: list(csv.DictReader(path.open(encoding=code, newline="")))
root = pathlib.Path(sys.argv[1])
print(json.dumps({path.stem: [read(path, "utf-8"), len(read(root / "csv" / path.name, "utf-8-sig"))] for path in sorted((root / "csv-raw").glob("*.csv"))}))`;
      const out = execFileSync("python3", ["-c", script, folder()], {
        encoding: "utf8",
        maxBuffer: 2 ** 28,
      });
      const tables = JSON.parse(out) as Record<string, [Record<string, string>[], number]>;
      for (const [table, rows] of counted()) {
        expect([table, tables[table]![1]]).toEqual([table, rows]);
        expect(tables[table]![0]).toEqual(csvRows(folder(), `csv-raw/${table}.csv`));
      }
    });
  });

  describe("Parquet", () => {
    it("has dates as dates, lists as lists, figures as figures", () => {
      const type = (table: string, column: string) =>
        String(arrow(table).schema.fields.find(({ name }) => name === column)!.type);
      expect(type("case_events", "date")).toBe("Utf8");
      expect(type("case_events", "date_earliest")).toBe("Date32<DAY>");
      expect(type("sources", "authors")).toBe("List<Utf8>");
      expect(type("statistic_values", "quantity_min")).toBe("Float64");
      expect(type("citations", "ordinal")).toBe("Int32");
      expect(type("case_event_outcomes", "dissolution")).toBe("Bool");
    });

    it("holds what the CSV holds", () => {
      const dictionary = csvRows(folder(), "csv-raw/dictionary.csv");
      for (const [table] of counted().filter(([, rows]) => rows > 0)) {
        const types = new Map(
          dictionary
            .filter(({ table_name }) => table_name === table)
            .map(({ column_name, type }) => [column_name, type]),
        );
        const read = arrow(table)
          .toArray()
          .map((row) => Object.entries(row!.toJSON() as object));
        const texts = read.map((row) =>
          Object.fromEntries(row.map(([name, value]) => [name, cellText(value, types.get(name))])),
        );
        expect([table, texts]).toEqual([table, csvRows(folder(), `csv-raw/${table}.csv`)]);
      }
    });
  });
}

function cellText(value: unknown, type: string | undefined): string {
  if (value === null || value === undefined) return "";
  if (type === "day") return new Date(Number(value)).toISOString().slice(0, 10);
  if (typeof value === "object") return JSON.stringify([...(value as Iterable<string>)]);
  return String(value);
}

function listIn(cell: string): string[] {
  try {
    return JSON.parse(cell) as string[];
  } catch {
    return [];
  }
}

function* leaves(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) yield String(value);
  else for (const inner of Object.values(value)) yield* leaves(inner);
}

const collectionsOf = new Set([
  ...[
    "cases",
    "recommendations",
    "sources",
    "people",
    "organizations",
    "laws",
    "reviews",
    "statistics",
  ],
]);

/** Reserved in SQLite, PostgreSQL, DuckDB or Spark. */
const reserved = (
  "all alter analyse analyze and any array as asc both by_default case cast check collate column commit constraint create cross " +
  "default deferrable delete desc describe distinct drop else end except exists false fetch for foreign from full grant group " +
  "having in index initially inner insert intersect into is isnull join lateral leading left like limit natural not notnull null " +
  "offset on only or order outer pivot placing primary qualify references returning right select set show some summarize table " +
  "then to trailing transaction true union unique unpivot update user using values variadic when where window with"
).split(" ");
