/**
 * The limits of one file. Pull requests come from strangers: each limit is far above the needs of a
 * record (the largest set of recommendations, 194 items, is below 300 KB) and far below the sizes
 * that slow tools down.
 */
export const limits = {
  /** Bytes of a file. */
  bytes: 4 * 1024 * 1024,
  /** UTF-16 units of a line. */
  lineLength: 20_000,
  /** Levels of lists and mappings inside each other, the value at the bottom included. */
  depth: 60,
  /** Keys and list items in a file. */
  nodes: 100_000,
  /** Signs that begin or divide keys and list items; a parser makes something of each before it is refused. */
  signs: 300_000,
  /** Findings of this room for one file; further ones are counted, not listed. */
  findings: 100,
  /** Characters of a file's name without its ending. */
  idLength: 80,
} as const;
