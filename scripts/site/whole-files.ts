import { h } from "preact";
import type { ComponentChildren } from "preact";
import { webBaseOf } from "../publish/release/addresses.ts";
import { factsWithDownloads } from "../publish/formats/catalogue/schema-org.ts";
import { feedOf, sitemapsOf } from "./feed.ts";
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
import { overviewOf } from "./overview.ts";
import { largeSearchFiles, searchShard } from "./search-index.ts";
import { pageFile } from "./site-file.ts";
import type { SiteFile, Writing } from "./site-file.ts";
import { trackerFiles } from "./tracker-files.ts";

/** The pages about all records together. */
export function* wholeFiles(writing: Writing): Generator<SiteFile> {
  const { reader, survey, delta, formats } = writing;
  const { release } = reader;
  const { title, description } = release.dataset;
  const overview = overviewOf(reader);
  const page = (name: string, key: TextKey, content: () => ComponentChildren) =>
    pageFile(writing, { path: `${name}.html`, title: textOf(key) }, content);
  yield* trackerFiles(writing, overview);
  yield page("chain", "chain", () => h(ChainPage, overview));
  yield page("articles", "articles", () => h(ArticlesPage, {}));
  yield page("standing", "standingTitle", () => h(StandingPage, survey));
  yield page("disagreements", "disagreements", () => h(DisagreementsPage, survey));
  yield page("figures", "figuresTitle", () =>
    h(FiguresPage, { overview, coverage: survey.coverage }),
  );
  yield page("search", "search", () => h(SearchPage, {}));
  yield page("data", "data", () => h(DataPage, { formats }));
  yield page("contribute", "contribute", () => h(ContributePage, {}));
  yield page("changes", "changes", () => h(ChangesPage, { delta }));
  const home = {
    ...{ path: "index.html", title: String(title), description: String(description) },
    facts: factsWithDownloads(release, formats),
  };
  yield pageFile(writing, home, () => h(HomePage, { overview, survey }));
}

/** Records and statements beyond which an index for all of them would be too much for a telephone. */
const LARGE = 5000;

/** The index of the search: a shard for each State and one for what is of none, or the index of a large dataset. */
export function* searchFiles(
  { reader, survey }: Writing,
  large = [...reader.release.records.ids.values()].flat().length + survey.coverage.statements >
    LARGE,
): Generator<SiteFile> {
  const script = (name: string, content: () => string): SiteFile => ({
    ...{ path: `assets/search/${name}.js`, mediaType: "text/javascript", content },
  });
  if (large) {
    for (const [name, content] of largeSearchFiles(reader)) yield script(name, () => content);
    return;
  }
  const shards = [...survey.byState].map(([state, names]) => [state || "other", names] as const);
  const list = `casebook.shards(${JSON.stringify(shards.map(([shard]) => shard))});\n`;
  yield script("shards", () => list);
  for (const [shard, names] of shards) yield script(shard, () => searchShard(reader, shard, names));
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
  for (const { path, content } of sitemapsOf(base, release.records.ids))
    yield { path, mediaType, content };
}
