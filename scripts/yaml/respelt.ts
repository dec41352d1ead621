import { resolvePlain } from "./scalar.ts";

/**
 * The YAML for a text in the place of another, in the kind of quotes that stands there: none where
 * the text needs none.
 *
 * @param source what stands there, quotes included
 */
export function respelt(source: string, text: string): string {
  if (source.startsWith("'") && !/[\p{Cc}]/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const plain = /^[A-Za-z](?:[\w ./#-]*[\w/-])?$/.test(text) && !text.includes(" #");
  if (!/^["|>]/.test(source) && plain && resolvePlain(text) === text) return text;
  return JSON.stringify(text);
}
