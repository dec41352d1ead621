import { dayNumber, daysInMonth, monthNames } from "../../time/calendar.ts";

/** A part of a sentence that tells one thing at one time. */
export interface Clause {
  readonly text: string;
  /** As the text writes it: “May 2016”, “2017”. */
  readonly time: string;
  readonly span: Span;
}

/** Days since 1970-01-01, both inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The parts of a text that name one time each. */
export function clausesIn(text: string): readonly Clause[] {
  return text.split(between).flatMap((part) => {
    const [time, ...others] = part.matchAll(times);
    return time && others.length === 0
      ? [{ text: part, time: time[0].replace(/^in /i, ""), span: spanOf(time) }]
      : [];
  });
}

/** Whether a date, with its first and last possible day, has a day of a span. */
export function isWithin(
  date: { readonly earliest: number; readonly latest: number } | undefined,
  { from, to }: Span,
): boolean {
  return date !== undefined && date.earliest <= to && date.latest >= from;
}

/** Where one thing that is told ends, and the next begins. */
const between =
  /[.;:!?](?:\s|$)|,\s|\b(?:and|but|or|after|before|until|till|from|since|by|when|which|that|who|whose|where|because|although|while|of)\b/;

const month = `(?:${monthNames.join("|")})`;
const times = new RegExp(
  String.raw`(?<![\w/.-])(?:(?<day>\d{1,2}) )?(?<month>${month}) (?<year>(?:19|20)\d\d)\b|\b[Ii]n (?<only>(?:19|20)\d\d)\b`,
  "g",
);

function spanOf({ groups }: RegExpMatchArray): Span {
  const { day, month: name, year, only } = groups!;
  if (only !== undefined)
    return { from: dayNumber(Number(only), 1, 1), to: dayNumber(Number(only), 12, 31) };
  const at = monthNames.indexOf(name as (typeof monthNames)[number]) + 1;
  const last = daysInMonth(Number(year), at);
  const on = day === undefined ? undefined : Math.min(Number(day), last);
  return {
    from: dayNumber(Number(year), at, on ?? 1),
    to: dayNumber(Number(year), at, on ?? last),
  };
}

/** “From March to August 2019”: the two months, 1 to 12, with their days if the text has them. */
export interface Stretch {
  readonly words: string;
  readonly from: Part;
  readonly to: Part;
}

interface Part {
  readonly day: number | undefined;
  readonly month: number;
}

/** The stretches of time that a text names. */
export function stretchesIn(text: string): readonly Stretch[] {
  return [...text.matchAll(stretches)].map(([words, day, name = "", toDay, toName = ""]) => ({
    words,
    from: partOf(day, name),
    to: partOf(toDay, toName),
  }));
}

const stretches = new RegExp(
  String.raw`\bfrom (?:(\d{1,2}) )?(${month})(?: (?:19|20)\d\d)? (?:to|until) (?:(\d{1,2}) )?(${month}) (?:19|20)\d\d\b`,
  "g",
);

function partOf(day: string | undefined, name: string): Part {
  return {
    day: day === undefined ? undefined : Number(day),
    month: monthNames.indexOf(name as (typeof monthNames)[number]) + 1,
  };
}
