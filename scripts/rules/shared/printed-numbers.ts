/** Numbers as documents print them in front of paragraphs, pages, articles and annexes. */

export interface NumberSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * First and last whole number of `12`, `124-126`, `7.3-7.5` (7 and 7), `19(3)`, `12 (a)-(c)`;
 * undefined where the text begins with no digit (`iv`), or has two hyphens.
 */
export function printedSpan(text: string): NumberSpan | undefined {
  const [first = "", second, ...more] = text.split("-");
  const from = leading(first);
  if (from === undefined || more.length > 0) return undefined;
  return { from, to: (second === undefined ? undefined : leading(second)) ?? from };
}

/** Seconds from the start of a recording, of `00:01:30` and `00:01:30-00:02:10`. */
export function recordingSpan(text: string): NumberSpan | undefined {
  const [first = "", second = first, ...more] = text.split("-");
  const [from, to] = [seconds(first), seconds(second)];
  return from === undefined || to === undefined || more.length > 0 ? undefined : { from, to };
}

/** Whether it enumerates: `5, 7`, `5; 7`, `5 and 7`. */
export function isList(text: string): boolean {
  return /[,;&]|\band\b/.test(text);
}

/** What `2`, `II` or `B` may count; `C` and `I` are Roman numbers and letters at once. */
export function annexNumber(text: string): number[] {
  if (/^[0-9]{1,4}$/.test(text)) return [Number(text)];
  const letter = /^[A-Z]$/.test(text) ? [text.charCodeAt(0) - 64] : [];
  const roman = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(text);
  if (!roman || text === "") return letter;
  const [, tens = "", ones = ""] = roman;
  return [tens.length * 10 + ONES.indexOf(ones), ...letter];
}

const ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

function leading(text: string): number | undefined {
  const digits = /^[0-9]+/.exec(text.trim());
  return digits ? Number(digits[0]) : undefined;
}

function seconds(text: string): number | undefined {
  const match = /^([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])$/.exec(text);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) : undefined;
}
