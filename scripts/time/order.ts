import { isSure } from "./moment.ts";
import type { Moment } from "./moment.ts";

/**
 * The verdict on a demand on the dates of a record. Rules report `violated` as an error,
 * `doubtful` as a warning, and the other two not at all.
 *
 * - `holds`: every reading of the dates meets the demand.
 * - `violated`: no reading does, and the source is sure of both dates.
 * - `doubtful`: the demand is most likely broken; somebody should look.
 * - `unknown`: some readings meet it and some do not (two events in one month), or nothing is known
 *   (a date without a year).
 */
export type Verdict = "holds" | "violated" | "doubtful" | "unknown";

/**
 * Which of two moments came first. `same` only if both are the same known day; `unknown` if two
 * readings differ. Ignores `~ ? %`, which `notLater` applies.
 */
export function order(a: Moment, b: Moment): "before" | "after" | "same" | "unknown" {
  if (a.latest < b.earliest) return "before";
  if (a.earliest > b.latest) return "after";
  const oneDay = a.earliest === a.latest && b.earliest === b.latest;
  return oneDay ? "same" : "unknown";
}

/**
 * The demand "a is not later than b" (the same day is fine).
 *
 * The data model asks for a warning if some reading forbids the order. Literally that is every pair
 * of events in one month, and a day beside its own month, so we narrow it: overlapping dates are
 * `doubtful` only if a begins later and ends later than b (May to July against April to June). If
 * one contains the other, nothing contradicts the order; an open bound makes no order likely.
 * `~ ? %` on either date weakens the verdict by one step: violated becomes doubtful, and doubtful
 * becomes unknown.
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
