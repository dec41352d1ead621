import { readdirSync } from "node:fs";
import { readFile } from "../yaml/read-file.ts";
import type { RawRecord } from "../yaml/read-file.ts";
import { readText } from "../yaml/source-text.ts";
import type { SourceText } from "../yaml/source-text.ts";

/** A reference table of the tool, parsed. */
export interface ParsedTable {
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  readonly value: RawRecord;
}

/** A reference table of the tool. */
export interface ToolTable extends ParsedTable {
  /** Its name in reports, which is not a path: `casebook:tables/states.yml`. */
  readonly file: string;
  /** Its text. Only a finding in the table asks for it. */
  readonly source: () => SourceText;
}

/** The reference tables that come with the tool, by name. */
export type ToolTables = ReadonlyMap<string, ToolTable>;

/**
 * The tables in a folder.
 *
 * @param parsed what `parseToolTables` made of them: the bundle holds it, because every command needs all tables
 * @throws when one cannot be read: a fault of the installation
 */
export function readToolTables(folder: string, parsed = parseToolTables(folder)): ToolTables {
  return new Map(
    Object.entries(parsed).map(([name, table]) => {
      const file = `${prefix}${name}.yml`;
      return [
        name,
        { ...table, file, source: () => ({ ...readText(folder, `${name}.yml`), file }) },
      ];
    }),
  );
}

/** Parses the tables in a folder. */
export function parseToolTables(folder: string): Readonly<Record<string, ParsedTable>> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yml"));
  return Object.fromEntries(
    files.toSorted().map((file) => {
      const reading = readFile(folder, file);
      if (!reading.ok) throw new Error(`the table ${file} of this package cannot be read`);
      const { sha256, value } = reading;
      return [file.replace(/\.yml$/, ""), { sha256, value }];
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
  return tables.get(file.slice(prefix.length).replace(/\.yml$/, ""))?.source();
}

const prefix = "casebook:tables/";
