import { dateInWords, kinds, numberOf, openedOn, plainDate } from "./work.ts";
import type { CitedWork } from "./work.ts";

/** An item of CSL-JSON (schema 1.0.2). */
export function cslItem({ id, source, publisher }: CitedWork) {
  const { title, kind, authors, date, doi, urls, language, summary } = source;
  const number = numberOf(source);
  const accessed = openedOn(source);
  return {
    ...{ id, type: kinds[kind].csl, title },
    ...(authors ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(publisher ? { publisher } : {}),
    ...(number ? { number } : {}),
    ...(date ? { issued: cslDate(date) } : {}),
    ...(doi ? { DOI: doi } : {}),
    ...(urls?.[0] ? { URL: urls[0] } : {}),
    ...(accessed ? { accessed: cslDate(accessed) } : {}),
    ...(language ? { language } : {}),
    ...(summary ? { note: summary } : {}),
  };
}

/**
 * CSL has dates, ranges and “circa”. Anything else is in words: styles print them, and no program can take
 * them for a date that nobody stated.
 */
function cslDate(text: string) {
  const about = /^(\d{4}(-\d\d){0,2})~$/.exec(text);
  if (about) return { "date-parts": [numbers(plainDate(about[1]!)!)], circa: true };
  const ends = text.split("/").map(plainDate);
  return ends.every((end) => end !== undefined)
    ? { "date-parts": ends.map(numbers) }
    : { literal: dateInWords(text) };
}

function numbers(parts: readonly string[]): number[] {
  return parts.map(Number);
}
