/**
 * Days as integers: 1970-01-01 is 0, 2018-04-12 is 17633. The calendar is the proleptic Gregorian
 * one of ISO 8601; there are no hours and no time zones, so nothing shifts with the machine.
 */

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Number of days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The day number of a calendar day.
 *
 * @throws RangeError if the day does not exist (check a contributor's input first).
 */
export function dayNumber(year: number, month: number, day: number): number {
  const real =
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  if (!real) throw new RangeError(`There is no day ${year}-${month}-${day}.`);
  // The year is counted from March, so that a leap day is its last day.
  const years = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 1;
  return years * 365 + leapDays + dayOfYear - daysBefore1970;
}

/**
 * The calendar day of a day number.
 *
 * @throws RangeError if `day` is not an integer (an open bound has no calendar day).
 */
export function calendarDay(day: number): CalendarDay {
  if (!Number.isSafeInteger(day)) throw new RangeError(`${day} is not a day number.`);
  const sinceMarchOfYear0 = day + daysBefore1970;
  const cycle = Math.floor(sinceMarchOfYear0 / daysIn400Years);
  const dayOfCycle = sinceMarchOfYear0 - cycle * daysIn400Years;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36524) -
      Math.floor(dayOfCycle / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1,
  };
}

/**
 * A day number as `2018-04-12`.
 *
 * @throws RangeError if `day` is not an integer.
 */
export function formatDay(day: number): string {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** `5` as `05`. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** Days from 0000-03-01 to 1970-01-01. */
const daysBefore1970 = 719468;
const daysIn400Years = 146097;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
