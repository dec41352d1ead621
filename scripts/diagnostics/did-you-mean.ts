import type { Place, ProposedFix } from "./finding.ts";
import { slipsBetween } from "./nearest.ts";

/**
 * The repair of a mistyped text: its only suggestion, or the only one that is a single slip away.
 * Undefined if there are several.
 *
 * It is safe only for a slip of the keyboard in a word: one letter too many, missing, wrong or
 * swapped with its neighbour, in five letters or more. If digits differ (another year, paragraph or
 * recommendation), in short codes, and if `trust` is false, a person must look: the record that was
 * meant may not exist yet.
 *
 * @param value the text to write, if it is not the suggestion itself
 */
export function respelling(
  place: Place,
  text: string,
  suggestions: readonly string[],
  { trust = true, value }: { readonly trust?: boolean; readonly value?: string } = {},
): ProposedFix | undefined {
  const close = suggestions.filter((suggestion) => slipsBetween(text, suggestion) === 1);
  const [meant, ...others] = close.length > 0 ? close : suggestions;
  if (meant === undefined || others.length > 0) return undefined;
  const written = value ?? meant;
  const safe = trust && close.length === 1 && isWord(text, meant);
  return {
    title: `Write “${written}”`,
    safety: safe ? "safe" : "unsafe",
    edits: [{ place, value: written }],
  };
}

function isWord(text: string, meant: string): boolean {
  const digits = (word: string) => word.replace(/\D/g, "");
  return text.length >= 5 && digits(text) === digits(meant);
}
