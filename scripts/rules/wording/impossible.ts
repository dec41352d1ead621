import { dayNumber, daysInMonth, monthNames } from "../../time/calendar.ts";
import { numberInWords, numberWordPattern } from "../../texts/number-words.ts";
import { aspect } from "../../texts/text.ts";
import { textRule } from "../text-rule.ts";

/** What a document prints stays as it is. */
const printed = /\/(?:stated|asCited|title|text\/[a-z]{2}|titles?)$|^\/(?:title|names)/;

/** What no reading of a sentence makes true: its calendar and its sums. A warning: a text may quote a slip. */
export default textRule({
  id: "wording/impossible",
  severity: "warning",
  texts: {
    outside: printed,
    hold: aspect({ characters: "0-9", words: "hund" }, faultIn),
  },
  docs: {
    demands:
      "A date in a text is a day of the calendar and has its day of the week; a stretch of years or of days runs forward, and is as long as the words beside it say; a year has twelve months; no share of a whole is over a hundred per cent; the parts that a sentence counts make its sum.",
    why: "One of the two figures is wrong, and the text shows it without any source.",
    failing: { "cases/other": "summary: A meeting of 31 June 2016 was broken up by police." },
    passing: { "cases/other": "summary: A meeting of 15 May 2016 was broken up by police." },
  },
  check({ found }, report) {
    report({
      message: found,
      help: "Correct the text; if a source prints it so, say that it does.",
    });
  },
});

function faultIn(text: string): string | undefined {
  if (!/\d|hundred per cent/.test(text)) return undefined;
  // Each is first asked what a text that it can find must hold: most texts hold a number at most.
  return (
    (namesDay.test(text)
      ? (neverDay(text) ?? wrongWeekday(text) ?? daysBackwards(text))
      : undefined) ??
    (/(?:19|20)\d\d/.test(text)
      ? (backwards(text) ?? longerThanYear(text) ?? otherSpan(text))
      : undefined) ??
    (/%|cent/i.test(text) ? moreThanAll(text) : undefined) ??
    (/total|\ball\b|together|\bof\b/i.test(text) ? wrongSum(text) : undefined)
  );
}

const namesDay = /\d-\d\d-\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

const months = monthNames.map((name) => name.toLowerCase());
const anyMonth = months.join("|");
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const dayMonthYear = String.raw`(\d{1,3})(?:st|nd|rd|th)? (?:of )?(${anyMonth}),? ((?:19|20)\d\d)`;
const monthDayYear = String.raw`(${anyMonth}) (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)`;
const days = new RegExp(
  String.raw`\b(?:${dayMonthYear}|${monthDayYear}|((?:19|20)\d\d)-(\d\d)-(\d\d))\b`,
  "gi",
);
const shortDays = new RegExp(String.raw`\b(\d{1,3}) (${anyMonth})\b(?!,? \d{4})`, "gi");

interface Day {
  readonly said: string;
  readonly at: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function daysIn(text: string): Day[] {
  return [...text.matchAll(days)].map((match) => {
    const [said, day, month, year, month2, day2, year2, year3, month3, day3] = match;
    return {
      ...{ said, at: match.index },
      year: Number(year ?? year2 ?? year3),
      month:
        month3 === undefined
          ? months.indexOf((month ?? month2)!.toLowerCase()) + 1
          : Number(month3),
      day: Number(day ?? day2 ?? day3),
    };
  });
}

function neverDay(text: string): string | undefined {
  const wrong = daysIn(text).find(
    ({ year, month, day }) => month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month),
  );
  if (wrong) return `There is no ${wrong.said}.`;
  for (const [said, day, month] of text.matchAll(shortDays))
    if (
      Number(day) > daysInMonth(2000, months.indexOf(month!.toLowerCase()) + 1) &&
      Number(day) < 100
    )
      return `There is no ${said}.`;
  return undefined;
}

function wrongWeekday(text: string): string | undefined {
  if (!text.includes("day")) return undefined;
  for (const { said, at, year, month, day } of daysIn(text)) {
    if (month < 1 || month > 12 || day > daysInMonth(year, month)) continue;
    const before = /\b((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day),? (?:the )?$/.exec(
      text.slice(0, at),
    );
    const after = /^,? (?:a |was a |\()?((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b/.exec(
      text.slice(at + said.length),
    );
    const name = before?.[1] ?? after?.[1];
    // 1970-01-01 was a Thursday.
    const right = weekdays[(((dayNumber(year, month, day) + 4) % 7) + 7) % 7]!;
    if (name !== undefined && name !== right) return `${said} was a ${right}, not a ${name}.`;
  }
  return undefined;
}

function backwards(text: string): string | undefined {
  // A series of journals has a number of that form, and so have documents.
  const found =
    /\b(?:from|between) ((?:19|20)\d\d) (?:to|until|till|and) ((?:19|20)\d\d)\b|(?<![\w/.-]|ISSN:? ?|\bNo\. ?|№ ?|\bnumber )((?:19|20)\d\d)(?: ?– ?|-)((?:19|20)\d\d)(?![\w/-])/gi;
  for (const [said, from, to, first, last] of text.matchAll(found))
    if (Number(from ?? first) > Number(to ?? last)) return `“${said}” runs backwards.`;
  return undefined;
}

function daysBackwards(text: string): string | undefined {
  for (const [said, from, to, first, last] of text.matchAll(stretchOfDays))
    if (Number(from ?? first) > Number(to ?? last)) return `“${said}” runs backwards.`;
  return undefined;
}

function longerThanYear(text: string): string | undefined {
  const [said, number = ""] = monthsOfYear.exec(text) ?? [];
  return said !== undefined && numberOf(number) > 12
    ? `“${said}”: a year has twelve months.`
    : undefined;
}

/** “The past four years; the years 2011 to 2018”. Both ends count, or the last does not. */
function otherSpan(text: string): string | undefined {
  const [years, number = ""] = yearsPast.exec(text) ?? [];
  const spans = [...text.matchAll(/\b((?:19|20)\d\d) to ((?:19|20)\d\d)\b/g)];
  if (years === undefined || spans.length !== 1) return undefined;
  const [[span, from, to]] = spans as [RegExpExecArray];
  const apart = Number(to) - Number(from) + 1 - numberOf(number);
  return apart === 0 || apart === 1 ? undefined : `“${years}” and “${span}” are not as long.`;
}

function moreThanAll(text: string): string | undefined {
  const found =
    /\b(\d+(?:\.\d+)?) ?(?:%|per ?cent)(?! (?:more|higher|increase|rise|growth|above|over))(?: of (?:all|the|those|them|these)\b)?/gi;
  for (const [said, share] of text.matchAll(found))
    if (Number(share) > 100 && / of /.test(said)) return `“${said}” is more than the whole.`;
  return undefined;
}

const count = String.raw`\d+|${numberWordPattern}`;
// With a small letter “may” is another word.
const stretchOfDays = new RegExp(
  String.raw`\b(?:[Ff]rom|[Bb]etween) (?:the )?([12]?\d|3[01]) (?:to|until|till|and) (?:the )?([12]?\d|3[01]) (?:${monthNames.join("|")})\b|(?<![\w/.,-])([12]?\d|3[01]) ?[–-] ?([12]?\d|3[01]) (?:${monthNames.join("|")})\b`,
  "g",
);
const yearsPast = new RegExp(
  String.raw`\b(?:past|last|previous|these|all) (\d{1,2}|${numberWordPattern}) years\b`,
  "i",
);
const monthsOfYear = new RegExp(
  String.raw`\b(?:first|last) (${count}) months of (?:19|20)\d\d\b(?! and| to|-|–|,? \d)`,
  "i",
);
const sums = [
  // 12 men and 5 women, 19 people in all
  new RegExp(
    String.raw`\b(${count}) (?:\p{L}+ )?\p{L}+(?:, (${count}) (?:\p{L}+ )?\p{L}+)? and (${count}) (?:\p{L}+ )?\p{L}+[,:;]? (?:or |in all |together |making )?(${count}) (?:\p{L}+ )?(?:in (?:all|total)|altogether|together)\b`,
    "iu",
  ),
  // a total of 19: 12 men and 5 women
  new RegExp(
    String.raw`\b(?:a total of|in all,?|altogether,?) (${count})(?: \p{L}+)?[:,(] ?(${count}) \p{L}+(?:, (${count}) \p{L}+)? and (${count}) \p{L}+`,
    "iu",
  ),
  // Of 40 people, 25 were fined and 25 were released
  new RegExp(
    String.raw`\b[Oo]f (?:the |these |those )?(${count}) \p{L}+(?: \p{L}+)?, (${count}) (?:were|was|had been) [^,.;]+?(?:, (${count}) (?:were|was) [^,.;]+?)? and (${count}) (?:were|was|had been)\b`,
    "u",
  ),
];

function wrongSum(text: string): string | undefined {
  const [said, total, over] = sumIn(text) ?? [];
  return said === undefined ? undefined : `“${said}”: the parts make ${over!}, not ${total!}.`;
}

function sumIn(text: string): [string, number, number] | undefined {
  const isTotal = /total|\ball\b|together/i.test(text);
  const first = isTotal ? sums[0]!.exec(text) : undefined;
  if (first) {
    const [said, one, two, three, total] = first;
    const parts = sumOf(one, two, three);
    if (numberOf(total!) !== parts) return [said, numberOf(total!), parts];
  }
  const second = isTotal ? sums[1]!.exec(text) : undefined;
  if (second) {
    const [said, total, one, two, three] = second;
    const parts = sumOf(one, two, three);
    if (numberOf(total!) !== parts) return [said, numberOf(total!), parts];
  }
  const third = sums[2]!.exec(text);
  if (!third) return undefined;
  // Those of whom nothing is said may be the rest.
  const [said, total, one, two, three] = third;
  const parts = sumOf(one, two, three);
  return parts > numberOf(total!) ? [said, numberOf(total!), parts] : undefined;
}

function sumOf(...parts: (string | undefined)[]): number {
  return parts.reduce((sum, part) => sum + (part === undefined ? 0 : numberOf(part)), 0);
}

function numberOf(text: string): number {
  return numberInWords(text) ?? Number(text);
}
