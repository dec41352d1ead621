import { stem, tokensOf } from "./tokens.ts";

/** What a search finds. */
export interface Found {
  /** Its page below the site, with the anchor. */
  readonly page: string;
  /** The title of its record. */
  readonly title: string;
  /** Its words; empty for the record as a whole. */
  readonly said: string;
  /** What is found by more than the words that are shown: spellings, numbers, symbols. */
  readonly more: string;
}

/**
 * The index of a large dataset, so that a query loads the words that it asks for and the results that it shows, and
 * no more. Words stand in files by their order, results in files by their number. `client/large-search.ts` reads them.
 */
export interface LargeIndex {
  readonly add: (entry: Found) => void;
  /** The files below `assets/search/`, as scripts that a page can load from a disk. */
  readonly files: () => Generator<readonly [name: string, content: string]>;
}

/** Results in a file. */
const RESULTS = 50;
/** Characters of a file of words, unless one word has more. */
const SIZE = 65_536;

/** @param at where the places of a word are known from: a word in more of the results than this leads nowhere */
export function largeIndex(everywhere = 0.3): LargeIndex {
  /** Twice the number of each result with the word, and one more if its title has it. */
  const places = new Map<string, number[]>();
  const results: string[] = [];
  return {
    add({ page, title, said, more }) {
      const number = results.length * 2;
      const inTitle = new Set(tokensOf(title).map(stem));
      const words = new Set([...inTitle, ...tokensOf(`${said} ${more}`).map(stem)]);
      for (const word of words) {
        const known = places.get(word);
        const place = number + (inTitle.has(word) ? 1 : 0);
        if (known) known.push(place);
        else places.set(word, [place]);
      }
      results.push(JSON.stringify([page, title, said]));
    },
    *files() {
      const starts: string[] = [];
      for (const [start, content] of wordFiles()) {
        yield [`words-${starts.length}`, `casebook.words(${starts.length},${content});\n`];
        starts.push(start);
      }
      for (let at = 0; at < results.length; at += RESULTS) {
        const some = results.slice(at, at + RESULTS).join(",\n");
        yield [`results-${at / RESULTS}`, `casebook.results(${at / RESULTS},[${some}]);\n`];
      }
      const facts = JSON.stringify({ starts, results: results.length, each: RESULTS });
      yield ["shards", `casebook.large(${facts});\n`];
    },
  };

  /** The words in order, in files of about one size, each with its first word. */
  function* wordFiles(): Generator<readonly [start: string, content: string]> {
    let start: string | undefined;
    let text = "";
    for (const word of [...places.keys()].toSorted()) {
      start ??= word;
      const found = places.get(word)!;
      const isEverywhere = found.length > 100 && found.length > results.length * everywhere;
      text += `${text === "" ? "" : ",\n"}${JSON.stringify(word)}:${JSON.stringify(isEverywhere ? "*" : inSteps(found))}`;
      if (text.length < SIZE) continue;
      yield [start, `{${text}}`];
      [start, text] = [undefined, ""];
    }
    if (start !== undefined) yield [start, `{${text}}`];
  }
}

/** Rising numbers as the steps between them, to base 36. */
function inSteps(numbers: readonly number[]): string {
  let last = 0;
  return numbers
    .map((number) => {
      const step = number - last;
      last = number;
      return step.toString(36);
    })
    .join(" ");
}
