import { isSure } from "./moment.ts";
import type { Moment } from "./moment.ts";

/**
 * What can be said of a demand on the dates of a record. Rules report `violated` as an error,
 * `doubtful` as a warning, and the other two not at all.
 *
 * - `holds`: every reading of the dates meets the demand.
 * - `violated`: no reading does, and the source is sure of both dates.
 * - `doubtful`: the demand is most likely broken; somebody should look.
 * - `unknown`: some readings meet it and some do not, as with two events of one month, or nothing
 *   can be said at all, as with a date without a year.
 */
export type Verdict = "holds" | "violated" | "doubtful" | "unknown";

/**
 * Which of two moments came first. `same` only where both are one and the same known day;
 * `unknown` wherever two readings differ. What `~ ? %` weakens is left to `notLater`.
 */
export function order(a: Moment, b: Moment): "before" | "after" | "same" | "unknown" {
  if (a.latest < b.earliest) return "before";
  if (a.earliest > b.latest) return "after";
  const oneDay = a.earliest === a.latest && b.earliest === b.latest;
  return oneDay ? "same" : "unknown";
}

/**
 * The demand "a is not later than b" (the same day will do).
 *
 * The data model asks for a warning where some reading forbids the order. Taken to the letter that
 * is every pair of events dated to the same month, and a day beside its own month, so we narrow
 * it: overlapping dates are `doubtful` only where a begins later and ends later than b (May to July
 * against April to June). Where one contains the other nothing speaks against the order, and an
 * open bound makes no order likely. `~ ? %` on either date takes one step back: what would be
 * violated is doubtful, anything weaker is unknown.
 */
export function notLater(a: Moment, b: Moment): Verdict {
  const sure = isSure(a) && isSure(b);
  if (a.earliest > b.latest) return sure ? "violated" : "doubtful";
  if (!sure) return "unknown";
  if (a.latest <= b.earliest) return "holds";
  const bounded = [a.earliest, a.latest, b.earliest, b.latest].every(Number.isFinite);
  const leansLater = a.earliest > b.earliest && a.latest > b.latest;
  return bounded && leansLater ? "doubtful" : "unknown";
}
