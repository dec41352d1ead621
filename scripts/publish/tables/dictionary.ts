import type { Column, Row, Table } from "./table.ts";

/** A table that describes every column of the other tables. */
export const dictionary: Table = {
  name: "dictionary",
  title: "Column",
  description: "Every column of every other table: what it holds and what it refers to.",
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
  ],
};

/** The rows of the dictionary. */
export function dictionaryRows(tables: readonly Table[]): Row[] {
  return tables.flatMap((table) => table.columns.map((column) => rowOf(table, column)));
}

function rowOf({ name, description }: Table, column: Column): Row {
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
  };
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
