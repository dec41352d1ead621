import { stem, tokensOf } from "../tokens.ts";

/** A result: its page below the site, its title, and what it says. */
export type Result = readonly [page: string, title: string, said: string];

/** What `assets/search/shards.js` says of a large index. */
export interface LargeFacts {
  /** The first word of each file of words. */
  readonly starts: readonly string[];
  readonly results: number;
  /** Results in a file. */
  readonly each: number;
}

/** Results with a word, each with a weight. */
type Weights = ReadonlyMap<number, number>;

/** A search that loads the files that it needs, and keeps them. */
export interface LargeSearch {
  /** The numbers of the results, the best first. */
  readonly hits: (query: string) => Promise<readonly number[]>;
  readonly result: (number: number) => Promise<Result>;
  /** Called by the files. */
  readonly words: (file: number, places: Readonly<Record<string, string>>) => void;
  readonly results: (file: number, some: readonly Result[]) => void;
}

/** Most files of words that the beginning of a word may ask for. */
const MOST_FILES = 8;

/** @param load loads a script by its name below `assets/search/` */
export function largeSearch(
  { starts, results, each }: LargeFacts,
  load: (name: string) => Promise<void>,
): LargeSearch {
  const files = new Map<number, Readonly<Record<string, string>>>();
  const shown = new Map<number, readonly Result[]>();
  const loads = new Map<string, Promise<void>>();
  const loaded = (name: string) => {
    const known = loads.get(name) ?? load(name);
    loads.set(name, known);
    return known;
  };
  return {
    words: (file, places) => void files.set(file, places),
    results: (file, some) => void shown.set(file, some),
    async result(number) {
      const file = Math.floor(number / each);
      await loaded(`results-${file}`);
      return shown.get(file)![number % each]!;
    },
    async hits(query) {
      const asked = await Promise.all([...new Set(tokensOf(query).map(stem))].map(withWord));
      const narrow = asked.filter((weights) => weights !== "everywhere");
      if (narrow.length === 0) return [];
      narrow.sort((a, b) => a.size - b.size);
      const [fewest, ...others] = narrow;
      return [...fewest!]
        .filter(([number]) => others.every((weights) => weights.has(number)))
        .map(([number, weight]): readonly [number, number] => [
          number,
          others.reduce((sum, weights) => sum + weights.get(number)!, weight),
        ])
        .sort(([a, first], [b, second]) => second - first || a - b)
        .map(([number]) => number);
    },
  };

  /** The results with a word or, of a word in letters, with one that begins so, or else one that is much like it. */
  async function withWord(word: string): Promise<Weights | "everywhere"> {
    const inLetters = !/\d/.test(word) && word.length > 2;
    const places = await wordsFrom(word, inLetters ? `${word}\uffff` : word);
    if (places.get(word) === "*") return "everywhere";
    const found = weighed(
      [...places].map(([each, text]) => [text, each === word ? 1 : word.length / each.length / 2]),
    );
    if (found.size > 0 || !inLetters || word.length < 5) return found;
    const near = word.slice(0, 3);
    const like = [...(await wordsFrom(near, `${near}\uffff`))].filter(([each]) =>
      isLike(word, each),
    );
    return weighed(like.map(([, text]) => [text, 0.3]));
  }

  /** The words from one to another, with their places. */
  async function wordsFrom(first: string, last: string): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    const after = starts.findIndex((start) => start > first);
    const from = Math.max(0, (after < 0 ? starts.length : after) - 1);
    for (let file = from; file < Math.min(starts.length, from + MOST_FILES); file++) {
      if (starts[file]! > last) break;
      await loaded(`words-${file}`);
      for (const [word, text] of Object.entries(files.get(file)!))
        if (word >= first && word <= last) found.set(word, text);
    }
    return found;
  }

  /** Rarer words weigh more, and words of a title twice. */
  function weighed(lists: readonly (readonly [text: string, weight: number])[]): Weights {
    const weights = new Map<number, number>();
    for (const [text, weight] of lists) {
      if (text === "*") continue;
      const steps = text.split(" ");
      const rarity = Math.log(1 + results / steps.length);
      let place = 0;
      for (const step of steps) {
        place += parseInt(step, 36);
        const weighs = weight * rarity * (place % 2 === 1 ? 2 : 1);
        const number = place >> 1;
        weights.set(number, Math.max(weights.get(number) ?? 0, weighs));
      }
    }
    return weights;
  }
}

/** Whether one letter in five, at most, was added, left out or exchanged. */
function isLike(word: string, other: string): boolean {
  const most = Math.round(word.length / 5);
  if (Math.abs(word.length - other.length) > most) return false;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= word.length; at++) {
    const next = [at];
    for (let index = 1; index <= other.length; index++)
      next.push(
        Math.min(
          row[index]! + 1,
          next[index - 1]! + 1,
          row[index - 1]! + (word[at - 1] === other[index - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1)! <= most;
}
