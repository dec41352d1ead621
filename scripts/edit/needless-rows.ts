import { needlessRows } from "../tables/in-force.ts";
import { formOf, rowsIn } from "../tables/table.ts";
import type { ToolTables } from "../tables/tool-tables.ts";
import type { SpanNode } from "../yaml/compose.ts";
import { readSource, spansOf } from "../yaml/read-file.ts";
import { decode } from "../yaml/source-text.ts";
import type { FileText } from "./migrations/migration.ts";
import { applyEdits } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";

export interface WithoutNeedlessRows {
  /** The new text of each table that changes, by its path; null if no row of its own is left. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** How many rows were taken out. */
  readonly rows: number;
}

/**
 * Takes out of a dataset's tables the rows that the tables of the tool have as well. Rows that are
 * not on lines of their own stay.
 */
export function withoutNeedlessRows(
  files: readonly FileText[],
  toolTables: ToolTables,
): WithoutNeedlessRows {
  const texts = new Map<string, string | null>();
  let rows = 0;
  for (const { path, schema, text } of files) {
    const name = schema.startsWith("reference/") ? schema.slice("reference/".length) : "";
    const tool = toolTables.get(name);
    const reading = tool && readSource(decode(path, Buffer.from(text)));
    if (!reading?.ok) continue;
    const { value } = reading;
    const needless = needlessRows({ name, file: path, value }, tool!);
    const items = spansOf(text)?.root?.keys?.get(formOf(value).list)?.items ?? [];
    const edits = needless.flatMap((index) => removal(text, items[index]));
    if (edits.length === 0) continue;
    rows += edits.length;
    texts.set(path, edits.length === rowsIn(value).length ? null : applyEdits(text, edits));
  }
  return { texts, rows };
}

/** The removal of a list item with its lines. */
function removal(text: string, item: SpanNode | undefined): TextEdit[] {
  if (!item) return [];
  const start = text.lastIndexOf("\n", item.start - 1) + 1;
  if (!/^ *- +$/.test(text.slice(start, item.start))) return [];
  const last = item.start + text.slice(item.start, item.end).trimEnd().length;
  const next = text.indexOf("\n", last);
  return [{ start, end: next < 0 ? text.length : next + 1, text: "" }];
}
