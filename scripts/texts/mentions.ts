import { monthNames } from "../time/calendar.ts";

/**
 * What in a text looks like a name: words with capitals, small words of titles between them
 * (“Convention on the Rights of Persons”). A single word counts within a sentence, for at its beginning any word
 * has a capital. A place that says where another one lies (“south of Algiers”), or where a paper or an airport is
 * (“the Tehran daily”), is none. Each once, in the order of the text.
 */
export function mentionsIn(text: string): string[] {
  if (text.length > longest) return [];
  const found = new Set<string>();
  for (const { 0: words, index } of text.matchAll(name)) {
    const isWithin =
      words.includes(" ") || /[^.!?:\s]\s+$/.test(text.slice(Math.max(0, index - 3), index));
    if (isWithin && !isPlaceOfAnother(text, index, index + words.length)) found.add(words);
  }
  return [...found];
}

/** Whether the words before or after a name say so. Most names are told by one letter around them. */
function isPlaceOfAnother(text: string, start: number, end: number): boolean {
  return (
    ("ref,".includes(text.charAt(start - 2)) &&
      nearby.test(text.slice(Math.max(0, start - 24), start))) ||
    ("dwmnpasr".includes(text.charAt(end + 1).toLowerCase()) &&
      located.test(text.slice(end, end + 16)))
  );
}

const nearby =
  /(?:\b(?:near|outside)|\b\S*(?:north|south|east|west|capital|suburbs?|outskirts|kilomet(?:er|re)s|miles) of|\bcapital,)(?: the city of)? $/i;
const located =
  /^(?:['’]s)? (?:daily|weekly|monthly|newspaper|magazine|paper|airport|suburb|province|region)\b/i;

/**
 * Days, months, years and places of documents that a text names, as it writes them: “10 May 2018”, “articles 174
 * and 400”, “paragraph 15”, “124.5”, “A/HRC/28/10”.
 */
export function numbersIn(text: string): string[] {
  if (text.length > longest) return [];
  return [...new Set(text.match(number) ?? [])];
}

const longest = 20_000;
const word = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`;
const name = new RegExp(
  String.raw`(?<![\p{L}\p{M}])${word}(?:\s+(?:(?:of|on|the|and|for|with|against|to|in)\s+){0,2}${word}){0,9}`,
  "gu",
);

const year = String.raw`(?:19|20)\d\d`;
const month = `(?:${monthNames.join("|")})`;
// May and March may be other words, so they count only beside a number.
const sure = `(?:${monthNames.filter((each) => !/^Ma/.test(each)).join("|")})`;
const number = new RegExp(
  String.raw`(?<![\w/.-])(?:\d{1,2} ${month}(?: ${year})?|${month} ${year}|${sure}|${year}(?:(?: to |[-–/])${year})?|(?:[Aa]rticle|[Pp]aragraph|[Ff]ootnote)s? \d+(?:[\d.,() ]|(?:and|to) (?=\d))*\d*|\d{2,3}\.\d{1,3}(?=[\s,;:)]|[.]?$)(?! ?(?:FM|MHz|%|per ?cent|million|billion))|(?:A|CAT|CCPR|CEDAW|CERD|CRC|CRPD|E)(?:\/[A-Z\d](?:[A-Z\d.]*[A-Z\d])?){2,}(?:\/[\w.]*\w)?)(?![\w/-])`,
  "g",
);
