/**
 * One moment, known to lie on some day between two days, both inclusive (day numbers, see
 * calendar.ts). `-Infinity` and `Infinity` are open bounds; a date without a year has both open, so
 * that no comparison decides.
 */
export interface Moment {
  readonly earliest: number;
  readonly latest: number;
  /** `~` or `%`: the source says about. Widens nothing; weakens what is concluded. */
  readonly approximate: boolean;
  /** `?` or `%`: the source is not sure. Widens nothing; weakens what is concluded. */
  readonly uncertain: boolean;
}

/** Whether the source gives the date without `~ ? %`. */
export function isSure(moment: Moment): boolean {
  return !moment.approximate && !moment.uncertain;
}

/** Other bounds, no surer than the moment they were computed from. */
export function withBounds(source: Moment, earliest: number, latest: number): Moment {
  return { earliest, latest, approximate: source.approximate, uncertain: source.uncertain };
}
