// The only state of a module in this room: which sign has which bit. Aspects are declared while the rules load, and
// every text is read after that.

/**
 * What a text must hold at least one of, if an aspect is to be found in it: characters, and words by the four letters
 * that they begin with. Shorter words are whole.
 */
export interface Signs {
  /** Each character by itself: `"0-9%"` is a span of digits and a sign. */
  readonly characters?: string;
  /** Divided by blanks: `still now rece`. */
  readonly words?: string;
  /** An end without a full stop or another mark. */
  readonly openEnd?: true;
}

const byUnit = new Int32Array(0x10000);
const byWord = new Map<number, number>();
let openEnds = 0;
let count = 0;

/** The bit of these signs, one of 31; later ones share the last. */
export function bitOf({ characters = "", words = "", openEnd }: Signs): number {
  const bit = 1 << Math.min(count++, 30);
  if (openEnd) openEnds |= bit;
  for (const [, first = "", last = first] of characters.matchAll(/([^])(?:-([^]))?/g))
    for (let unit = first.charCodeAt(0); unit <= last.charCodeAt(0); unit++) byUnit[unit]! |= bit;
  for (const word of words.split(" ").filter(Boolean)) {
    let start = 0;
    for (const letter of word.slice(0, 4)) start = grown(start, letter.charCodeAt(0));
    byWord.set(start, (byWord.get(start) ?? 0) | bit);
  }
  return bit;
}

/** The bits of all signs in a text: one look at each of its letters for all aspects. */
export function signsIn(text: string): number {
  let found = 0;
  let start = 0;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    found |= byUnit[unit]!;
    if (!isLetter(unit)) {
      if (length > 0 && length < 4) found |= byWord.get(start) ?? 0;
      length = start = 0;
    } else if (length < 4) {
      start = grown(start, unit);
      if (++length === 4) found |= byWord.get(start) ?? 0;
    }
  }
  if (length > 0 && length < 4) found |= byWord.get(start) ?? 0;
  return isLetter(text.charCodeAt(text.length - 1)) || /[ ,]$/.test(text)
    ? found | openEnds
    : found;
}

/** Words that begin alike have one number. Words that do not may have it too: an aspect is then sought in vain. */
function grown(start: number, unit: number): number {
  return (Math.imul(start, 67) + small(unit)) | 0;
}

/** A letter without case; letters that are not Latin or Cyrillic may become others. */
function small(unit: number): number {
  if (unit < 0x80) return unit | 0x20;
  if (unit < 0x400) return unit;
  if (unit < 0x410) return unit + 0x50;
  if (unit < 0x430) return unit + 0x20;
  return unit < 0x460 ? unit : unit | 1;
}

function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return unit >= 0xc0 && (unit < 0x2000 || unit > 0x206f);
}
