import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { fieldAt } from "../../facts/interning.ts";
import { each, stringOf } from "../../facts/item.ts";
import { dayNumber, daysInMonth, monthNames } from "../../time/calendar.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { neighboursOf } from "../shared/named-in-texts.ts";

const people = facts("people", {
  publicNotes: (person) =>
    each(person, "naming", (naming) =>
      stringOf(naming, "ground") === "already-widely-public"
        ? fieldAt(naming.path, "note").pointer
        : undefined,
    ),
});

const sources = facts("sources", { dated: (source) => stringOf(source, "date") });

/** Days, years and articles in our words. A warning: a text may count from what no record holds. */
export default corpusRule({
  id: "wording/nowhere",
  severity: "warning",
  yieldsTo: {
    "citations/note": "here",
    "dates/note": "here",
    "wording/figures": "here",
    "dates/id-date": "here",
    "upr/own-place": "record",
    "people/personal-data": "here",
    "wording/impossible": "here",
    "dates/future": "record",
    "dates/event-order": "record",
    "dates/event-after-sources": "record",
    "upr/review-session": "record",
    "schema/unquoted": "record",
    "twice/record": "record",
  },
  facts: [people, sources],
  docs: {
    demands:
      "A day, a month, a year, an article, a paragraph, a footnote, the number of a recommendation or the symbol of a document in our words stands in a field or another text of the record, or, but for a day in a case, in a record that it is linked with. What cited claims, answers and notes say rests on their sources, but for the years and the places of documents; so do the days and years in the words of an event. A month in the note of a citation is one of the record, and a year in the note of a source one of a linked record, unless it is later than the source; so is a whole day in its title. The year since when somebody is widely public is one of a linked record too.",
    why: "People quote the words, and programs the fields: where a date stands in the words alone, one of its digits is soon wrong.",
    failing: { "cases/other": "summary: A meeting of May 2015 was broken up by police." },
    passing: { "cases/other": "summary: A meeting of May 2016 was broken up by police." },
  },
  check(corpus, report) {
    // What a file says that could not be read is not known.
    if (!corpus.isWhole) return;
    return (record) => {
      const told = new Set<string>();
      for (const { pointer, text } of record.numbers) {
        if (told.has(pointer) || !isSought(record, pointer, text)) continue;
        const missing = partsAsked(record, pointer, text).find(
          (part) => !stands(corpus, record, pointer, part),
        );
        if (!missing) continue;
        told.add(pointer);
        report(record, {
          pointer,
          message: `${missing.words[0]!.toUpperCase()}${missing.words.slice(1)} stands nowhere else in the record${record.collection === "cases" ? "" : ", nor in one that it is linked with"}.`,
          help: "Correct the words or the field; or add what the words rest on.",
          parameters: [missing.words],
        });
      }
    };
  },
});

/** Whether something of the text must stand elsewhere too. */
function isSought(record: RecordFacts, pointer: string, text: string): boolean {
  const { collection } = record;
  // Who is named because of an office or a death may have had it before anything that is recorded.
  if (pointer.startsWith("/naming/"))
    return people.of(record)?.publicNotes.includes(pointer) === true;
  if (/^\/names\/|\/(?:stated|asCited|unnamed)$|^\/items\/\d+\/text\//.test(pointer)) return false;
  if (collection === "reference") return false;
  // A source speaks of other articles than its own, and its title of other years.
  if (collection === "sources")
    return pointer === "/title"
      ? /^\d+ \p{L}+ \d{4}$/u.test(text)
      : !/^(?:article|paragraph|footnote)/i.test(text) &&
          /\/(?:resolution|text|note)$/.test(pointer) &&
          !isLater(record, text);
  // An event has a source of its own for what went before it and came after.
  if (isOfEvent.test(pointer)) return isPlace.test(text);
  // A question may be about what no field holds.
  if (pointer.startsWith("/openQuestions/") && /^article/i.test(text)) return false;
  return collection !== "recommendations" || !pointer.startsWith("/items/") || isPlace.test(text);
}

/** What became of a document, its amendments and copies, stands in its note alone. */
function isLater(source: RecordFacts, text: string): boolean {
  const published = dateIn(sources.of(source)?.dated);
  const said = dateIn(/\d{4}$/.exec(text)?.[0]);
  return published !== undefined && said !== undefined && said.earliest > published.latest;
}

/**
 * What of the text must stand elsewhere: all of it if the words rest on fields; the year and the place of a document,
 * if they rest on a source of their own.
 */
function partsAsked(record: RecordFacts, pointer: string, text: string): readonly Part[] {
  const parts = partsOf(text);
  if (isPlace.test(text) || restsOnFields(record, pointer, text)) return parts;
  // What a law says of other laws stands in its note alone.
  if (record.collection === "laws" && pointer.endsWith("note")) return [];
  return parts.flatMap(({ year }) => (year === undefined ? [] : [{ words: String(year), year }]));
}

function restsOnFields({ collection }: RecordFacts, pointer: string, text: string): boolean {
  if (pointer.startsWith("/openQuestions/")) return /^\d+( \w+ \d+)?$/.test(text);
  // Where a source gives another date than the field, a discrepancy says so.
  if (/\/citations\/\d+\/note$/.test(pointer)) return undayed.test(text);
  if (/\/evidence\/\d+\/note$/.test(pointer)) return collection === "cases" && undayed.test(text);
  return collection === "cases" || !/^\/(?:claims|responses)\/|note$/.test(pointer);
}

const isOfEvent = /^\/events\/\d+\/summary$/;
/** With its year, or a month alone: a day of the month may be of any of these. */
const undayed = /\d{4}$|^\p{L}+$/u;
const isPlace = /^(?:article|paragraph|footnote)|^\d+\.|\//i;

/** A day, month or year, or a place of a document, of which a text may name several at once. */
interface Part {
  readonly words: string;
  /** With its kind: “article 174”, “paragraph 15”; a recommendation and a symbol as they are. */
  readonly place?: string;
  readonly day?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly year?: number;
}

function partsOf(text: string): readonly Part[] {
  const kind = /^(article|paragraph|footnote)/i.exec(text)?.[1]?.toLowerCase();
  if (kind !== undefined)
    return (text.match(/\d+/g) ?? []).map((number) => {
      const place = `${kind} ${number}`;
      return { words: place, place };
    });
  if (/^\d+\.|^\p{Lu}+\//u.test(text)) return [{ words: text, place: text }];
  const span = /^(\d{4})(?: to |[-–/])(\d{4})$/.exec(text);
  if (span)
    return span.slice(1).map((each) => ({ words: `${each} (${text})`, year: Number(each) }));
  const read = /^(?:(\d{1,2}) )?(\p{L}+)?\s?(\d{4})?$/u.exec(text);
  if (!read) return [];
  const [, day, name, year] = read;
  const month = name === undefined ? -1 : monthNames.indexOf(name as (typeof monthNames)[number]);
  return [
    {
      words: text,
      ...(day !== undefined && { day: Number(day) }),
      ...(month >= 0 && { month: month + 1 }),
      ...(year !== undefined && { year: Number(year) }),
    },
  ];
}

function stands(corpus: Corpus, record: RecordFacts, pointer: string, part: Part): boolean {
  if (isTold(record, part, pointer) || isIn(record, part)) return true;
  const isOwn = record.collection === "cases" && part.place === undefined;
  // The words of a case rest on the case alone, a note on what is named beside it, too.
  if (isOwn && !/note$|resolution$/.test(pointer)) return false;
  const others = isOwn
    ? namedBeside(corpus, record, pointer)
    : corpus.once(neighboursOf, record).map(({ record: other }) => other);
  return others.some((other) => isIn(other, part) || isTold(other, part));
}

/** The records that the part of a record with this text names. */
function namedBeside(corpus: Corpus, record: RecordFacts, pointer: string): readonly RecordFacts[] {
  const beside = /^\/\w+\/\d+\//.exec(pointer)?.[0] ?? "/";
  return record.references.flatMap((reference) => {
    if (!reference.pointer.startsWith(beside)) return [];
    const found = corpus.resolve(reference, record);
    return found.kind === "found" && found.target.record !== record ? [found.target.record] : [];
  });
}

/** Whether a text of a record says it, other than the one at the pointer. */
function isTold({ numbers }: RecordFacts, part: Part, pointer?: string): boolean {
  return numbers.some(
    (other) => other.pointer !== pointer && partsOf(other.text).some((one) => holds(one, part)),
  );
}

/** Whether one says what the other says, or more. */
function holds(one: Part, part: Part): boolean {
  return (["place", "day", "month", "year"] as const).every(
    (key) => part[key] === undefined || one[key] === part[key],
  );
}

function isIn(record: RecordFacts, part: Part): boolean {
  const ids = () => [
    record.id,
    ...record.parts.map(({ id }) => id),
    ...record.references.map(({ text }) => text),
  ];
  if (part.place !== undefined) {
    const [kind = "", number] = part.place.split(" ");
    if (number === undefined) {
      const id = kind.toLowerCase().replaceAll(/[/.]+/g, "-");
      return (
        ids().some((one) => one.endsWith(`#${kind}`) || one === kind || one.startsWith(id)) ||
        record.citations.some(({ at }) => at !== undefined && isAt(at["recommendation"], kind))
      );
    }
    const article = new RegExp(`(?:#|^)(?:article-)?${number}(?!\\d)`);
    return (
      (kind === "article" && ids().some((id) => article.test(id))) ||
      record.citations.some(
        ({ at, via }) => isAt(at?.[kind], number) || isAt(via?.at?.[kind], number),
      )
    );
  }
  const { day, month, year } = part;
  const written = [
    ...(year === undefined ? [] : [String(year)]),
    ...(month === undefined ? [] : [two(month)]),
    ...(day === undefined ? [] : [two(day)]),
  ].join("-");
  const found = year === undefined ? `-${written}` : written;
  if (record.dates.some((date) => date.includes(found) || isWithin(date, part))) return true;
  return ids().some((id) => id.includes(found));
}

/** Whether a value of a locator, such as “124-126” or “19(3)”, covers a number. */
function isAt(value: unknown, number: string): boolean {
  if (typeof value !== "string") return false;
  const [from = "", to] = value.split(/[-–]/);
  const own = Number(number);
  if (from === number || from.split(/[^\d]/)[0] === number || to === number) return true;
  return to !== undefined && own >= Number.parseFloat(from) && own <= Number.parseFloat(to);
}

/** Whether a span covers it: of ten days where a day is sought, of two months where a month is, else of years. */
function isWithin(text: string, { day, month, year }: Part): boolean {
  const date = text.length > 4 && year !== undefined ? dateIn(text) : undefined;
  if (!date || year === undefined) return false;
  if (day !== undefined && (day < 1 || day > daysInMonth(year, month ?? 1))) return false;
  const from = dayNumber(year, month ?? 1, day ?? 1);
  const to = dayNumber(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
  return (
    date.earliest <= to &&
    date.latest >= from &&
    (month === undefined || date.latest - date.earliest <= (day === undefined ? 62 : 10))
  );
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
