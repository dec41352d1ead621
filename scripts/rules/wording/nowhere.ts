import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { dayNumber, daysInMonth, monthNames } from "../../time/calendar.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { neighboursOf } from "../shared/named-in-texts.ts";

/** Days, years and articles in our words. A warning: a text may count from what no record holds. */
export default corpusRule({
  id: "wording/nowhere",
  severity: "warning",
  yieldsTo: {
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
  docs: {
    demands:
      "A day, a month, a year or an article in our words stands in a field or another text of the record, or, but for a case, in a record that it is linked with. What cited claims and answers say rests on their sources; so do notes, but for years and articles in a case.",
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
        const missing = partsOf(text).find((part) => !stands(corpus, record, pointer, part));
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

/** Whether the words rest on fields, and on no source of their own. */
function isSought({ collection }: RecordFacts, pointer: string, text: string): boolean {
  if (/^\/(?:names|naming)\/|\/(?:stated|asCited|unnamed)$/.test(pointer)) return false;
  const isArticle = /^article/i.test(text);
  // A source speaks of other years than its own, and a question of what no field holds.
  if (collection === "sources") return false;
  if (pointer.startsWith("/openQuestions/") && !/^\d+( \w+ \d+)?$/.test(text)) return false;
  if (collection === "recommendations" && pointer.startsWith("/items/")) return false;
  if (/\/(?:citations|evidence)\/\d+\/note$/.test(pointer))
    return isArticle || /^\d{4}$/.test(text);
  if (collection === "cases") return true;
  return isArticle || !/^\/(?:claims|responses)\/|note$/.test(pointer);
}

/** A day, month or year, or an article, of which a text may name several at once. */
interface Part {
  readonly words: string;
  readonly article?: string;
  readonly day?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly year?: number;
}

function partsOf(text: string): readonly Part[] {
  if (/^article/i.test(text))
    return (text.match(/\d+/g) ?? []).map((article) => ({ words: `article ${article}`, article }));
  // Of a span of years nobody knows which are meant.
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
  const isTold = record.numbers.some(
    (other) => other.pointer !== pointer && partsOf(other.text).some((one) => holds(one, part)),
  );
  if (isTold || isIn(record, part)) return true;
  // What a case tells stands in it; its notes may speak of its sources.
  const isOwn = record.collection === "cases" && !/note$|resolution$/.test(pointer);
  if (isOwn && part.article === undefined) return false;
  return corpus.once(neighboursOf, record).some((other) => isIn(other.record, part));
}

/** Whether one says what the other says, or more. */
function holds(one: Part, part: Part): boolean {
  return (["article", "day", "month", "year"] as const).every(
    (key) => part[key] === undefined || one[key] === part[key],
  );
}

function isIn(record: RecordFacts, part: Part): boolean {
  const ids = () => [
    record.id,
    ...record.parts.map(({ id }) => id),
    ...record.references.map(({ text }) => text),
  ];
  if (part.article !== undefined) {
    const article = new RegExp(`(?:#|^)(?:article-)?${part.article}(?!\\d)`);
    return (
      ids().some((id) => article.test(id)) ||
      record.citations.some(
        ({ at }) => String(at?.["article"] ?? "").split(/\D/)[0] === part.article,
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

/** Whether a span of at most two months, or of years where a year is sought, covers it. */
function isWithin(text: string, { day, month, year }: Part): boolean {
  const date = text.length > 4 && year !== undefined ? dateIn(text) : undefined;
  if (!date || year === undefined) return false;
  if (day !== undefined && (day < 1 || day > daysInMonth(year, month ?? 1))) return false;
  const from = dayNumber(year, month ?? 1, day ?? 1);
  const to = dayNumber(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
  return (
    date.earliest <= to &&
    date.latest >= from &&
    (month === undefined || date.latest - date.earliest <= 62)
  );
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
