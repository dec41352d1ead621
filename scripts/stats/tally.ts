/** How often a key occurs. */
export interface Count {
  readonly key: string;
  /** The name of the key, if a table gives one. */
  readonly label?: string;
  readonly count: number;
}

/** Counts in the order of a closed vocabulary, including zeros; other keys come last. */
export function tally(keys: readonly string[], vocabulary: readonly string[]): Count[] {
  const counts = countsOf(keys);
  return [...new Set([...vocabulary, ...counts.keys()])].map((key) => ({
    key,
    count: counts.get(key) ?? 0,
  }));
}

/** Counts of the keys that occur, the most frequent first, then by name. */
export function byCount(keys: readonly string[]): Count[] {
  return [...countsOf(keys)]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
