import { lineEnd } from "./layout.ts";

/** What is open at a place: the offsets of the quotation mark and of each bracket, outermost first. */
export interface OpenConstructs {
  readonly quote?: number;
  readonly brackets: readonly number[];
}

/**
 * The quotation mark or brackets that are open at `limit` (a UTF-16 offset), where a parser rejected
 * the text. One pass. It takes a continuation line of a text without quotes for a new token, so use
 * it only for explanations.
 */
export function openConstructs(text: string, limit: number): OpenConstructs {
  const brackets: number[] = [];
  let at = 0;
  let blockColumn = 0;
  let startsToken = true;
  let startsLine = true;
  while (at < limit) {
    const character = text[at]!;
    if (startsLine && !brackets.length) {
      const indicators = /^[ \t]*(?:[-?][ \t]+)*/.exec(text.slice(at, lineEnd(text, at)))![0];
      const dash = Math.max(indicators.lastIndexOf("-"), indicators.lastIndexOf("?"));
      const bare = /^[|>]/.test(text.slice(at + indicators.length, at + indicators.length + 1));
      blockColumn = bare ? dash : indicators.length;
      at += indicators.length;
      startsLine = false;
      startsToken = true;
    } else if (character === "\n" || character === "\r") {
      startsLine = true;
      startsToken = startsToken || !brackets.length;
      at++;
    } else if (character === " " || character === "\t") {
      if (text[at + 1] === "#") at = lineEnd(text, at);
      else at++;
    } else if (startsToken && character === "#") {
      at = lineEnd(text, at);
    } else if (startsToken && (character === '"' || character === "'")) {
      const end = closingQuote(text, at);
      if (end >= limit) return { quote: at, brackets };
      at = end + 1;
      startsToken = false;
    } else if (character === "[" || character === "{") {
      if (startsToken) brackets.push(at);
      at++;
    } else if (brackets.length && (character === "]" || character === "}")) {
      brackets.pop();
      startsToken = false;
      at++;
    } else if (startsToken && !brackets.length && (character === "|" || character === ">")) {
      at = blockEnd(text, at, blockColumn);
      startsLine = true;
    } else {
      startsToken =
        (character === ":" && /^(?:\s|$)/.test(text.slice(at + 1, at + 2))) ||
        (character === "," && brackets.length > 0);
      at++;
    }
  }
  return { brackets };
}

/** The offset of the quotation mark that closes the one at `start`; the text's length if it is never closed. */
export function closingQuote(text: string, start: number): number {
  const mark = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (mark === '"' && text[at] === "\\") at++;
    else if (text[at] === mark) {
      if (mark === "'" && text[at + 1] === "'") at++;
      else return at;
    }
  }
  return text.length;
}

/** The start of the first line after `from` that is indented no deeper than `column`. */
function blockEnd(text: string, from: number, column: number): number {
  const line = /(?:\r\n?|\n)([ ]*)(?=([^\r\n]?))/g;
  line.lastIndex = lineEnd(text, from);
  for (let match = line.exec(text); match; match = line.exec(text)) {
    if (match[2] && match[1]!.length <= column)
      return match.index + match[0].length - match[1]!.length;
  }
  return text.length;
}
