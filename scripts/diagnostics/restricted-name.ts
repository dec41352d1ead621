import { slipsBetween } from "./nearest.ts";

const NAME = "restricted";

/**
 * Whether the name of a field is `restricted`, or was meant to be: in capitals, with other forms of its
 * letters or unseen characters in it, with two slips, or with more beside it (`restricted.note`). A misspelt name
 * protects nothing by itself, so its value must not be shown either.
 */
export function isRestrictedName(name: string): boolean {
  if (name.length > 80) return false;
  const folded = name
    .normalize("NFKC")
    .replace(/[\p{Default_Ignorable_Code_Point}\s]/gu, "")
    .toLowerCase();
  return /(?:^|\P{L})restricted(?:\P{L}|$)/u.test(folded) || slipsBetween(folded, NAME) <= 2;
}
