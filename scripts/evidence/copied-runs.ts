import type { TextAt } from "../facts/facts.ts";

/** So many words in a row are not found twice by chance. */
const RUN = 8;

/** A run of words of a document in a text of ours. */
export interface CopiedRun<T> {
  readonly text: T;
  readonly words: string;
}

/**
 * The first run of eight words or more that each text shares with a document. Runs inside names and
 * titles are not our wording.
 */
export function copiedRuns<T extends TextAt>(
  texts: readonly T[],
  names: readonly string[],
  document: string,
): CopiedRun<T>[] {
  const named = new Set(names.flatMap(runsIn));
  const ours = new Map<string, T[]>();
  for (const text of texts)
    for (const run of runsIn(text.text))
      if (!named.has(run)) ours.set(run, [...(ours.get(run) ?? []), text]);
  const found = new Map<T, string>();
  for (const words of runsIn(document))
    for (const text of ours.get(words) ?? []) if (!found.has(text)) found.set(text, words);
  return [...found].map(([text, words]) => ({ text, words }));
}

/** Small letters, without marks. */
function runsIn(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(" "));
}
