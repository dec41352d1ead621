import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { has, jsonFile, strictly } from "./release.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

/** The examples of the pages that CI runs: how each is run, and its text. */
function examples(): { page: string; how: string; text: string }[] {
  return ["docs/use-the-data.md", "README.md"].flatMap((page) => {
    const text = readFileSync(page, "utf8");
    const found = text.matchAll(/<!-- example: (.+?) -->\n\n```\w+\n([\s\S]*?)```/g);
    return [...found].map(([, how, text]) => ({ page, how: how!, text: text! }));
  });
}

export function documentedExamples(folder: () => string): void {
  describe("the pages about the data", () => {
    it("has an example for every format that needs a program", () => {
      const hows = examples().map(({ how }) => how);
      const sqlite = "sqlite3 casebook.sqlite";
      expect(hows).toEqual([
        ...["node", "python3", sqlite, sqlite, sqlite, "arrow", "duckdb"],
        ...["typescript", "jsonld", "sh", sqlite],
      ]);
    });

    for (const { page, how, text } of examples()) {
      const program = { "sqlite3 casebook.sqlite": "sqlite3", python3: "python3", sh: "sha256sum" }[
        how
      ];
      it.skipIf(program && !has(program))(
        `${page}: the example in ${how} runs, and it finds something`,
        async () => {
          const out = how === "duckdb" ? await inDuckDb(text) : run(how, text);
          if (how !== "sh") expect(out).toMatch(/[1-9a-z]/);
        },
      );
    }

    async function inDuckDb(query: string): Promise<string> {
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const at = query.replaceAll("'parquet/", `'${folder()}/parquet/`);
      const rows = (await connection.runAndReadAll(at)).getRows();
      // Two documents with one title are two sources.
      expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
      return JSON.stringify(rows, (_, value: unknown) =>
        typeof value === "bigint" ? Number(value) : value,
      );
    }

    function run(how: string, text: string): string {
      const options = { cwd: folder(), encoding: "utf8" } as const;
      if (how === "python3") return execFileSync("python3", ["-c", text], options);
      if (how === "sh") return execFileSync("sh", ["-c", text], options);
      if (how.startsWith("sqlite3"))
        return execFileSync("sqlite3", ["-bail", "casebook.sqlite", text], options);
      const home = temporaryFolder("casebook-example-");
      writeFileSync(join(home, "package.json"), `{ "type": "module" }`);
      if (how !== "typescript") {
        symlinkSync(resolve("node_modules"), join(home, "node_modules"));
        writeFileSync(join(home, "example.js"), text);
      } else {
        const name = jsonFile<{ name: string }>(folder(), "npm/package.json").name;
        mkdirSync(join(home, "node_modules"));
        cpSync(join(folder(), "npm"), join(home, "node_modules", name), { recursive: true });
        writeFileSync(
          join(home, "example.ts"),
          `declare const console: { log(value: unknown): void };\n${text}`,
        );
        const tsc = resolve("node_modules/typescript/bin/tsc");
        execFileSync(process.execPath, [tsc, ...strictly, "example.ts"], {
          cwd: home,
          stdio: "pipe",
        });
      }
      return execFileSync(process.execPath, [join(home, "example.js")], options);
    }
  });
}
