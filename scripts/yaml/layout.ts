import { CHOMPING_MODE } from "js-yaml";
import type { ScalarEvent } from "js-yaml";

/** The places that js-yaml's events leave out: dashes, colons, brackets, the head of a block text. */

/**
 * The offset after the next `:`, `-` or `?` if only blanks and comments come before it; otherwise
 * `from`. With no indicator: the offset of the next token.
 */
export function afterIndicator(
  text: string,
  from: number,
  indicator: ":" | "-" | "?" | "",
): number {
  const at = nextToken(text, from);
  if (indicator === "") return at;
  return text[at] === indicator ? at + 1 : from;
}

/** The offset of the next character that is neither blank nor in a comment. */
export function nextToken(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x23) at = lineEnd(text, at) - 1;
    else if (!isBlank(character) && character !== 0xfeff) return at;
  }
  return text.length;
}

/** The offset after the bracket that closes a flow collection; `from` is the end of its last item. */
export function flowEnd(text: string, from: number, bracket: "]" | "}"): number {
  let at = nextToken(text, from);
  // Only commas, and the `?` and `:` of keys and values that are left out, can come before it.
  while (at < text.length && text[at] !== bracket) at = nextToken(text, at + 1);
  return Math.min(at + 1, text.length);
}

/** A `#` on the same line with a character right after it, and the rest of its word. */
export function followingHash(
  text: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at++;
  if (at === from || text[at] !== "#") return undefined;
  let end = at + 1;
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
  return end === at + 1 || text[at + 1] === "#" ? undefined : { start: at, end };
}

/**
 * The span of a block text: from its `|` or `>` to the end of its last line. The event knows the
 * content only; `from` is the end of the token before the block. Blank lines after it belong to the
 * span only where `+` keeps them.
 */
export function blockScalarSpan(
  text: string,
  event: ScalarEvent,
  from: number,
): { start: number; end: number } {
  const { valueStart, valueEnd, indent, chomping } = event;
  const headEnd = withoutBreak(text, valueStart, 0);
  const lineStart = Math.max(from, lineStartOf(text, headEnd));
  const head = /[|>][-+0-9]*[ \t]*(?:[ \t]#.*)?$/.exec(text.slice(lineStart, headEnd));
  const start = lineStart + (head?.index ?? 0);
  let end = valueEnd;
  if (chomping !== CHOMPING_MODE.KEEP) {
    for (;;) {
      end = withoutBreak(text, end, valueStart);
      const contentEnd = end - trailingSpaces(text, valueStart, end);
      const isBlankLine = contentEnd === valueStart || isBreak(text.charCodeAt(contentEnd - 1));
      // More spaces than the indentation are text.
      if (!isBlankLine || end === valueStart || (indent >= 0 && end - contentEnd > indent)) break;
      end = contentEnd;
    }
  }
  return { start, end: end > valueStart ? end : headEnd };
}

/** `end`, or the offset before a line break that ends there; never before `from`. */
function withoutBreak(text: string, end: number, from: number): number {
  let at = end;
  if (at > from && text[at - 1] === "\n") at--;
  if (at > from && text[at - 1] === "\r") at--;
  return at;
}

function trailingSpaces(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && text[at - 1] === " ") at--;
  return end - at;
}

/** Where a second document starts: its marker `---`, or its text if it has no marker. */
export function secondDocument(text: string, from: number): { start: number; end: number } {
  const marker = /^\ufeff?(---)(?=\s|$)/m.exec(text.slice(lineStartOf(text, from)));
  if (marker) {
    const start = lineStartOf(text, from) + marker.index + marker[0].length - 3;
    return { start, end: start + 3 };
  }
  const dots = /^\.\.\.(?=\s|$)/m.exec(text.slice(from));
  const start = nextToken(text, dots ? from + dots.index + 3 : from);
  return { start, end: lineEnd(text, start) };
}

/** The offset of the first character of the line at `offset`. */
export function lineStartOf(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset of the line break that ends the line at `offset`, or of the end of the text. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(character: number): boolean {
  return character === 0x20 || character === 0x09 || isBreak(character);
}

function isBreak(character: number): boolean {
  return character === 0x0a || character === 0x0d;
}
