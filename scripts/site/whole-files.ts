import { h } from "preact";
import type { ComponentChildren } from "preact";
import { guarded } from "../publish/formats/spreadsheet-cell.ts";
import { ownPageOf, webBaseOf } from "../publish/release/addresses.ts";
import { recordsOf } from "../publish/release/records.ts";
import { stableJson } from "../publish/release/stable-json.ts";
import { datasetFacts } from "../publish/formats/catalogue/schema-org.ts";
import { feedOf, sitemapOf } from "./feed.ts";
import { textOf } from "./here.tsx";
import type { TextKey } from "./here.tsx";
import { ArticlesPage } from "./pages/articles.tsx";
import { ChainPage } from "./pages/chain-page.tsx";
import { ChangesPage } from "./pages/changes.tsx";
import { ContributePage } from "./pages/contribute.tsx";
import { DataPage } from "./pages/data.tsx";
import { DisagreementsPage } from "./pages/disagreements.tsx";
import { FiguresPage } from "./pages/figures.tsx";
import { HomePage } from "./pages/home.tsx";
import { SearchPage } from "./pages/search.tsx";
import { StandingPage } from "./pages/standing.tsx";
import { TrackerPage, trackedIn } from "./pages/tracker.tsx";
import type { Tracked } from "./pages/tracker.tsx";
import { searchShard } from "./search-index.ts";
import { pageFile } from "./site-file.ts";
import type { SiteFile, Writing } from "./site-file.ts";

/** The pages about all records together. */
export function* wholeFiles(writing: Writing): Generator<SiteFile> {
  const { reader, survey, delta, formats } = writing;
  const { release } = reader;
  const { title, description } = release.dataset;
  const sets = release.records.ids.get("recommendations") ?? [];
  const rows = sets.flatMap((id) => trackedIn(reader, `recommendations/${id}`));
  const page = (name: string, key: TextKey, content: () => ComponentChildren) =>
    pageFile(writing, { path: `${name}.html`, title: textOf(key) }, content);
  yield page("tracker", "tracker", () => h(TrackerPage, { rows }));
  yield { path: "tracker.json", mediaType: "application/json", content: () => stableJson(rows) };
  yield { path: "tracker.csv", mediaType: "text/csv", content: () => csvOf(rows) };
  yield page("chain", "chain", () => h(ChainPage, { rows }));
  yield page("articles", "articles", () => h(ArticlesPage, {}));
  yield page("standing", "standingTitle", () => h(StandingPage, survey));
  yield page("disagreements", "disagreements", () => h(DisagreementsPage, survey));
  yield page("figures", "figuresTitle", () => h(FiguresPage, { rows, coverage: survey.coverage }));
  yield page("search", "search", () => h(SearchPage, {}));
  yield page("data", "data", () => h(DataPage, { formats }));
  yield page("contribute", "contribute", () => h(ContributePage, {}));
  yield page("changes", "changes", () => h(ChangesPage, { delta }));
  const home = {
    ...{ path: "index.html", title: String(title), description: String(description) },
    facts: datasetFacts(release),
  };
  yield pageFile(writing, home, () => h(HomePage, { rows, survey }));
}

/** The recommendations as a table for a spreadsheet, in which every cell stays a text. */
function csvOf(rows: readonly Tracked[]): string {
  const lines = rows.map((row) => [
    ...[row.number, row.asks, row.from.join(" "), row.position, row.themes.join(" ")],
    row.findings.map(({ by, when, level }) => `${level} (${by}, ${when})`).join("; "),
    ...[row.cases.join(" "), row.echoes.join(" "), row.name, ownPageOf(row.name)],
  ]);
  const head = [
    "number",
    "asks",
    "from",
    "position",
    "themes",
    "findings",
    "cases",
    "asked again in",
    "id",
    "page",
  ];
  const cell = (text: string) => `"${String(guarded(text, "text")).replaceAll('"', '""')}"`;
  return `\uFEFF${[head, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

/** The index of the search: a shard for each State, and one for what is of none. */
export function* searchFiles({ reader, survey }: Writing): Generator<SiteFile> {
  const mediaType = "text/javascript";
  const shards = [...survey.byState].map(([state, names]) => [state || "other", names] as const);
  const list = `casebook.shards(${JSON.stringify(shards.map(([shard]) => shard))});\n`;
  yield { path: "assets/search/shards.js", mediaType, content: () => list };
  for (const [shard, names] of shards)
    yield {
      path: `assets/search/${shard}.js`,
      mediaType,
      content: () => searchShard(reader, shard, names),
    };
}

/** The feed, if there is a day of release and a release before it, and the sitemap, if there is a base. */
export function* machineFiles({ reader, delta }: Writing): Generator<SiteFile> {
  const { release } = reader;
  const { issued } = release.dataset;
  const mediaType = "text/xml";
  if (delta && typeof issued === "string")
    yield { path: "changes.atom", mediaType, content: () => feedOf(reader, delta, issued) };
  const base = webBaseOf(release);
  if (base === undefined) return;
  yield {
    ...{ path: "sitemap.xml", mediaType },
    content() {
      const names = [...recordsOf(release)].map(([collection, id]) => `${collection}/${id}`);
      return sitemapOf(
        ["", ...names.filter((name) => !name.startsWith("people/"))].map((name) => base + name),
      );
    },
  };
}
