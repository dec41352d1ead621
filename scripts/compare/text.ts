import { visible } from "../diagnostics/visible.ts";
import type { Comparison } from "./compare.ts";

/** The comparison for people. */
export function comparisonText({ sets, fields, disagreements, onlyA, onlyB }: Comparison): string {
  const blocks = [
    sets.map(({ a, b, matched: { number, wording, order } }) => {
      const how = [
        [number, "by number"],
        [wording, "by wording"],
        [order, "by their order and States"],
      ].flatMap(([count, by]) => (count === 0 ? [] : `${count} ${by}`));
      return `${a} and ${b}: ${how.join(", ") || "no item"} in both`;
    }),
    table(fields),
    list(
      "They disagree:",
      disagreements.map(({ a, b, field, valueA, valueB }) => {
        const names = a === b ? a : `${a} and ${b}`;
        return `${names}, ${field}: ${shown(valueA)} and ${shown(valueB)}`;
      }),
    ),
    list("Only in the first:", onlyA),
    list("Only in the second:", onlyB),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(visible).join("\n"))
    .join("\n\n")}\n`;
}

/** The same for programs. */
export function comparisonJson(
  comparison: Comparison,
  tool: { readonly name: string; readonly version: string },
): string {
  return `${JSON.stringify({ version: 1, tool, ...comparison }, null, 2)}\n`;
}

function table(fields: Comparison["fields"]): string[] {
  if (fields.length === 0) return [];
  const rows = [
    ["field", "agree", "disagree", "only first", "only second"],
    ...fields.map((each) => [
      each.field,
      ...[each.agree, each.disagree, each.onlyA, each.onlyB].map(String),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
      )
      .join("  "),
  );
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function shown(value: unknown): string {
  const text = Array.isArray(value) ? value.join(" ") : String(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
