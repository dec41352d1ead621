import stringWidth from "fast-string-width";

/** How many columns of a terminal a text without control characters takes (UAX #11). */
export function displayWidth(text: string): number {
  return isPlain(text) ? text.length : stringWidth(text);
}

/** Whether each UTF-16 unit is a character of one column, as in most texts: Latin, Cyrillic, punctuation. */
function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Without control characters, combining marks and what emoji are made of; no two of these are one character. */
const PLAIN =
  /^[ -~\u{A1}-\u{A8}\u{AA}-\u{AC}\u{B0}-\u{2FF}\u{400}-\u{482}\u{48A}-\u{52F}\u{2010}-\u{2026}]*$/u;

/**
 * The characters of a text as a reader sees them (extended grapheme clusters, UAX #29). It works in
 * windows, because the time of the segmenter grows with the square of the text.
 */
export function graphemes(text: string): string[] {
  if (isPlain(text)) return text.split("");
  const found: string[] = [];
  for (let start = 0, size = WINDOW; start < text.length;) {
    const end = Math.min(start + size, text.length);
    const cut = text.codePointAt(end - 1)! > 0xffff ? end + 1 : end;
    const segments = Array.from(segmenter.segment(text.slice(start, cut)), (each) => each.segment);
    // The last one may continue in the next window.
    const whole = cut < text.length ? segments.slice(0, -1) : segments;
    for (const segment of whole) {
      found.push(segment);
      start += segment.length;
    }
    size = whole.length > 0 ? WINDOW : size * 2;
  }
  return found;
}

/** In UTF-16 units. */
const WINDOW = 500;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
