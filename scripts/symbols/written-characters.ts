/**
 * Characters that make a symbol look right although it is wrong: from text copied from a PDF, typed
 * on a Cyrillic or full-width keyboard, or "improved" by a word processor.
 */

/** A character as a person would name it: `a long dash`, `the Cyrillic letter А (U+0410)`. */
export function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (character === " ") return "a space";
  if (DASHES.test(character)) return `a dash that is no hyphen (${number})`;
  if (SLASHES.test(character)) return `a slash of another kind (${number})`;
  if (CYRILLIC.has(character)) return `the Cyrillic letter "${character}" (${number})`;
  if (code >= FULL_WIDTH.from && code <= FULL_WIDTH.to) {
    return `the full-width character "${character}" (${number})`;
  }
  if (SPACES.test(character) || INVISIBLE.test(character)) {
    return `a space or an invisible character (${number})`;
  }
  return `${quote(character)} (${number})`;
}

/** A text in quotation marks, for a message; unprintable characters are shown as �. */
export function quote(text: string): string {
  return `"${text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\ufffd")}"`;
}

/**
 * The same text in plain characters: full-width forms and Cyrillic letters that look like Latin ones
 * become those, every dash a hyphen, every slash `/`, every kind of space a space; what is invisible
 * goes. Anything else stays as it is.
 */
export function plainCharacters(text: string): string {
  return [...text].map(plain).join("");
}

function plain(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const shifted = code >= FULL_WIDTH.from && code <= FULL_WIDTH.to;
  const near = shifted ? String.fromCodePoint(code - FULL_WIDTH.offset) : character;
  if (DASHES.test(near)) return "-";
  if (SLASHES.test(near)) return "/";
  if (INVISIBLE.test(near)) return "";
  if (SPACES.test(near)) return " ";
  return CYRILLIC.get(near) ?? near;
}

// Unicode's block "Halfwidth and Fullwidth Forms" repeats ! to ~ at a fixed distance.
const FULL_WIDTH = { from: 0xff01, to: 0xff5e, offset: 0xfee0 } as const;

const DASHES = /^[\u2010-\u2015\u2043\u2212\ufe58\ufe63]$/;
const SLASHES = /^[\\\u2044\u2215\u29f8]$/;
const SPACES = /^[\s\u00a0\u3000]$/;
const INVISIBLE = /^[\u00ad\u200b-\u200f\u2060\ufeff]$/;

const CYRILLIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ А: "A", В: "B", С: "C", Е: "E", Н: "H", І: "I", Ј: "J", К: "K", М: "M", О: "O" },
    ...{ Р: "P", Ѕ: "S", Т: "T", У: "Y", Х: "X" },
    ...{ а: "a", с: "c", е: "e", і: "i", о: "o", р: "p", ѕ: "s", у: "y", х: "x" },
  }),
);
