import { foldName } from "../diagnostics/fold-name.ts";
import { parseDuration } from "../time/duration.ts";
import { parseDate } from "../time/partial-date.ts";
import { dateFields } from "../time/single-date.ts";
import type { DateIn } from "./dates-in.ts";
import { withDigits } from "./number-words.ts";
import { skeleton } from "./passage.ts";
import { lengthsIn, saidIn } from "./said.ts";
import type { Said } from "./said.ts";
import type { StatedValue } from "./statements.ts";

/** What the dataset and its tables know of names. */
export interface KnownNames {
  /** All recorded forms of the name of a record: `people/x`. */
  readonly of: (record: string) => readonly string[];
  /** The codes of the States that a text names, folded. */
  readonly statesIn: (folded: string) => ReadonlySet<string>;
  readonly state: (code: string) => string;
  /** The people and organizations that a text of ours names, folded: `people/x`. */
  readonly namedIn: (folded: string) => readonly string[];
}

/** Who speaks in a passage, and when: a source need not name its publisher and its own time. */
export interface Voice {
  /** The id of an organization. */
  readonly publisher: string | undefined;
  /** EDTF. */
  readonly date: string | undefined;
}

/** Something that a record says and its passages do not. */
export interface Unsaid {
  readonly value: StatedValue;
  /** As it is named in a sentence: `the number 34`, `Maks Bokayev`. */
  readonly what: string;
}

/**
 * What of a value does not stand in what the passages say.
 *
 * @param voices the sources of the passages
 */
export function unsaidOf(
  value: StatedValue,
  said: Said,
  voices: readonly Voice[],
  names: KnownNames,
): Unsaid[] {
  const { kind, text } = value;
  switch (kind) {
    case "number":
      return tell(said.numbers.has(Number(text)), `the number ${text}`);
    case "date":
    case "date-without-year":
      return tell(saysDate(text, said, kind === "date"), `the date ${text}`);
    case "present":
      return tell(
        saysDate(text, said, true) || voices.some(({ date }) => mayBeOf(text, date)),
        `the date ${text}`,
      );
    case "length":
      return tell(saysLength(text, said), `the length of time ${text}`);
    case "person":
    case "organization": {
      const record = `${kind === "person" ? "people" : "organizations"}/${text}`;
      return tell(isVoice(record) || saysName(record, said, names), nameOf(record, names));
    }
    case "article": {
      const [, number] = /#(\d+)/.exec(text) ?? [];
      const isSaid = number === undefined || said.numbers.has(Number(number));
      return tell(isSaid, `article ${number}`);
    }
    case "state":
      return tell(names.statesIn(said.folded).has(text), names.state(text));
    case "name":
      return tell(said.skeleton.includes(skeleton(text)), `the name “${text}”`);
    case "quoted":
      return tell(saysQuoted(text, said), `“${text}”`);
    case "words":
      return unsaidWords(text, said, names, isVoice).map((what) => ({ value, what }));
    default:
      return kind satisfies never;
  }

  function isVoice(record: string): boolean {
    return voices.some(({ publisher }) => record === `organizations/${publisher}`);
  }

  function tell(isSaid: boolean, what: string): Unsaid[] {
    return isSaid ? [] : [{ value, what }];
  }
}

function nameOf(record: string, names: KnownNames): string {
  return names.of(record)[0] ?? record;
}

/** Whether every end of a date stands in a text. An open end says nothing. */
function saysDate(text: string, said: Said, withYear: boolean): boolean {
  const points = text.replaceAll(/[[\]]/g, "").split(/\/|\.\./);
  return points.every((point) => {
    const fields = dateFields(point);
    if (!fields) return true;
    const [year, month, day] = [fields.year, fields.month, fields.day].map((field) =>
      field === undefined || field.includes("X") ? undefined : Number(field),
    );
    const wanted = withYear ? year : undefined;
    if (month === undefined) return wanted === undefined || said.numbers.has(wanted);
    return saysDay(said, { month, ...(day !== undefined && { day }) }, wanted);
  });
}

/** Whether two dates may be of one day. */
function mayBeOf(text: string, other: string | undefined): boolean {
  const [a, b] = [parseDate(text), parseDate(other ?? "")];
  return a.ok && b.ok && a.date.earliest <= b.date.latest && b.date.earliest <= a.date.latest;
}

/** A year that the text gives with the day or month must be this one; otherwise it stands elsewhere in it. */
function saysDay(said: Said, { month, day }: DateIn, year: number | undefined): boolean {
  const there = said.dates.filter(
    (date) => date.month === month && (day === undefined || date.day === day),
  );
  if (there.length === 0) return false;
  if (year === undefined || there.some((date) => date.year === year)) return true;
  return there.some((date) => date.year === undefined) && said.numbers.has(year);
}

function saysLength(text: string, { lengths, numbers }: Said): boolean {
  const reading = parseDuration(text);
  if (!reading.ok) return true;
  const { years, months, weeks, days, hours, minutes } = reading.duration;
  const parts = Object.entries({
    months: years * 12 + months,
    days: weeks * 7 + days,
    ...{ hours, minutes },
  }).filter(([, count]) => count > 0);
  return (
    parts.every(([unit, count]) => lengths.has(`${count} ${unit}`)) ||
    // “10 to 15 days”, “two to five-year terms”: the first number stands apart from its unit.
    (parts.length === 1 &&
      years > 0 &&
      months === 0 &&
      lengths.has(`${years} years`) &&
      numbers.has(years))
  );
}

function saysName(record: string, said: Said, names: KnownNames): boolean {
  const forms = names.of(record);
  return forms.length === 0 || forms.some((form) => saysForm(form, record, said.folded));
}

/** A person is named by the last name alone; a body by the words of its name that tell it from others. */
function saysForm(form: string, record: string, folded: string): boolean {
  const name = foldName(form);
  if (name === "") return true;
  if (folded.includes(` ${name} `)) return true;
  const words = name.split(" ");
  if (record.startsWith("people/")) {
    const last = words.at(-1)!;
    return last.length > 3 && folded.includes(` ${last}`);
  }
  const telling = words.filter((word) => !common.has(word));
  return telling.length > 0 && telling.every((word) => folded.includes(` ${stem(word)}`));
}

const common = new Set(
  [
    "of",
    "the",
    "for",
    "and",
    "on",
    "against",
    "in",
    "to",
    "s",
    "kazakhstan",
    "office",
    "national",
  ].map(foldName),
);

function stem(word: string): string {
  return word.length > 5 ? word.slice(0, -2) : word;
}

/**
 * What is quoted stands there letter for letter, or all its words do, or it is a date or a number that is
 * said in any form. A remark in brackets is no part of it.
 */
function saysQuoted(quoted: string, said: Said): boolean {
  const text = quoted.replace(/ \([^()]*\)$/, "").replaceAll(/[⁰¹²³⁴-⁹]+/g, "");
  if (said.skeleton.includes(skeleton(text))) return true;
  if (/^[[\dX]/.test(text) && dateFields(text.split(/[/.]/)[0]!)) return saysDate(text, said, true);
  if (/^PT?\d/.test(text)) return saysLength(text, said);
  if (/^\d+$/.test(text)) return said.numbers.has(Number(text));
  return foldName(text)
    .split(" ")
    .every((word) => said.folded.includes(` ${word} `));
}

/** An age is a number and no length of time: a passage may have “over the age of 16”. */
function withoutAges(text: string): string {
  return text.replaceAll(/(?<=\d)(?: years (?:of age|old)|[- ]years?[- ]old)\b/g, "");
}

/** “7 in 10” is said by “70 per cent”. */
function withoutShares(text: string, { numbers }: Said): string {
  return text.replaceAll(/(\d+) (?:in|out of)(?: every)? (\d+)/g, (all, part, whole) =>
    numbers.has((100 * Number(part)) / Number(whole)) ? "" : String(all),
  );
}

function unsaidWords(
  text: string,
  said: Said,
  names: KnownNames,
  isVoice: (record: string) => boolean,
): string[] {
  const digits = withoutShares(withoutAges(withDigits(text)), said);
  const ours = saidIn(digits);
  const numbers = [...ours.numbers]
    .filter(
      (number) =>
        !said.numbers.has(number) &&
        (number >= 10 || new RegExp(`(?<!\\d)${number}(?!\\d)`).test(text)),
    )
    .map((number) => `the number ${number}`);
  const dates = ours.dates
    .filter((date) => !saysDay(said, date, date.year))
    .map(({ year, month, day }) => `the date ${[year, month, day].filter(Boolean).join("-")}`);
  const lengths = [...lengthsIn(digits)]
    .filter((length) => !said.lengths.has(length) && !length.endsWith(" hours"))
    .map((length) => `the length of time ${length}`);
  const people = names
    .namedIn(` ${foldName(text)} `)
    .filter((record) => !isVoice(record) && !saysName(record, said, names))
    .map((record) => nameOf(record, names));
  return [...new Set([...numbers, ...dates, ...lengths, ...people])];
}
