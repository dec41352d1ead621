/**
 * JSON with two blanks, the keys of every object sorted by code unit, and a final line feed: the same
 * value always gives the same bytes.
 */
export function stableJson(value: unknown): string {
  return `${inLines(sorted(value))}\n`;
}

/** The value with the keys of every object sorted by code unit. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const inOrder: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort())
    inOrder[key] = sorted((value as Readonly<Record<string, unknown>>)[key]);
  return inOrder;
}

/** JSON with two blanks, and nothing after it. */
export function inLines(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

/** The same text, further to the right: texts in JSON have no line breaks of their own. */
export function indented(text: string, blanks: string): string {
  return text.replaceAll("\n", `\n${blanks}`);
}
