import { calendarDay, dayNumber, daysInMonth } from "./calendar.ts";
import { addMonths } from "./duration.ts";
import { isSure, withBounds } from "./moment.ts";
import type { Verdict } from "./order.ts";
import type { Moment } from "./moment.ts";

/** An age in completed years, stated of some moment. */
export interface StatedAge {
  readonly age: number;
  readonly on: Moment;
}

/**
 * The first and last day on which somebody of that age can have been born: 52 in 2018 gives
 * 1965-01-02 to 1966-12-31. Somebody born on 29 February may have a birthday on 28 February or on
 * 1 March, whichever fits.
 *
 * For comparisons only. An age is a statement of a source; a date of birth that follows from it is
 * never stored or published.
 *
 * @throws RangeError if the age is not a whole number of 0 or more.
 */
export function birthBounds({ age, on }: StatedAge): Moment {
  if (!Number.isInteger(age) || age < 0) throw new RangeError(`${age} is not an age in years.`);
  return withBounds(
    on,
    addMonths(on.earliest, -12 * (age + 1)) + 1,
    endOfFebruary(on.latest, addMonths(on.latest, -12 * age)),
  );
}

/**
 * Whether two ages can belong to one person: `violated` if no day of birth fits both, `doubtful` if
 * none does but the source is not sure of a date, `unknown` if one does.
 *
 * @throws RangeError if an age is not a whole number of 0 or more.
 */
export function agesAgree(first: StatedAge, second: StatedAge): Verdict {
  const a = birthBounds(first);
  const b = birthBounds(second);
  if (a.earliest <= b.latest && b.earliest <= a.latest) return "unknown";
  return isSure(a) && isSure(b) ? "violated" : "doubtful";
}

/** On 28 February of an ordinary year somebody born on 29 February may count as a year older. */
function endOfFebruary(statedOn: number, born: number): number {
  if (!Number.isFinite(statedOn)) return born;
  const on = calendarDay(statedOn);
  const { year, month, day } = calendarDay(born);
  const lastOfFebruary = on.month === 2 && on.day === daysInMonth(on.year, 2);
  return lastOfFebruary && month === 2 && day === 28
    ? dayNumber(year, 2, daysInMonth(year, 2))
    : born;
}
