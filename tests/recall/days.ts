/** The earliest and the latest day of a date, as YYYY-MM-DD texts, which compare as texts. */
export interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/**
 * The days of the plain dates that the mutator needs: a day, a month, a year, or an interval of two
 * of them. Undefined for a date that is approximate, open or without a year. Does not use our own
 * parser of dates, which is part of what is measured.
 */
export function daysOf(date: unknown): Days | undefined {
  if (typeof date !== "string") return undefined;
  const [from = "", to = from] = date.split("/");
  if (!/^\d{4}(-\d\d){0,2}$/.test(from) || !/^\d{4}(-\d\d){0,2}$/.test(to)) return undefined;
  return { earliest: first(from), latest: last(to) };
}

/** The day some days later (or, if negative, earlier). */
export function shifted(day: string, days: number): string {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  return moved.toISOString().slice(0, 10);
}

function first(date: string): string {
  return `${date}-01-01`
    .slice(0, date.length === 4 ? 10 : date.length === 7 ? 7 : 10)
    .padEnd(10, "-01");
}

function last(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
