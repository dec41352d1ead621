import { visible } from "../diagnostics/visible.ts";
import { diffArrays } from "diff";
import type { Comparison, Disagreement } from "./compare.ts";

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
    ...(sets.length > 1
      ? sets.map(({ a, b, fields: ofSet }) =>
          ofSet.length === 0 ? [] : [a === b ? `${a}:` : `${a} and ${b}:`, ...table(ofSet)],
        )
      : []),
    list("They disagree:", disagreements.filter(({ kind }) => kind === "different").map(line)),
    list(
      "The answer is pending in one:",
      disagreements.filter(({ kind }) => kind === "pending").map(line),
    ),
    list("Only in the first:", onlyA),
    list("Only in the second:", onlyB),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(visible).join("\n"))
    .join("\n\n")}\n`;
}

function line({ a, b, field, valueA, valueB }: Disagreement): string {
  const names = a === b ? a : `${a} and ${b}`;
  return field === "wording"
    ? `${names}, wording: ${wordsApart(String(valueA), String(valueB))}`
    : `${names}, ${field}: ${shown(valueA)} and ${shown(valueB)}`;
}

/** The disagreements as a table for a spreadsheet, one a row. */
export function comparisonCsv({ disagreements, onlyA, onlyB }: Comparison): string {
  const rows = [
    ["first", "second", "field", "kind", "in the first", "in the second", "matched by"],
    ...disagreements.map(({ a, b, field, kind, valueA, valueB, matchedBy }) => [
      ...[a, b, field, kind, whole(valueA), whole(valueB), matchedBy ?? ""],
    ]),
    ...onlyA.map((name) => [name, "", "", "only in the first", "", "", ""]),
    ...onlyB.map((name) => ["", name, "", "only in the second", "", "", ""]),
  ];
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
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
    ["field", "agree", "disagree", "pending in one", "only first", "only second"],
    ...fields.map((each) => [
      each.field,
      ...[each.agree, each.disagree, each.pending, each.onlyA, each.onlyB].map(String),
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
  const text = whole(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

function whole(value: unknown): string {
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** The words that differ, each with three words before and after: `in the field of [-human-] {+women’s+} rights`. */
export function wordsApart(a: string, b: string): string {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]+/gu) ?? [];
  const parts = diffArrays(words(a), words(b), {
    comparator: (one, other) => one.toLowerCase() === other.toLowerCase(),
  });
  const isWord = (list: readonly string[]) => list.some((each) => /[\p{L}\p{N}]/u.test(each));
  const pieces = parts.map(({ value, added, removed }, at) => {
    // Punctuation alone is no difference.
    if ((added || removed) && !isWord(value)) return "";
    if (removed) return `[-${value.join(" ")}-]`;
    if (added) return `{+${value.join(" ")}+}`;
    const [before, after] = [at > 0, at < parts.length - 1];
    if (value.length <= (before && after ? 7 : 4)) return value.join(" ");
    return [...(before ? value.slice(0, 3) : []), "…", ...(after ? value.slice(-3) : [])].join(" ");
  });
  return pieces.filter((piece) => piece !== "").join(" ");
}
