import { dayFirst, isoDay } from "./misspelt-date.ts";
import type { Slip, SlipRule } from "./misspelt-date.ts";

/**
 * Explains a text whose fault is in its slashes, brackets or blanks, so that its parts alone would
 * mislead; `undefined` if the caller should look at the parts.
 */
export function slipInWhole(text: string): Slip | undefined {
  for (const [pattern, explain] of wholeSlips) {
    const match = pattern.exec(text);
    const slip = match === null ? undefined : explain(match);
    if (slip !== undefined) return slip;
  }
  return undefined;
}

const wholeSlips: readonly SlipRule[] = [
  [
    /^(\[?)\s*(\S+)(?:\s+(\/|\.\.)\s*|\s*(\/|\.\.)\s+)(\S+?)\s*(\]?)$/,
    ([, left, from, one, two, to, right]) => ({
      reason: "A date has no blanks.",
      candidate: `${left}${from}${one ?? two}${to}${right}`,
    }),
  ],
  [
    /^\[([^/[\]]+)\/([^/[\]]+)\]$/,
    ([, from, to]) => ({
      reason: "In brackets two points stand between the bounds, not a slash.",
      candidate: `[${from}..${to}]`,
    }),
  ],
  [
    /^\[[^,\]]*,[^\]]*\]$/,
    () => ({
      reason:
        "A list of dates is not one date. Give the bounds between which the moment lies, as [2016..2018].",
    }),
  ],
  [
    /^(\d{4})\/(\d\d?)\/(\d\d?)$/,
    ([, y, m = "", d = ""]) => ({
      reason:
        "A day is written with hyphens, as 2018-04-12; a slash stands between the two ends of an interval.",
      candidate: isoDay(y, m, d),
    }),
  ],
  [
    /^(\d\d?)\/(\d\d?)\/(\d{4})$/,
    ([, first = "", second = "", y = ""]) => dayFirst(first, second, y, ""),
  ],
  [
    /^(\d\d?)\/(\d{4})$/,
    ([, m = "", y]) => ({
      reason: "The year comes first and a hyphen follows it, as in 2018-04.",
      candidate: `${y}-${m.padStart(2, "0")}`,
    }),
  ],
  [/^(\d{4})\/(\d\d?)$/, ([, y = "", m = ""]) => monthOrNextYear(y, m)],
  [
    /^(\d{4}-\d\d)-\d\d\/\d\d$/,
    ({ input, 1: month }) => ({
      reason: "Both ends of an interval are whole dates.",
      candidate: `${input.slice(0, 11)}${month}-${input.slice(11)}`,
    }),
  ],
  [
    /^(\d{4})-\d\d\/\d\d$/,
    ({ input, 1: year }) => ({
      reason: "Both ends of an interval are whole dates.",
      candidate: `${input.slice(0, 8)}${year}-${input.slice(8)}`,
    }),
  ],
  [
    /^(\d{4})-\d\d-\d\d\/\d\d-\d\d$/,
    ({ input, 1: year }) => ({
      reason: "Both ends of an interval are whole dates.",
      candidate: `${input.slice(0, 11)}${year}-${input.slice(11)}`,
    }),
  ],
  [
    /^([^/]+)\/(?:open|now|present|ongoing|today|unknown)$/i,
    ([, from]) => ({
      reason: "An end that is open or not known is written as two points.",
      candidate: `${from}/..`,
    }),
  ],
  [
    /^(?:open|unknown)\/([^/]+)$/i,
    ([, to]) => ({
      reason: "A start that is not known is written as two points.",
      candidate: `../${to}`,
    }),
  ],
  [
    /\/P\d|^P\d/i,
    () => ({
      reason:
        "An interval names its two ends; a length of time is a duration and stands in a field of its own.",
    }),
  ],
];

/** `2018/04` is a month; `2011/12` may be two years. */
function monthOrNextYear(year: string, month: string): Slip {
  if ((Number(year) + 1) % 100 === Number(month) && month.length === 2) {
    return {
      reason: `A month is written with a hyphen (${year}-${month}), two years in full (${year}/${Number(year) + 1}). Which is meant only the source can tell.`,
    };
  }
  return {
    reason:
      "A month is written with a hyphen, as 2018-04; a slash stands between the two ends of an interval.",
    candidate: `${year}-${month.padStart(2, "0")}`,
  };
}
