import { addDuration, momentAfter, parseDuration } from "./duration.ts";
import type { Duration } from "./duration.ts";
import { isSure, withBounds } from "./moment.ts";
import type { Verdict } from "./order.ts";
import type { Moment } from "./moment.ts";

/** A length of time in a record; each text is an ISO 8601 duration. */
export type StatedDuration =
  | { readonly exact: string }
  | { readonly about: string }
  | { readonly "at-least": string }
  | { readonly "at-most": string }
  | { readonly "more-than": string }
  | { readonly between: { readonly min: string; readonly max: string } }
  | { readonly words: string };

/**
 * How far `about` may be from the stated length, as a share of it. A convention of this project, not
 * of a standard: “about three months” means a little over two to a little under four.
 */
export const aboutTolerance = 0.25;

/**
 * When something that began at `start` and lasted as stated was over, for example a sentence.
 * `at-least` leaves the latest day open, `about` widens both sides by `aboutTolerance`. The day
 * that a part of a day may spill into is counted in.
 *
 * `undefined` if the statement has no number (`words`) or is not a readable duration, which another
 * rule reports.
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
 * - `holds`: every pair of days fits. `unknown`: some fit, or nothing is known.
 * - `violated`: none fits. `doubtful`: none fits, but the source is not sure of a date.
 *
 * One day more or less is accepted, because sources may count both the first and the last day, and
 * the time of day is unknown.
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
  // `more-than` differs from `at-least` by at most a day, and one day is accepted.
  return range("at-least" in stated ? stated["at-least"] : stated["more-than"], undefined);
}

function range(min: string | undefined, max: string | undefined, tolerance = 0): Range | undefined {
  const shortest = min === undefined ? undefined : parseDuration(min);
  const longest = max === undefined ? undefined : parseDuration(max);
  if (shortest?.ok === false || longest?.ok === false) return undefined;
  return { min: shortest?.duration, max: longest?.duration, tolerance };
}

/** The days on which it may have ended if it began on this day. */
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
