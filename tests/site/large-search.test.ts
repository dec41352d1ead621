import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { largeSearch } from "../../scripts/site/client/large-search.ts";
import type { LargeFacts, LargeSearch } from "../../scripts/site/client/large-search.ts";
import { largeIndex } from "../../scripts/site/large-index.ts";

type Said = readonly [title: string, said: string, more?: string];

/** A search of made results, as the page has it, and the files that it has loaded. */
function searchOf(said: readonly Said[]) {
  const { add, files } = largeIndex();
  said.forEach(([title, text, more = ""], index) =>
    add({ page: `cases/${index}.html`, title, said: text, more }),
  );
  const scripts = new Map(files());
  let search: LargeSearch | undefined;
  const loaded: string[] = [];
  const run = (name: string) => {
    const casebook = {
      large: (facts: LargeFacts) => (search = largeSearch(facts, load)),
      words: (...file: Parameters<LargeSearch["words"]>) => search!.words(...file),
      results: (...file: Parameters<LargeSearch["results"]>) => search!.results(...file),
    };
    runInNewContext(scripts.get(name)!, { casebook });
  };
  function load(name: string): Promise<void> {
    loaded.push(name);
    run(name);
    return Promise.resolve();
  }
  run("shards");
  const found = async (query: string) => {
    const hits = await search!.hits(query);
    return Promise.all(hits.map(async (hit) => (await search!.result(hit))[1]));
  };
  return { found, loaded, scripts };
}

const few: readonly Said[] = [
  ["Recommendation 124.4", "Define criminal offences as the law requires.", "A/HRC/28/10"],
  ["Recommendation 124.40", "Protect defenders of rights.", "A/HRC/28/10"],
  ["Бокаев", "Arrested for a meeting.", "Bokayev"],
  ["Meeting", "People were arrested at a gathering; Bokaev spoke."],
];

test("numbers and symbols are found whole, words by their forms, letters and beginnings", async () => {
  const { found } = searchOf(few);
  expect(await found("124.4")).toEqual(["Recommendation 124.4"]);
  expect(await found("a/hrc/28/10")).toEqual(["Recommendation 124.4", "Recommendation 124.40"]);
  expect(await found("A/HRC/28/1")).toEqual([]);
  expect(await found("arrests")).toEqual(["Бокаев", "Meeting"]);
  expect(await found("defend")).toEqual(["Recommendation 124.40"]);
  expect(await found("bokaev")).toEqual(["Бокаев", "Meeting"]);
});

test("all words must be there, what a title has stands first, and a slip is forgiven", async () => {
  const { found } = searchOf(few);
  expect(await found("meeting arrested")).toEqual(["Meeting", "Бокаев"]);
  expect(await found("meeting offences")).toEqual([]);
  expect(await found("defnders")).toEqual(["Recommendation 124.40"]);
  expect(await found("")).toEqual([]);
});

test("a query loads some of the words and of the results; a word that is everywhere asks for nothing", async () => {
  const many = Array.from({ length: 5000 }, (_, index): Said => [
    `Title ${index}`,
    `rights word${index % 997} other${index}x`,
  ]);
  const { found, loaded, scripts } = searchOf(many);
  expect(scripts.size).toBeGreaterThan(100);
  expect(await found("rights other4321x")).toEqual(["Title 4321"]);
  expect(loaded.filter((name) => name.startsWith("results"))).toEqual(["results-86"]);
  expect(loaded.length).toBeLessThan(5);
  expect(await found("word77")).toHaveLength(5);
  for (const [name, script] of scripts) expect(script.length, name).toBeLessThan(100_000);
});
