/**
 * The text with its HTML entities resolved, as exports from web sites contain them. An unknown entity
 * is kept.
 */
export function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,6}));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      const readable = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return readable ? String.fromCodePoint(code) : whole;
    },
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The text without soft hyphens, zero-width spaces and byte order marks. */
export function withoutBreakMarks(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, "");
}

/** Rows as in a citation, one for each run: `5`, `5-7`. */
export function rowRanges(rows: readonly number[]): string[] {
  const ranges: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
}

/** A text as an id: `UPR20__Slovenia` is `upr20-slovenia`. */
export function idOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
}

/** The entries of a cell on lines: each on one line, without blanks at its ends. */
export function partsOf(lines: string, separators: readonly string[]): string[] {
  return separators
    .reduce((found, separator) => found.flatMap((each) => each.split(separator)), [lines])
    .map((each) => each.replace(/\s+/g, " ").trim())
    .filter((each) => each !== "");
}

/** A text of that many characters at most. */
export function short(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
