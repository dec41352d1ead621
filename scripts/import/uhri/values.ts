import { isObject } from "../../diagnostics/is-object.ts";

/**
 * The entries of a cell that holds a list, one a line with a dash before it, or of a list of texts or of
 * objects with a label, as in JSON. Null and blanks are not entries.
 */
export function entriesOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((each) => (Array.isArray(each) ? [] : entriesOf(each)));
  if (isObject(value) && !(value instanceof Date)) return entriesOf(labelOf(value));
  return writtenOf(value)
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\s*[-–•]\s+/, "").trim())
    .filter((line) => line !== "" && line !== "-");
}

/** The text of a cell that holds one. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return isObject(value) && !(value instanceof Date) ? textOf(labelOf(value)) : writtenOf(value);
}

/** An identifier, which the index sometimes writes in place of a label. */
export function isIdentifier(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function labelOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const named = Object.entries(value).find(
    ([key, each]) => /^(?:label|name|title|value|text)$/i.test(key) && typeof each === "string",
  );
  return named?.[1] as string | undefined;
}

function writtenOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : "";
}
