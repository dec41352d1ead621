/**
 * What counts of a wording where copies of it are compared: its words, without case, blanks and punctuation, and
 * without what stands in brackets at its end. Undefined for a text without a word.
 */
export function wordingForm(wording: string): string | undefined {
  return withoutLastBrackets(wording)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ");
}

/** A wording without the brackets at its end, in which lists name the recommending States. */
export function withoutLastBrackets(wording: string): string {
  return wording.replace(/(?:\s*\((?:[^()]|\([^()]*\))*\)[\s;.]*)+$/, "");
}
