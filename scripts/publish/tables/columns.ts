import type { Schema } from "../../schema/schema-documents.ts";
import type { SchemaNode } from "../../schema/tree.ts";
import { dateKinds } from "./date-cells.ts";
import type { Column, ColumnType } from "./table.ts";

/** The column of a plain value. */
export function plainColumn(
  { keywords: schema, choices }: SchemaNode,
  { name, title, required }: Pick<Column, "name" | "title" | "required">,
): Column {
  return {
    ...{ name, type: typeOf(schema), title, description: describe(schema), required },
    ...(choices ? { values: choices } : {}),
    ...(isProse(schema) ? { prose: true as const } : {}),
  };
}

/** The first and last day of an EDTF date (null where it is open), its kind, and whether it is certain. */
export function boundColumns(name: string, title: string): Column[] {
  const day = (end: "earliest" | "latest", words: string): Column => ({
    name: `${name}_${end}`,
    type: "day",
    title: `${title}: ${end} day`,
    description: `The ${words} day that ${name} can mean; empty where it is open or has no year.`,
    required: false,
  });
  return [
    day("earliest", "first"),
    day("latest", "last"),
    {
      ...{ name: `${name}_kind`, type: "text", title: `${title}: kind`, required: false },
      description:
        "What the date is: day, month, year; span: it lasted; one-of: one unknown moment within the bounds; before, after: bounded on one side; partly-known: digits are missing; without-year.",
      values: dateKinds,
    },
    {
      ...{ name: `${name}_approximate`, type: "boolean", title: `${title}: approximate` },
      description: "Whether the source says “about” or “perhaps”; empty where there is no date.",
      required: false,
    },
  ];
}

/** The kind, bounds and words of a figure. */
export function quantityColumns(
  node: SchemaNode,
  { name, title, required }: Pick<Column, "name" | "title" | "required">,
): Column[] {
  const { keywords: schema, properties } = node;
  const exact = properties.get("exact")?.keywords ?? {};
  const bound = { type: typeOf(exact), required: false };
  return [
    {
      ...{ name: `${name}_kind`, type: "text", title: `${title}: kind`, required },
      description: `What the source says of the figure. ${describe(schema)}`,
      values: [...properties.keys()],
    },
    {
      ...{ name: `${name}_min`, title: `${title}: at least`, ...bound },
      description:
        "The lower bound: of exact and about the figure itself; not included for more-than; empty for at-most and words.",
    },
    {
      ...{ name: `${name}_max`, title: `${title}: at most`, ...bound },
      description:
        "The upper bound: of exact and about the figure itself; empty for at-least, more-than and words.",
    },
    ...(isDuration(node) ? ["min", "max"] : []).map((end) => dayColumn(name, title, end)),
    {
      ...{ name: `${name}_words`, type: "text", title: `${title}: words`, required: false },
      description: "The figure in words, where the source gives no number; none is made of it.",
    },
  ];
}

/** Whether a figure is a length of time. */
export function isDuration({ properties }: SchemaNode): boolean {
  return properties.get("exact")?.keywords["x-duration"] === true;
}

function dayColumn(name: string, title: string, end: string): Column {
  return {
    ...{ name: `${name}_days_${end}`, type: "number", required: false },
    title: `${title}: days at ${end === "min" ? "least" : "most"}`,
    description: `The ${end === "min" ? "lower" : "upper"} bound in days, which can be compared: a month has 28 to 31 days, a year 365 or 366.`,
  };
}

/** Whether a text is prose, not an id, code, date or number. */
export function isProse(schema: Schema): boolean {
  return schema["type"] === "string" && schema["pattern"] === "^\\S" && !schema["x-quote"];
}

export function describe(schema: Schema): string {
  return String(schema["description"] ?? schema["title"] ?? "");
}

function typeOf(schema: Schema): ColumnType {
  const type = schema["type"];
  if (type === "integer" || type === "number" || type === "boolean") return type;
  if (type === "string" || schema["enum"] || schema["const"]) return "text";
  throw new Error(`a column of type ${String(type)}`);
}
