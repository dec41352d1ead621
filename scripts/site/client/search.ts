import MiniSearch from "minisearch";
import type { SearchResult } from "minisearch";
import { indexOptions } from "../search-options.ts";

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
  // The shards call this; from a disk, a page can load scripts and nothing else.
  Object.assign(window, {
    casebook: {
      shards(names: readonly string[]) {
        waiting = names.length;
        for (const name of names) load(`assets/search/${name}.js`);
      },
      shard(_: string, json: string) {
        indexes.push(MiniSearch.loadJSON(json, indexOptions));
        waiting--;
        show();
      },
    },
  });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  load("assets/search/shards.js");
  field.addEventListener("input", show);
  field.form!.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });

  function show(): void {
    const query = field.value.trim();
    history.replaceState(
      null,
      "",
      query === "" ? location.pathname : `?q=${encodeURIComponent(query)}`,
    );
    if (waiting !== 0) return;
    const hits = query === "" ? [] : hitsFor(query);
    found.textContent =
      query === "" ? "" : `${hits.length}${hits.length > SHOWN ? ` (${SHOWN})` : ""}`;
    results.replaceChildren(...hits.slice(0, SHOWN).map(line));
  }

  function hitsFor(query: string): SearchResult[] {
    const options = {
      combineWith: "AND" as const,
      boost: { title: 2 },
      prefix: (term: string) => term.length > 2 && !/\d/.test(term),
      fuzzy: (term: string) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
    };
    return indexes
      .flatMap((index) => index.search(query, options))
      .sort((a, b) => b.score - a.score);
  }
}

function line({ page, title, said }: SearchResult): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = String(page);
  link.textContent = said === "" ? String(title) : String(said);
  const from = document.createElement("span");
  from.className = "kind";
  from.textContent = said === "" ? "" : String(title);
  item.append(link, from);
  return item;
}

function load(source: string): void {
  const script = document.createElement("script");
  script.src = source;
  document.head.append(script);
}
