/** A line of a list of contents: leaders of dots before a number, or a number after a wide gap. */
const ENTRY = /(?:\.{4,}|(?:\. ){4,}|…{2,}) ?[\d–, -]*$|^(?=.*\p{L})[^.]{2,90} \d{1,3}$/u;
const LEADERS = /\.{5,}|(?:\. ){5,}|…{3,}/;

/**
 * The lines that are a list of contents, by their index: from its heading to its last entry. Lines
 * between two entries belong to it.
 */
export function contentsOf(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const start = lines.findIndex((line) => /^(?:table of )?contents$/i.test(line));
  if (start >= 0) {
    let last = start;
    for (let at = start + 1; at < lines.length && at - last <= 3; at++)
      if (ENTRY.test(lines[at]!)) last = at;
    if (last > start) for (let at = start; at <= last; at++) found.add(at);
  }
  for (const [at, line] of lines.entries()) if (LEADERS.test(line)) found.add(at);
  return found;
}
