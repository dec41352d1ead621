import { dateInWords, kinds, plainDate, responsibilityFor } from "./work.ts";
import type { CitedWork } from "./work.ts";
import {
  addressNote,
  addressesOf,
  genreOf,
  numberOf,
  openedOn,
  printedTitle,
} from "../../release/source-facts.ts";

/** An item of CSL-JSON (schema 1.0.2). */
export function cslItem(work: CitedWork) {
  const { id, source } = work;
  const { kind, date, doi, language, summary } = source;
  const { authors, container, publisher } = responsibilityFor(work);
  const number = numberOf(source);
  const genre = genreOf(source);
  const accessed = openedOn(source);
  const [address] = addressesOf(source);
  const note = addressNote(source);
  return {
    ...{ id, type: kinds[kind].csl, title: printedTitle(source) },
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(container ? { "container-title": container } : {}),
    ...(publisher ? { publisher } : {}),
    ...(number ? { number } : {}),
    ...(genre && number ? { genre } : {}),
    ...(date ? { issued: cslDate(date) } : {}),
    ...(doi ? { DOI: doi } : {}),
    ...(address ? { URL: address } : {}),
    ...(accessed ? { accessed: cslDate(accessed) } : {}),
    ...(language ? { language } : {}),
    ...(note ? { note } : {}),
    ...(summary ? { abstract: summary } : {}),
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
