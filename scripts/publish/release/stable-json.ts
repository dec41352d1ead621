/** JSON indented by two blanks, with sorted keys and a final line feed: equal values give equal bytes. */
export function stableJson(value: unknown): string {
  return `${inLines(sorted(value))}\n`;
}

/** The value with the keys of all its objects sorted by code unit. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const inOrder: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort())
    inOrder[key] = sorted((value as Readonly<Record<string, unknown>>)[key]);
  return inOrder;
}

/** JSON indented by two blanks. */
export function inLines(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

/** Indents JSON further. Texts in JSON contain no line breaks. */
export function indented(text: string, blanks: string): string {
  return text.replaceAll("\n", `\n${blanks}`);
}
