import { isSafePattern } from "redos-detector";

/**
 * Says why a pattern of a schema may take long on some text; undefined for a safe one.
 *
 * A pattern is safe if it begins with `^` and a matcher never has a second choice (a score of 1),
 * as it has in `(a+)+`: its time is then in proportion to the text. Look-around, back references
 * and lazy quantifiers are refused, so that all tools read a pattern alike.
 */
export function patternFault(pattern: string): string | undefined {
  if (!pattern.startsWith("^")) return "it does not begin with ^";
  // After removing escaped characters and character classes, these marks are syntax.
  const syntax = pattern.replace(/\\[^1-9]/g, "x").replace(/\[[^\]]*\]/g, "x");
  if (/\(\?[=!<]/.test(syntax)) return "look-around is not allowed";
  if (/\\[1-9]/.test(syntax)) return "a back reference is not allowed";
  if (/[*+?}][*+?]/.test(syntax)) return "two quantifiers stand together";
  if (/.\^|\$./.test(syntax)) return "there is an anchor inside";
  const { safe, error } = isSafePattern(pattern, { unicode: true, maxScore: 1 });
  if (safe) return undefined;
  return error === "hitMaxScore"
    ? "one character may be matched in two ways"
    : `it cannot be judged: ${String(error)}`;
}
