import { formatDay } from "./calendar.ts";
import type { Moment } from "./moment.ts";
import { withBounds } from "./moment.ts";
import { dateFields, readSingleDate } from "./single-date.ts";
import type { SingleDate } from "./single-date.ts";
import { slipInWhole } from "./misspelt-interval.ts";

/** Something that lasted: `2016-05-16/2016-05-20`, `2018-03-13/..`. */
export interface IntervalDate extends Moment {
  readonly text: string;
  readonly kind: "interval";
  /** When it began, no later than its last possible end. */
  readonly start: Moment;
  /** When it ended, no earlier than its first possible start. */
  readonly end: Moment;
}

/** One unknown moment within bounds: `[2016-05-16..2016-05-20]`, `[..2017-03]`. */
export interface OneOfDate extends Moment {
  readonly text: string;
  readonly kind: "one-of";
}

/** A date in the data; `earliest` and `latest` span all of it. */
export type PartialDate = SingleDate | IntervalDate | OneOfDate;

export type DateReading =
  | { readonly ok: true; readonly date: PartialDate }
  | {
      readonly ok: false;
      /** What is wrong, as a full sentence for a contributor. */
      readonly reason: string;
      /** The date that was certainly meant, and can be read. Absent in any doubt. */
      readonly suggestion?: string;
    };

/** UTF-16 units; no date of the profile is longer. */
export const longestDate = 40;

/**
 * Reads a date of the dataset: a small profile of EDTF (ISO 8601-2:2019, level 1, with `X` for
 * unknown months and years of level 2). Results are kept, so reading a date again costs nothing.
 *
 * | text | meaning |
 * | --- | --- |
 * | `2016`, `2016-11`, `2018-04-12` | a year, month or day |
 * | `201X`, `20XX`, `2016-XX-20`, `2016-05-XX` | digits that are not known |
 * | `XXXX-04-06`, `XXXX-04` | the year is missing |
 * | `2019~`, `2019?`, `2019%` | about, perhaps, both; at the end of a date or of an interval's end |
 * | `a/b`, `a/..`, `../b` | lasted from a to b; `..` is open |
 * | `[a..b]`, `[a..]`, `[..b]` | one unknown moment; two bounds are both years, months or days |
 *
 * Refused: days that do not exist, seasons and quarters, sets, times of day, years outside
 * 1000 to 9999.
 */
export function parseDate(text: string): DateReading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  const reading = readDate(text);
  if (readings.size >= mostReadings) readings.clear();
  if (text.length <= longestDate) readings.set(text, reading);
  return reading;
}

/** When it began; the date itself if it is not an interval. */
export function startOf(date: PartialDate): Moment {
  return date.kind === "interval" ? date.start : date;
}

/** When it ended; the date itself if it is not an interval. */
export function endOf(date: PartialDate): Moment {
  return date.kind === "interval" ? date.end : date;
}

/** Module state, so that all callers share what was read before. */
const readings = new Map<string, DateReading>();
/** Far above the number of distinct dates in a large dataset; guards against hostile ones. */
const mostReadings = 100_000;

type Attempt =
  | { readonly ok: true; readonly date: PartialDate }
  | { readonly ok: false; readonly reason: string; readonly candidate?: string | undefined };

function readDate(text: string): DateReading {
  if (text.length > longestDate) {
    return {
      ok: false,
      reason: `A date has at most ${longestDate} characters, this one has ${text.length}. Keep words for the summary.`,
    };
  }
  const attempt = readWhole(text);
  if (attempt.ok) return attempt;
  const { reason, candidate } = attempt;
  if (candidate === undefined || candidate === text) return { ok: false, reason };
  const mended = readWhole(candidate);
  if (mended.ok) return { ok: false, reason, suggestion: candidate };
  // 31.04.2018 has two faults: its form, and a day that does not exist.
  const second = dateFields(candidate) === undefined ? "" : ` ${mended.reason}`;
  return { ok: false, reason: `${reason}${second}` };
}

function readWhole(text: string): Attempt {
  const attempt = text.startsWith("[")
    ? readOneOf(text)
    : text.includes("/")
      ? readInterval(text)
      : readSingleDate(text);
  if (attempt.ok) return attempt;
  return { ok: false, ...(slipInWhole(text) ?? attempt) };
}

const open = "..";
const noFlags = { approximate: false, uncertain: false };
const openMoment: Moment = { earliest: -Infinity, latest: Infinity, ...noFlags };

function readInterval(text: string): Attempt {
  const [from, to, ...more] = text.split("/");
  if (from === undefined || to === undefined || more.length > 0) {
    return { ok: false, reason: "An interval has one slash, between its start and its end." };
  }
  if (from === open && to === open) {
    return { ok: false, reason: "An interval that is open on both sides says nothing." };
  }
  const start = readEnd(from, "start");
  const end = readEnd(to, "end");
  if (!start.ok || !end.ok) {
    const [a, b] = [candidateOf(start, from), candidateOf(end, to)];
    const candidate = a === undefined || b === undefined ? undefined : `${a}/${b}`;
    return { ok: false, reason: firstReason(start, end), candidate };
  }
  const s = start.moment;
  const e = end.moment;
  if (s.earliest > e.latest) {
    return {
      ok: false,
      reason: `The interval ends before it starts: its start ${from} is later than its end ${to}.`,
    };
  }
  const date: IntervalDate = {
    text,
    kind: "interval",
    earliest: s.earliest,
    latest: e.latest,
    approximate: s.approximate || e.approximate,
    uncertain: s.uncertain || e.uncertain,
    start: withBounds(s, s.earliest, Math.min(s.latest, e.latest)),
    end: withBounds(e, Math.max(s.earliest, e.earliest), e.latest),
  };
  return { ok: true, date };
}

type EndAttempt =
  | { readonly ok: true; readonly moment: Moment }
  | { readonly ok: false; readonly reason: string; readonly candidate?: string | undefined };

function readEnd(text: string, side: "start" | "end"): EndAttempt {
  if (text === open) return { ok: true, moment: openMoment };
  if (text === "") {
    return {
      ok: false,
      reason: `The ${side} of the interval is empty. Write ${open} where the ${side} is open or not known.`,
      candidate: open,
    };
  }
  const attempt = readSingleDate(text);
  if (!attempt.ok) {
    const { reason, candidate } = attempt;
    return { ok: false, reason: `The ${side} of the interval: ${reason}`, candidate };
  }
  if (attempt.date.kind === "yearless") {
    return {
      ok: false,
      reason: `The ${side} of the interval has no year. A date without a year stands alone, as XXXX-04-06.`,
    };
  }
  const { earliest, latest } = attempt.date;
  return { ok: true, moment: withBounds(attempt.date, earliest, latest) };
}

function readOneOf(text: string): Attempt {
  const inner = /^\[([^[\]]*)\]$/.exec(text)?.[1];
  const bounds = inner?.split(open);
  const [from, to, ...more] = bounds ?? [];
  if (inner === undefined || from === undefined || to === undefined || more.length > 0) {
    return {
      ok: false,
      reason:
        "Square brackets hold two bounds with two points between them, as [2016-05-16..2016-05-20], [..2017-03] or [2018..].",
      candidate: inner,
    };
  }
  if (from === "" && to === "") {
    return { ok: false, reason: "Brackets without a bound say nothing." };
  }
  const lower = readBound(from, "lower");
  const upper = readBound(to, "upper");
  if (!lower.ok || !upper.ok) {
    const [a, b] = [candidateOf(lower, from), candidateOf(upper, to)];
    const candidate = a === undefined || b === undefined ? undefined : `[${a}${open}${b}]`;
    return { ok: false, reason: firstReason(lower, upper), candidate };
  }
  const earliest = lower.moment.earliest;
  const latest = upper.moment.latest;
  if (earliest > latest) {
    return {
      ok: false,
      reason: `The bounds are in the wrong order: the lower bound ${from} (${formatDay(earliest)} at the earliest) is later than the upper bound ${to}.`,
    };
  }
  if (from !== "" && to !== "" && from.length !== to.length) {
    const precision = Math.max(from.length, to.length);
    const [first, last] = [formatDay(earliest), formatDay(latest)].map((d) =>
      d.slice(0, precision),
    );
    return {
      ok: false,
      reason:
        "Both bounds are to be years, or both months, or both days; EDTF knows no mixture, and other programs could not read it.",
      candidate: `[${first}${open}${last}]`,
    };
  }
  return { ok: true, date: { text, kind: "one-of", earliest, latest, ...noFlags } };
}

function readBound(text: string, side: "lower" | "upper"): EndAttempt {
  if (text === "") return { ok: true, moment: openMoment };
  const attempt = readSingleDate(text);
  if (!attempt.ok) {
    const { reason, candidate } = attempt;
    return { ok: false, reason: `The ${side} bound: ${reason}`, candidate };
  }
  const { kind, approximate, uncertain } = attempt.date;
  if (kind === "masked" || kind === "yearless" || approximate || uncertain) {
    return {
      ok: false,
      reason: `The ${side} bound must be a plain year, month or day, without X and without ~ ? %. Where the bound itself is in doubt, choose a wider one.`,
    };
  }
  return { ok: true, moment: attempt.date };
}

function candidateOf(attempt: EndAttempt, text: string): string | undefined {
  return attempt.ok ? text : attempt.candidate;
}

function firstReason(...attempts: readonly EndAttempt[]): string {
  return attempts.flatMap((attempt) => (attempt.ok ? [] : [attempt.reason]))[0] ?? "";
}
