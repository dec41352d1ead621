/**
 * Puts the lines of a paragraph together. A word that a hyphen divides at the end of a line keeps the
 * hyphen unless the document writes the word without it elsewhere, or divides other words so.
 */
export function lineJoiner(document: Iterable<string>): (lines: readonly string[]) => string {
  const words = new Set<string>();
  const ends: (readonly [string, string])[] = [];
  let open: string | undefined;
  for (const line of document) {
    const found = line.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
    if (open !== undefined && found[0] !== undefined) ends.push([open, found[0]]);
    open = /\p{L}[-\u00AD]$/u.test(line) ? found.at(-1) : undefined;
    for (const word of found) words.add(word);
  }
  const dividesWords = ends.some(
    ([head, tail]) => words.has(head + tail) && !words.has(`${head}-${tail}`),
  );
  const isDivided = (head: string, tail: string) =>
    words.has(head + tail) || (dividesWords && !words.has(`${head}-${tail}`));
  return ([first = "", ...rest]) => {
    let text = first;
    for (const line of rest) {
      // A soft hyphen only ever divides a word.
      if (text.endsWith("\u00AD")) {
        text = text.slice(0, -1) + line;
        continue;
      }
      const head = headOfWord(text);
      const tail = /^\p{Ll}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*/u.exec(line)?.[0].toLowerCase();
      if (head !== undefined && tail !== undefined && isDivided(head, tail))
        text = text.slice(0, -1) + line;
      // Dashes that join numbers or words stand without a blank; a dash between words has one.
      else text += /[^\s][-–—/]$/u.test(text.slice(-2)) ? line : ` ${line}`;
    }
    return text.replace(/\u00AD$/, "");
  };
}

/** The part of a word that a hyphen at the end of a text cuts off; undefined if there is none. */
function headOfWord(text: string): string | undefined {
  // A search through a whole paragraph for each of its lines would take the square of its length.
  return /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)-$/u.exec(text.slice(-100))?.[1]?.toLowerCase();
}
