/**
 * What in a text looks like a name: two or more words with capitals, small words of titles between
 * them (“Convention on the Rights of Persons”). Each once, in the order of the text.
 */
export function mentionsIn(text: string): string[] {
  if (text.length > longest) return [];
  return [...new Set(text.match(name) ?? [])];
}

const longest = 20_000;
const word = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`;
const name = new RegExp(
  String.raw`(?<![\p{L}\p{M}])${word}(?:\s+(?:(?:of|on|the|and|for|with|against|to|in)\s+){0,2}${word}){1,9}`,
  "gu",
);
