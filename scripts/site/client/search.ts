import MiniSearch from "minisearch";
import { indexOptions } from "../search-options.ts";
import { largeSearch } from "./large-search.ts";
import type { LargeFacts, LargeSearch, Result } from "./large-search.ts";

/** Most results that are listed. */
const SHOWN = 60;

type Index = MiniSearch<{ id: number }>;

/** Searches for the query in the address, and for what is typed. */
export function search(): void {
  const field = document.getElementById("q") as HTMLInputElement;
  const found = document.getElementById("found")!;
  const results = document.getElementById("results")!;
  const indexes: Index[] = [];
  let waiting = -1;
  let large: LargeSearch | undefined;
  /** Counts the queries: what was loaded for an earlier one is not shown. */
  let turn = 0;
  // The files call this; from a disk, a page can load scripts and nothing else.
  Object.assign(window, {
    casebook: {
      shards(names: readonly string[]) {
        waiting = names.length;
        for (const name of names) void load(name);
      },
      shard(_: string, json: string) {
        indexes.push(MiniSearch.loadJSON(json, indexOptions));
        waiting--;
        void show();
      },
      large(facts: LargeFacts) {
        large = largeSearch(facts, load);
        void show();
      },
      words: (...file: Parameters<LargeSearch["words"]>) => large!.words(...file),
      results: (...file: Parameters<LargeSearch["results"]>) => large!.results(...file),
    },
  });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  void load("shards");
  field.addEventListener("input", () => void show());
  field.form!.addEventListener("submit", (event) => {
    event.preventDefault();
    void show();
  });

  async function show(): Promise<void> {
    const query = field.value.trim();
    history.replaceState(
      null,
      "",
      query === "" ? location.pathname : `?q=${encodeURIComponent(query)}`,
    );
    const mine = ++turn;
    if (!large && waiting !== 0) return;
    const { count, first } = query === "" ? { count: 0, first: [] } : await hitsFor(query);
    if (mine !== turn) return;
    found.textContent = query === "" ? "" : `${count}${count > SHOWN ? ` (${SHOWN})` : ""}`;
    results.replaceChildren(...first.map(line));
  }

  async function hitsFor(query: string): Promise<{ count: number; first: readonly Result[] }> {
    if (large) {
      const hits = await large.hits(query);
      const first = await Promise.all(hits.slice(0, SHOWN).map(large.result));
      return { count: hits.length, first };
    }
    const options = {
      combineWith: "AND" as const,
      boost: { title: 2 },
      prefix: (term: string) => term.length > 2 && !/\d/.test(term),
      fuzzy: (term: string) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
    };
    const hits = indexes
      .flatMap((index) => index.search(query, options))
      .sort((a, b) => b.score - a.score);
    const first = hits
      .slice(0, SHOWN)
      .map(({ page, title, said }): Result => [String(page), String(title), String(said)]);
    return { count: hits.length, first };
  }
}

function line([page, title, said]: Result): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = page;
  link.textContent = said === "" ? title : said;
  const from = document.createElement("span");
  from.className = "kind";
  from.textContent = said === "" ? "" : title;
  item.append(link, from);
  return item;
}

/** @param name of a script of the index; for one that is missing the search waits */
function load(name: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = `assets/search/${name}.js`;
    script.addEventListener("load", () => resolve());
    document.head.append(script);
  });
}
