import { resolvePlain } from "../yaml/scalar.ts";

/**
 * A text as YAML, with the quotes that the formatter would choose: none if it begins with a letter
 * and cannot be read as anything else, so that dates and numbers always have quotes; single quotes
 * if it holds double ones; double quotes otherwise.
 *
 * @param place in brackets (`flow`) a comma or a bracket would end a text without quotes
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
  // YAML 1.1 reads these as true and false.
  if (/^(?:y|n|yes|no|on|off)$/i.test(text)) return false;
  return resolvePlain(text) === text;
}

/** Characters that JSON allows in a file and YAML does not. */
const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;
