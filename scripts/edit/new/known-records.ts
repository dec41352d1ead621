import { discover } from "../../dataset/discover.ts";
import { readFile } from "../../yaml/read-file.ts";
import { tablesInForce } from "../../tables/in-force.ts";
import type { OwnTable } from "../../tables/in-force.ts";
import type { Row } from "../../tables/table.ts";
import type { ToolTables } from "../../tables/tool-tables.ts";
import type { RawRecord } from "../../yaml/read-file.ts";

/** A record of the dataset, to compare a new one with. */
export interface KnownRecord {
  readonly collection: string;
  readonly id: string;
  readonly file: string;
  readonly value: RawRecord;
  /** Its title, or its name in each form, the preferred one first. */
  readonly names: readonly string[];
}

/** The records on the disk, and the reference tables in force. */
export interface KnownDataset {
  readonly records: readonly KnownRecord[];
  /** Rows or terms by table in force. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  /** Full names that were retired, and are never used again. */
  readonly retired: ReadonlySet<string>;
}

/** Everything below `root/data` that can be read. A check reports the rest. */
export function knownDataset(root: string, toolTables: ToolTables): KnownDataset {
  const records: KnownRecord[] = [];
  const own: OwnTable[] = [];
  const retired = new Set<string>();
  for (const { path, kind, collection, id } of discover(root).files) {
    const reading = readFile(root, path);
    if (!reading.ok) continue;
    const { value } = reading;
    if (kind === "single") {
      for (const { from } of listOf(value["redirects"])) retired.add(String(from));
      for (const { record } of listOf(value["tombstones"])) retired.add(String(record));
    } else if (kind === "table") own.push({ name: id, file: path, value });
    else records.push({ collection, id, file: path, value, names: namesIn(value) });
  }
  const tables = new Map(
    [...tablesInForce(toolTables, own)].map(([name, { rows }]) => [
      name,
      [...rows.values()].map(({ row }) => row),
    ]),
  );
  return { records, tables, retired };
}

/** The title or measure of a record, and every form of its name, the preferred one first. */
export function namesIn(value: RawRecord): string[] {
  const forms = listOf(value["names"]).toSorted((a, b) => rank(a) - rank(b));
  return [value["title"], value["measure"], ...forms.map((form) => form["value"])].filter(
    (name) => typeof name === "string",
  );
}

/** The key of a row, a term or a table entry: its code, id or symbol. */
export function keyIn(row: Row): string {
  return String(row["code"] ?? row["id"] ?? row["symbol"] ?? row["number"] ?? "");
}

function rank(form: RawRecord): number {
  return form["kind"] === "preferred" ? 0 : form["kind"] === "official" ? 1 : 2;
}

function listOf(value: unknown): readonly RawRecord[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === "object" && item !== null)
    : [];
}
