import { dateKinds } from "../tables/date-cells.ts";
import type { Column, ColumnType } from "../tables/table.ts";

/** A column of a flat table. It may be empty; `empty` says what that means. */
export function column(
  name: string,
  type: ColumnType,
  title: string,
  description: string,
  more: Partial<Column> = {},
): Column {
  return { name, type, title, description, required: false, ...more };
}

/** A column with a value in every row. */
export function filled(name: string, type: ColumnType, title: string, description: string): Column {
  return column(name, type, title, description, { required: true });
}

/** The columns of a date that `dateCells` fills. */
export function dateColumns(name: string, title: string, description: string): Column[] {
  return [
    column(name, "text", title, `${description} EDTF, as precise as the source is.`),
    column(`${name}_in_words`, "text", `${title} in words`, "The same for people."),
    column(
      `${name}_earliest`,
      "day",
      `${title}: earliest day`,
      `The first day that ${name} can mean; empty where it is open or has no year.`,
    ),
    column(
      `${name}_latest`,
      "day",
      `${title}: latest day`,
      `The last day that ${name} can mean; empty where it is open or has no year.`,
    ),
    column(
      `${name}_kind`,
      "text",
      `${title}: kind`,
      "day, month, year; span: it lasted; one-of: one unknown moment within the bounds; before, after: bounded on one side; partly-known: digits are missing; without-year.",
      { values: dateKinds },
    ),
    column(
      `${name}_approximate`,
      "boolean",
      `${title}: approximate`,
      "Whether the source says “about” or “perhaps”.",
    ),
  ];
}

/** The columns that name the record of a row. */
export const recordColumns: readonly Column[] = [
  filled("record_id", "text", "Record", "The record that it stands in, collection/id."),
  filled("record_title", "text", "Title of the record", "What people call that record."),
];
