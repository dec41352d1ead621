import { readUnSymbol } from "./read-un-symbol.ts";
import type { UnSymbol } from "./un-symbol.ts";
import { suggestUnSymbol } from "./un-symbol-suggestion.ts";
import { uncoveredSeries } from "./uncovered-symbols.ts";
import { nameCharacter } from "./written-characters.ts";

export type ParsedUnSymbol =
  | { readonly ok: true; readonly symbol: UnSymbol }
  | {
      readonly ok: false;
      /**
       * `malformed`: not a form of UN symbols. `not-covered`: it begins like a series that this grammar
       * leaves out (Security Council, older treaty-body forms), so it cannot be checked.
       */
      readonly kind: "malformed" | "not-covered";
      /** Which part is wrong, what was expected, and a symbol of that shape. */
      readonly reason: string;
      /** The canonical symbol, only if there is no doubt which one was meant. */
      readonly suggestion?: string;
    };

/** Longer texts are refused unread. The longest symbols met have fewer than 50 characters. */
export const MAX_SYMBOL_LENGTH = 80;

/**
 * Parses a UN document symbol as a person wrote it.
 *
 * Accepts only the canonical form, with one exception: asterisks at the end, which the UN adds when it
 * reissues a document for technical reasons, are not part of the symbol and are kept as `reissued`.
 * Never throws, and takes time linear in the text for any input.
 */
export function parseUnSymbol(text: string): ParsedUnSymbol {
  if (text.length > MAX_SYMBOL_LENGTH) {
    const reason = `The text has ${text.length} characters: expected a UN symbol of at most ${MAX_SYMBOL_LENGTH}, such as A/HRC/28/10.`;
    return { ok: false, kind: "malformed", reason };
  }
  const bare = withoutAsterisks(text);
  const reason = misspelling(bare);
  const reading = reason === undefined ? readUnSymbol(bare) : { ok: false as const, reason };
  if (reading.ok) {
    return { ok: true, symbol: { ...reading.symbol, reissued: bare !== text } };
  }
  const suggestion = suggestUnSymbol(bare);
  if (suggestion !== undefined) {
    return { ok: false, kind: "malformed", reason: reading.reason, suggestion };
  }
  const series = uncoveredSeries(bare);
  return series === undefined
    ? { ok: false, kind: "malformed", reason: reading.reason }
    : {
        ok: false,
        kind: "not-covered",
        reason: `This looks like a symbol of ${series}, a series whose symbols are not checked here; it may be right.`,
      };
}

function withoutAsterisks(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === "*") end -= 1;
  return text.slice(0, end);
}

/** What is wrong with the characters of a symbol, independent of its parts. */
function misspelling(text: string): string | undefined {
  const stranger = [...text].find((character) => !/^[A-Za-z0-9./-]$/.test(character));
  if (stranger !== undefined) {
    const where = text.startsWith(stranger) ? "begins with" : "contains";
    return `The symbol ${where} ${nameCharacter(stranger)}: expected only plain Latin capitals, digits, full stops, hyphens and slashes, such as A/HRC/28/10.`;
  }
  const small = text.split("/").find((part) => /[a-z]/.test(part) && !STARTS_AS_SUFFIX.test(part));
  return small === undefined
    ? undefined
    : `"${small}" has small letters: expected capitals everywhere but in Add., Corr., Rev. and Amend., such as A/HRC/28/10/Add.1.`;
}

// A part that begins like a suffix is read as one, which gives a better message.
const STARTS_AS_SUFFIX = /^(?:add|corr|rev|amend)/i;
