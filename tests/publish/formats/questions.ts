import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { has, jsonFile } from "./release.ts";

type Language = "sql" | "python" | "r" | "js";

/** The code of the page that answers each question, in the order of the page. */
function codeIn(language: Language | "setup"): string[] {
  const text = readFileSync("docs/use-the-data.md", "utf8");
  const pattern = new RegExp(
    `<!-- question: ${language} -->\\n\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``,
    "g",
  );
  return [...text.matchAll(pattern)].map(([, code]) => code!);
}

/** Debian's Python has pandas; another on the path may not. */
const python = ["/usr/bin/python3", "python3"].find((program) => {
  try {
    execFileSync(program, ["-c", "import pandas"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

export function tenQuestions(folder: () => string): void {
  describe("the questions of the page about the data", () => {
    const bySql = (): string[][] =>
      codeIn("sql").map((query) => {
        const args = [
          "-bail",
          "-csv",
          "-noheader",
          "casebook.sqlite",
          `SELECT id FROM (${query.trim().replace(/;$/, "")})`,
        ];
        const out = execFileSync("sqlite3", args, { cwd: folder(), encoding: "utf8" });
        return out
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => line.replaceAll('"', "").trim());
      });
    const questions = () => codeIn("sql").length;

    it("are the same in four languages", () => {
      expect(questions()).toBeGreaterThan(8);
      for (const language of ["python", "r", "js"] as const)
        expect(codeIn(language)).toHaveLength(questions());
    });

    it.skipIf(!has("sqlite3"))("have an answer in SQL, but for what has not changed yet", () => {
      const empty = bySql().flatMap((ids, index) => (ids.length === 0 ? [index + 1] : []));
      // There is no release before the shipped one, so nothing changed.
      expect(empty).toEqual([5]);
    });

    it.skipIf(!has("sqlite3") || (python === undefined && !has("pandas")))(
      "have the same answers in pandas",
      () => {
        const answers = codeIn("python").map(
          (code) => `${code}\nprint(json.dumps(answer["id"].tolist()))\n`,
        );
        const script = `import json, pandas\n${answers.join("")}`;
        const out = execFileSync(python ?? "python3", ["-c", script], {
          cwd: folder(),
          encoding: "utf8",
        });
        expect(sortedAll(linesOf(out))).toEqual(sortedAll(bySql()));
      },
    );

    it.skipIf(!has("sqlite3") || !has("Rscript"))("have the same answers in R", () => {
      const answers = codeIn("r").map(
        (code) => `${code}\ncat(paste0('["', paste(answer$id, collapse = '","'), '"]'), "\\n")\n`,
      );
      const path = join(temporaryFolder("casebook-r-"), "questions.R");
      writeFileSync(path, answers.join(""));
      const out = execFileSync("Rscript", ["--vanilla", path], { cwd: folder(), encoding: "utf8" });
      const ids = linesOf(out).map((each) => each.filter((id) => id !== ""));
      expect(sortedAll(ids)).toEqual(sortedAll(bySql()));
    });

    it.skipIf(!has("sqlite3"))("have the same answers in JavaScript, with their types", () => {
      const home = temporaryFolder("casebook-questions-");
      const { name } = jsonFile<{ name: string }>(folder(), "npm/package.json");
      mkdirSync(join(home, "node_modules"));
      cpSync(join(folder(), "npm"), join(home, "node_modules", name), { recursive: true });
      const [setup] = codeIn("setup");
      const answers = codeIn("js").map((code) => `${code}\nsay(answer);\n`);
      writeFileSync(
        join(home, "questions.mjs"),
        `${setup}let answer;\nconst say = (rows) => console.log(JSON.stringify(rows.map(({ id }) => id)));\n${answers.join("")}`,
      );
      const out = execFileSync(process.execPath, [join(home, "questions.mjs")], {
        encoding: "utf8",
      });
      expect(sortedAll(linesOf(out))).toEqual(sortedAll(bySql()));
    });

    it.skipIf(!has("sqlite3"))(
      "have the same answers in DuckDB, over the Parquet files",
      async () => {
        const connection = await (await DuckDBInstance.create(":memory:")).connect();
        for (const table of jsonTables(folder()))
          await connection.run(
            `CREATE VIEW "${table.replaceAll("-", "_")}" AS SELECT * FROM '${join(folder(), "flat", table)}.parquet'`,
          );
        const answers: string[][] = [];
        for (const query of codeIn("sql")) {
          const text = query
            .trim()
            .replace(/;$/, "")
            .replaceAll("LIKE '%\"", "::VARCHAR LIKE '%")
            .replaceAll("\"%'", "%'");
          const { length } = answers;
          const reader = await connection.runAndReadAll(`SELECT id FROM (${text})`);
          answers[length] = reader.getRows().map(([id]) => String(id));
        }
        expect(sortedAll(answers)).toEqual(sortedAll(bySql()));
        expect(answers).toHaveLength(questions());
      },
    );
  });
}

function jsonTables(folder: string): string[] {
  const { files } = jsonFile<{ files: { path: string }[] }>(folder, "manifest.json");
  return files.flatMap(({ path }) => /^flat\/(.+)\.parquet$/.exec(path)?.[1] ?? []);
}

function linesOf(out: string): string[][] {
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as string[]);
}

function sortedAll(answers: readonly (readonly string[])[]): string[][] {
  return answers.map((ids) => ids.toSorted());
}
