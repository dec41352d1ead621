import type { MappedColumn, Mapping } from "../../schema/records.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import { withoutBreakMarks } from "../core/text.ts";
import type { Delimiter } from "../table/table.ts";

/** What a column of a table of recommendations may be. */
export const columnKinds = [
  ...(["number", "id", "text", "summary", "kind", "recommending-states", "state"] as const),
  ...(["session", "document", "issuer", "position", "position-date", "adoption-date"] as const),
  ...(["paragraph", "theme", "affected-persons", "level", "grade", "finding"] as const),
  ...(["sdg", "echoes", "state-claim", "state-claim-text", "state-claim-date"] as const),
  ...(["responsible", "deadline", "note", "ignored"] as const),
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** A column with its place in the rows, from 0. */
export interface PlacedColumn extends MappedColumn {
  readonly index: number;
}

/** The mapping's word for a value to leave out. */
export const LEAVE_OUT = "leave-out";

export const delimiters: Readonly<Record<NonNullable<Mapping["delimiter"]>, Delimiter>> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
  pipe: "|",
};

/** Columns are named by their headings; one without a heading, or with a repeated one, by its place too. */
export function columnNames(headings: readonly string[]): string[] {
  const names: string[] = [];
  for (const [index, heading] of headings.entries()) {
    const name = withoutBreakMarks(heading).replace(/\s+/g, " ").trim();
    const place = `(column ${index + 1})`;
    if (name === "") names.push(place);
    else names.push(names.includes(name) ? `${name} ${place}` : name);
  }
  return names;
}

/**
 * The columns of a mapping with their places in the table.
 *
 * @throws NotThisFormat when the table has other columns than the mapping
 */
export function placedColumns(
  file: string,
  headings: readonly string[],
  mapping: Mapping,
): PlacedColumn[] {
  const names = columnNames(headings);
  const mapped = mapping.columns.map(({ column }) => column);
  const missing = mapped.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !mapped.includes(name));
  if (missing.length > 0)
    throw new NotThisFormat(
      `${file} has no column ${quoted(missing)}, which the mapping names. It has ${quoted(names)}.`,
    );
  if (unknown.length > 0)
    throw new NotThisFormat(
      `The mapping does not say what the column ${quoted(unknown)} of ${file} is. Add it; “is: ignored” if it is not to be read.`,
    );
  return mapping.columns.map((column) => ({ ...column, index: names.indexOf(column.column) }));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}
