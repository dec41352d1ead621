/** A day or a month that a text names; the parts that it leaves open are left out. */
export interface DateIn {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

/** The languages whose months are known besides English. */
const languages = ["ru", "kk", "fr", "es", "de", "it"];

/** Made at the first text: the names come from the formats of `Intl`, which take as long as a small check. */
let patterns: ReturnType<typeof datePatterns> | undefined;

function datePatterns() {
  const months = new Map<string, number>([
    ...["en", ...languages].flatMap((language) => namesOfMonths(language)),
    ...["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map(
      (name, index): [string, number] => [name, index < 4 ? index + 1 : index + 2],
    ),
    ["Sept", 9],
  ]);
  const month = [...months.keys()].toSorted((a, b) => b.length - a.length).join("|");
  const day = String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|-го)?`;
  const year = String.raw`(?:,? (?:of |de )?((?:1[89]|20)\d\d))?`;
  return {
    months,
    dayFirst: new RegExp(
      String.raw`((?:${day}(?:,? (?:to|and|or|or|до|и|по) |, | ?[-–—] ?))*)${day}\.?(?: of| de)? (${month})\.?(?!\p{L})${year}`,
      "gu",
    ),
    monthFirst: new RegExp(String.raw`(?<!\p{L})(${month})\.? ${day}(?!\d)${year}`, "gu"),
    monthAlone: new RegExp(String.raw`(?<!\p{L})(${month})\.?(?!\p{L})${year}`, "gu"),
  };
}

const numeric = /(?<![\d./-])(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\d/-])/g;

/**
 * The days and months that a text names, in words (English, French, German, Italian, Kazakh, Russian or
 * Spanish) or in numbers; numbers that can be read in two ways give both.
 *
 * @param text with digits, not number words
 */
export function datesIn(text: string): DateIn[] {
  const { months, dayFirst, monthFirst, monthAlone } = (patterns ??= datePatterns());
  const monthOf = (name: string) => months.get(name) ?? 0;
  const found: DateIn[] = [];
  for (const [, before = "", , last, name, year] of text.matchAll(dayFirst)) {
    const days = [...(before.match(/\d+/g) ?? []), last!];
    for (const day of days) found.push(dateOf(year, monthOf(name!), day));
  }
  for (const [, name, day, year] of text.matchAll(monthFirst))
    found.push(dateOf(year, monthOf(name!), day));
  for (const [, name, year] of text.matchAll(monthAlone)) found.push(dateOf(year, monthOf(name!)));
  for (const [, a, , b, c] of text.matchAll(numeric)) found.push(...readings(a!, b!, c!));
  return found.filter(({ month, day = 1 }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
}

function readings(a: string, b: string, c: string): DateIn[] {
  if (a.length === 4) return [dateOf(a, Number(b), c)];
  if (c.length !== 4) return [];
  return [dateOf(c, Number(b), a), dateOf(c, Number(a), b)];
}

function dateOf(year: string | undefined, month: number, day?: string): DateIn {
  return {
    month,
    ...(year !== undefined && { year: Number(year) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** As they stand alone and after a day, small and, except in English (“may”), also with a capital. */
function namesOfMonths(language: string): [string, number][] {
  const forms = [
    new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }),
    new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" }),
  ];
  return Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2001, index, 5))).flatMap(
    (date, index) =>
      forms.flatMap((form) => {
        const name = form.formatToParts(date).find(({ type }) => type === "month")!.value;
        const capital = name[0]!.toUpperCase() + name.slice(1);
        return (language === "en" ? [name] : [name, capital]).map((each): [string, number] => [
          each,
          index + 1,
        ]);
      }),
  );
}
