import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadSchemas } from "../schema/schemas.ts";
import type { CompiledSchemas, Schemas } from "../schema/schemas.ts";
import { readToolTables } from "../tables/tool-tables.ts";
import type { ParsedTable, ToolTables } from "../tables/tool-tables.ts";
import type { Installation } from "../commands/command.ts";
import { textTaker } from "./take-text.ts";

/**
 * The package in a folder, with the validators of its bundle.
 *
 * @param sources a digest of everything that the program is made of
 */
export async function installationAt(home: string, sources?: string): Promise<Installation> {
  const { version } = json<{ readonly version: string }>("package.json");
  const { validators } = (await import(
    pathToFileURL(join(home, "build", "validators.js")).href
  )) as { validators: CompiledSchemas };
  let schemas: Schemas | undefined;
  let tables: ToolTables | undefined;
  return {
    home,
    ...(sources !== undefined && { sources }),
    tool: { name: "casebook", version },
    node: process.version,
    schemas: () => (schemas ??= loadSchemas(join(home, "schemas"), validators)),
    siteAssets: () =>
      Object.fromEntries(
        ["site.css", "site.js"].map((name) => [
          name,
          readFileSync(join(home, "build", "site", name), "utf8"),
        ]),
      ),
    takeText: textTaker(join(home, "build", "read-document.js")),
    tables: () =>
      (tables ??= readToolTables(
        join(home, "scripts", "tables"),
        json<Readonly<Record<string, ParsedTable>>>("build", "tables.json"),
      )),
    recordTypes: () => readFileSync(join(home, "scripts", "schema", "records.ts"), "utf8"),
  };
  function json<T>(...path: readonly string[]): T {
    return JSON.parse(readFileSync(join(home, ...path), "utf8")) as T;
  }
}
