/**
 * How many columns of a terminal a text takes: 2 for East Asian wide characters and emoji, 0 for
 * marks that sit on another character, otherwise 1. An approximation of Unicode's UAX #11, which
 * JavaScript does not offer. The text must be free of control characters.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/**
 * The characters of a text as a reader sees them (extended grapheme clusters, UAX #29). In windows,
 * for the time that the segmenter takes grows with the square of the text it is given.
 */
export function graphemes(text: string): string[] {
  const found: string[] = [];
  for (let start = 0, size = WINDOW; start < text.length;) {
    const end = Math.min(start + size, text.length);
    const cut = text.codePointAt(end - 1)! > 0xffff ? end + 1 : end;
    const segments = Array.from(segmenter.segment(text.slice(start, cut)), (each) => each.segment);
    // The last one may go on in the next window.
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

/** Marks, the later parts of a Hangul syllable, and skin tones, which colour the emoji before. */
const NO_WIDTH =
  /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11FF\uD7B0-\uD7FF\u{1F3FB}-\u{1F3FF}]$/u;

/** One half of a flag: two of them take two columns. */
const FLAG_HALF = /^\p{Regional_Indicator}$/u;

const WIDE =
  /^[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]$/u;

function characterWidth(character: string): number {
  if (character < "\u0300") return 1;
  if (NO_WIDTH.test(character)) return 0;
  if (FLAG_HALF.test(character)) return 1;
  return WIDE.test(character) ? 2 : 1;
}
