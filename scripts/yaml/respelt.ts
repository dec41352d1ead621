import { resolvePlain } from "./scalar.ts";

/**
 * The YAML for a text that replaces another, in the same kind of quotes, or without if it needs none.
 *
 * @param source the text that is replaced, with its quotes
 */
export function respelt(source: string, text: string): string {
  if (source.startsWith("'") && !/[\p{Cc}]/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const plain = /^[A-Za-z](?:[\w ./#-]*[\w/-])?$/.test(text) && !text.includes(" #");
  if (!/^["|>]/.test(source) && plain && resolvePlain(text) === text) return text;
  return JSON.stringify(text);
}
