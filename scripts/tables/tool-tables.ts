import { readdirSync } from "node:fs";
import { readFile } from "../yaml/read-file.ts";
import type { RawRecord } from "../yaml/read-file.ts";
import { readText } from "../yaml/source-text.ts";
import type { SourceText } from "../yaml/source-text.ts";

/** A reference table of the tool. */
export interface ToolTable {
  /** Its name in reports, which is not a path: `casebook:tables/states.yml`. */
  readonly file: string;
  readonly source: SourceText;
  readonly value: RawRecord;
}

/** The reference tables that come with the tool, by name. */
export type ToolTables = ReadonlyMap<string, ToolTable>;

/**
 * Reads the tables in a folder.
 *
 * @throws when one cannot be read: a fault of the installation
 */
export function readToolTables(folder: string): ToolTables {
  const names = readdirSync(folder).filter((file) => file.endsWith(".yml"));
  return new Map(
    names.toSorted().map((name) => {
      const reading = readFile(folder, name);
      if (!reading.ok) throw new Error(`the table ${name} of this package cannot be read`);
      const file = `${prefix}${name}`;
      const source = { ...readText(folder, name), file };
      return [name.replace(/\.yml$/, ""), { file, source, value: reading.value }];
    }),
  );
}

/** Whether a file that a report names is a table of the tool. */
export function isToolTable(file: string): boolean {
  return file.startsWith(prefix);
}

/** The text of a table of the tool, by its name in reports. */
export function toolTableText(tables: ToolTables, file: string): SourceText | undefined {
  if (!isToolTable(file)) return undefined;
  return tables.get(file.slice(prefix.length).replace(/\.yml$/, ""))?.source;
}

const prefix = "casebook:tables/";
