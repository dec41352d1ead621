import type { Place, ProposedFix } from "./finding.ts";
import { slipsBetween } from "./nearest.ts";

/**
 * The repair of a mistyped text where one suggestion stands out: it is the only one, or the only one
 * that is a single slip away. Undefined where there are several.
 *
 * It is safe only for a slip of the keyboard in a word: one letter too many, missing, wrong or
 * swapped with its neighbour, in five letters or more. Where digits differ (another year, paragraph
 * or recommendation), in short codes, and wherever `trust` is false, a person must look: the record
 * that was meant may not be there yet.
 *
 * @param value the text to write where it is not the suggestion itself
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
