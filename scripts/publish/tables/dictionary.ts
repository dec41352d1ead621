import type { Column, Row, Table } from "./table.ts";

/** A table that describes every column of the other tables. */
export const dictionary: Table = {
  name: "dictionary",
  title: "Column",
  description:
    "Every column of every other table and view: what it holds, what it refers to, and how many rows have a value.",
  primaryKey: ["table_name", "column_name"],
  columns: [
    text("table_name", "Table", "The table that the column stands in."),
    text("column_name", "Column", "The name of the column."),
    {
      ...text("type", "Type", "text, integer, number, boolean, day (2018-04-12) or list."),
      values: ["text", "integer", "number", "boolean", "day", "list"],
    },
    flag("required", "Required", "Whether every row has a value."),
    flag("unique_values", "Unique", "Whether no two rows have the same value."),
    optional("refers_to", "Refers to", "table.column that holds every value of this one."),
    { ...optional("allowed", "Allowed", "The only values there are."), type: "list" },
    text("title", "Title", "The name of the column in words."),
    text("description", "Description", "What it holds."),
    text("table_description", "Of the table", "What one row of the table is."),
    {
      ...text(
        "made_for",
        "Made for",
        "people: a table to begin with, in flat/; programs: one of the many narrow tables; sqlite: a view, in the database only.",
      ),
      values: ["people", "programs", "sqlite"],
    },
    optional(
      "empty_means",
      "Empty means",
      "What an empty cell says; empty where no cell may be empty.",
    ),
    { ...optional("filled", "Filled", "How many rows have a value."), type: "integer" },
    { ...optional("rows_in_table", "Rows", "How many rows the table has."), type: "integer" },
  ],
};

/** How many rows a table has, and how many of them have a value in a column, by its place. */
export interface Filled {
  readonly rows: number;
  readonly of: (column: number) => number;
}

/**
 * The rows of the dictionary.
 *
 * @param filledIn undefined for a view, whose rows nobody counted
 */
export function dictionaryRows(
  tables: readonly Table[],
  filledIn: (table: string) => Filled | undefined,
): Row[] {
  return tables.flatMap((table) =>
    table.columns.map((column, at) => rowOf(table, column, at, filledIn(table.name))),
  );
}

function rowOf(table: Table, column: Column, at: number, filled: Filled | undefined): Row {
  const { name, description, flat } = table;
  const { references: to, values, unique } = column;
  return {
    table_name: name,
    column_name: column.name,
    type: column.type,
    required: column.required,
    unique_values: unique ?? false,
    refers_to: to ? `${to.table}.${to.column}` : null,
    allowed: values ?? null,
    title: column.title,
    description: column.description,
    table_description: description,
    made_for: "query" in table ? "sqlite" : flat === undefined ? "programs" : "people",
    empty_means: column.required ? null : emptyMeans(column),
    filled: filled?.of(at) ?? null,
    rows_in_table: filled?.rows ?? null,
  };
}

/** What the description says of empty cells, or that the record does not say. */
function emptyMeans({ description, type }: Column): string {
  const said = /\bempty (?:where|if|for|means) [^;.]+/i.exec(description)?.[0];
  if (said !== undefined) return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  return type === "list" ? "There is none in the record." : "The record does not say.";
}

function text(name: string, title: string, description: string): Column {
  return { name, type: "text", title, description, required: true };
}

function optional(name: string, title: string, description: string): Column {
  return { ...text(name, title, description), required: false };
}

function flag(name: string, title: string, description: string): Column {
  return { ...text(name, title, description), type: "boolean" };
}
