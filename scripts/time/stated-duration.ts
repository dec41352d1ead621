import { addDuration, momentAfter, parseDuration } from "./duration.ts";
import type { Duration } from "./duration.ts";
import { isSure, withBounds } from "./moment.ts";
import type { Verdict } from "./order.ts";
import type { Moment } from "./moment.ts";

/** A length of time as a record states it; each text is an ISO 8601 duration. */
export type StatedDuration =
  | { readonly exact: string }
  | { readonly about: string }
  | { readonly "at-least": string }
  | { readonly "at-most": string }
  | { readonly "more-than": string }
  | { readonly between: { readonly min: string; readonly max: string } }
  | { readonly words: string };

/**
 * How far `about` may lie from what is stated, as a share of it. A convention of this project, not
 * of any standard: about three months reaches from a little over two to a little under four.
 */
export const aboutTolerance = 0.25;

/**
 * When something that began at `start` and lasted as stated was over, for example a sentence.
 * `at-least` leaves the latest day open, `about` widens both sides by `aboutTolerance`. The day
 * that a part of a day may spill into is counted in.
 *
 * `undefined` where the statement has no number (`words`) or is no readable duration, which is for
 * another rule to report.
 */
export function endAfter(start: Moment, stated: StatedDuration): Moment | undefined {
  const range = rangeOf(stated);
  if (range === undefined) return undefined;
  return withBounds(
    start,
    windowFrom(start.earliest, range).earliest,
    windowFrom(start.latest, range).latest,
  );
}

/**
 * Whether a stated length fits the bounds of its start and its end.
 *
 * - `holds`: whichever day it began and ended. `unknown`: some do, or nothing can be said.
 * - `violated`: none does. `doubtful`: none does, but the source is not sure of a date.
 *
 * A day either way is forgiven, because the first and last day may both be counted and the time of
 * day is not known.
 */
export function fitsDuration(stated: StatedDuration, start: Moment, end: Moment): Verdict {
  const range = rangeOf(stated);
  if (range === undefined) return "unknown";
  const first = windowFrom(start.earliest, range);
  const last = windowFrom(start.latest, range);
  const sure = isSure(start) && isSure(end);
  if (end.latest + grace < first.earliest || end.earliest - grace > last.latest) {
    return sure ? "violated" : "doubtful";
  }
  const always = end.earliest + grace >= last.earliest && end.latest - grace <= first.latest;
  return sure && always ? "holds" : "unknown";
}

/** In days. */
const grace = 1;

interface Range {
  readonly min: Duration | undefined;
  readonly max: Duration | undefined;
  readonly tolerance: number;
}

function rangeOf(stated: StatedDuration): Range | undefined {
  if ("words" in stated) return undefined;
  if ("between" in stated) return range(stated.between.min, stated.between.max);
  if ("exact" in stated) return range(stated.exact, stated.exact);
  if ("about" in stated) return range(stated.about, stated.about, aboutTolerance);
  if ("at-most" in stated) return range(undefined, stated["at-most"]);
  // `more-than` is no more than a day longer than `at-least`, and a day is forgiven.
  return range("at-least" in stated ? stated["at-least"] : stated["more-than"], undefined);
}

function range(min: string | undefined, max: string | undefined, tolerance = 0): Range | undefined {
  const shortest = min === undefined ? undefined : parseDuration(min);
  const longest = max === undefined ? undefined : parseDuration(max);
  if (shortest?.ok === false || longest?.ok === false) return undefined;
  return { min: shortest?.duration, max: longest?.duration, tolerance };
}

/** The days on which it may have ended, had it begun on this day. */
function windowFrom(day: number, { min, max, tolerance }: Range) {
  const early = min === undefined ? day : addDuration(day, min);
  const late =
    max === undefined
      ? Infinity
      : momentAfter({ earliest: day, latest: day, approximate: false, uncertain: false }, max)
          .latest;
  return {
    earliest: early - slack(day, early, tolerance),
    latest: late + slack(day, late, tolerance),
  };
}

function slack(from: number, to: number, tolerance: number): number {
  return tolerance > 0 && Number.isFinite(from) && Number.isFinite(to)
    ? Math.ceil((to - from) * tolerance)
    : 0;
}
