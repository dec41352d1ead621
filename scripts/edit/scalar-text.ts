import { resolvePlain } from "../yaml/scalar.ts";

/**
 * A text as YAML, in the quotes that it needs and the formatter would choose: none for what begins
 * with a letter and could not be taken for anything else, so that dates and numbers always have
 * quotes; single ones around double ones; double ones otherwise.
 *
 * @param place within brackets (`flow`) a comma or a bracket ends a text without quotes
 */
export function scalarText(text: string, place: "block" | "flow"): string {
  if (isPlain(text, place)) return text;
  const escaped = JSON.stringify(text).replaceAll(
    UNPRINTABLE,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const single = text.includes('"') && !/\\[^"]/.test(escaped);
  return single ? `'${text.replaceAll("'", "''")}'` : escaped;
}

function isPlain(text: string, place: "block" | "flow"): boolean {
  if (!/^\p{L}(?:[^\p{C}\p{Zl}\p{Zp}]*[^\p{C}\p{Z}:])?$/u.test(text)) return false;
  if (/: | #/.test(text) || (place === "flow" && /[[\]{},]|:[^\p{L}\p{N}/]/u.test(text)))
    return false;
  // Readers of YAML 1.1 take these for true and false.
  if (/^(?:y|n|yes|no|on|off)$/i.test(text)) return false;
  return resolvePlain(text) === text;
}

/** What YAML does not allow in a file, and JSON does. */
const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;
