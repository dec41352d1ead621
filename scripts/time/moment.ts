/**
 * One moment, on some day between two days, both inclusive (day numbers, see calendar.ts).
 * `-Infinity` and `Infinity` are open bounds; a date without a year has both open, so that no
 * comparison decides.
 */
export interface Moment {
  readonly earliest: number;
  readonly latest: number;
  /** `~` or `%`: the source says “about”. Keeps the bounds; weakens conclusions. */
  readonly approximate: boolean;
  /** `?` or `%`: the source is not sure. Keeps the bounds; weakens conclusions. */
  readonly uncertain: boolean;
}

/** Whether the source gives the date without `~ ? %`. */
export function isSure(moment: Moment): boolean {
  return !moment.approximate && !moment.uncertain;
}

/** New bounds that are as unsure as the moment they were computed from. */
export function withBounds(source: Moment, earliest: number, latest: number): Moment {
  return { earliest, latest, approximate: source.approximate, uncertain: source.uncertain };
}
