import { h } from "preact";
import type { ComponentChildren } from "preact";
import { jsonOf, ownPageOf, pageOf, webBaseOf } from "../publish/release/addresses.ts";
import type { FilesFormat, ReleaseContext } from "../publish/formats/format.ts";
import type { Output } from "../publish/output/output.ts";
import { stableJson } from "../publish/release/stable-json.ts";
import type { Release } from "../publish/release/release.ts";
import { CitePage } from "./pages/cite.tsx";
import { CasePage } from "./pages/case.tsx";
import { ContributePage } from "./pages/contribute.tsx";
import { ChangesPage } from "./pages/changes.tsx";
import { DataPage } from "./pages/data.tsx";
import { FiguresPage } from "./pages/figures.tsx";
import { feedOf, sitemapOf } from "./feed.ts";
import { DisagreementsPage } from "./pages/disagreements.tsx";
import { HomePage } from "./pages/home.tsx";
import { LISTED, ListPage, listName } from "./pages/list.tsx";
import { MovedPage, WithdrawnPage } from "./pages/retired.tsx";
import { PersonPage } from "./pages/person.tsx";
import { RecommendationPage } from "./pages/recommendation.tsx";
import { SearchPage } from "./pages/search.tsx";
import { SetPage, textOfItem } from "./pages/recommendation-set.tsx";
import { StatisticPage } from "./pages/statistic.tsx";
import { TablePage } from "./pages/table.tsx";
import { TermPage } from "./pages/term.tsx";
import { TrackerPage, trackedIn } from "./pages/tracker.tsx";
import { RecordPage } from "./record-page.tsx";
import { ownPages, textOf } from "./here.tsx";
import type { TextKey } from "./here.tsx";
import { pageHtml } from "./layout.tsx";
import type { Page } from "./layout.tsx";
import { readerOf, rowsIn } from "./reader.ts";
import type { Opened, Reader } from "./reader.ts";
import { searchShard } from "./search-index.ts";
import { surveyOf } from "./survey.ts";
import type { Survey } from "./survey.ts";
import { shortened } from "./words.ts";
import type { RecommendationSet } from "../schema/records.ts";

/** The style and the scripts of the site: name and content. */
export type Assets = Readonly<Record<string, string>>;

/** The site, as a format of a release. Pages are written one by one and none is kept. */
export function site(assets: Assets): FilesFormat {
  return {
    name: "site",
    files: [
      {
        path: "site/",
        holds: "the explorer: a page for every record and an address for every statement",
        use: "a browser",
      },
    ],
    searchable: "bytes",
    write: (release, out, context) => writeSite(assets, release, out, context),
  };
}

function writeSite(assets: Assets, release: Release, out: Output, context: ReleaseContext): void {
  const reader = readerOf(release, context);
  const survey = surveyOf(release);
  const base = webBaseOf(release);
  const listed: string[] = [];
  const write = (page: Page, content: ComponentChildren) => {
    out.file(`site/${page.path}`, "text/html", pageHtml(reader, page, content));
    if (base !== undefined && !page.hidden)
      listed.push(base + (page.about?.includes("#") === false ? page.about : page.path));
  };
  for (const [name, content] of Object.entries(assets))
    out.file(
      `site/assets/${name}`,
      name.endsWith(".css") ? "text/css" : "text/javascript",
      content,
    );
  for (const [collection, ids] of release.records.ids) {
    for (const id of ids) {
      const opened = reader.open(`${collection}/${id}`)!;
      out.file(`site/${jsonOf(opened.name)}`, "application/json", stableJson(opened.record));
      writeRecord(opened);
    }
    writeLists(collection, ids);
  }
  writeRetired();
  writeWhole();
  writeSearch();
  writeForMachines();

  function writeRecord(opened: Opened): void {
    const { name, collection, record } = opened;
    const title = reader.titleOf(name);
    const { summary } = record;
    const page = {
      ...{ path: pageOf(name), title, json: jsonOf(name), about: name },
      hidden: collection === "people",
      ...(typeof summary === "string" ? { description: shortened(summary, 200) } : {}),
    };
    write(page, contentOf(opened));
    if (collection === "recommendations") writeItems(opened);
    if (collection === "reference") {
      if (ownPages.has(opened.id)) writeTerms(opened, survey);
      return;
    }
    const cite = { path: `${name}.cite.html`, title: `${textOf("cite")}: ${title}`, hidden: true };
    write(cite, h(CitePage, { opened }));
  }

  function writeItems(opened: Opened): void {
    for (const item of (opened.record as unknown as RecommendationSet).items) {
      const name = `${opened.name}#${item.id}`;
      const title = `${reader.shortTitleOf(opened.name)}, ${item.number ?? item.id}`;
      const description = shortened(textOfItem(item), 200);
      const page = { path: ownPageOf(name), title, description, json: jsonOf(name), about: name };
      write(page, h(RecommendationPage, { opened, item }));
    }
  }

  function writeTerms(opened: Opened, { uses }: Survey): void {
    for (const [id, row] of rowsIn(opened.record)) {
      const name = `${opened.name}#${id}`;
      const page = { path: ownPageOf(name), title: reader.label(opened.id, id), about: name };
      write(page, h(TermPage, { opened, row, id, uses }));
    }
  }

  function writeLists(collection: string, ids: readonly string[]): void {
    const sorted = ids.toSorted((a, b) =>
      byTitle(reader, `${collection}/${a}`, `${collection}/${b}`),
    );
    const pages = Math.max(1, Math.ceil(ids.length / LISTED));
    for (let number = 1; number <= pages; number++) {
      const some = sorted.slice((number - 1) * LISTED, number * LISTED);
      const path = `${collection}/${listName(number)}`;
      const page = { path, title: textOf(collection as TextKey), hidden: collection === "people" };
      write(page, h(ListPage, { collection, ids: some, number, pages }));
    }
  }

  function writeRetired(): void {
    for (const redirect of release.redirects) {
      const from = String(redirect["from"]);
      if (from.includes("#")) continue;
      write({ path: pageOf(from), title: from, hidden: true }, h(MovedPage, { redirect }));
    }
    for (const tombstone of release.tombstones) {
      const name = String(tombstone["record"]);
      if (name.includes("#")) continue;
      write({ path: pageOf(name), title: textOf("withdrawn"), hidden: true }, h(WithdrawnPage, {}));
    }
  }

  function writeWhole(): void {
    const sets = release.records.ids.get("recommendations") ?? [];
    const rows = sets.flatMap((id) => trackedIn(reader, `recommendations/${id}`));
    write({ path: "tracker.html", title: textOf("tracker") }, h(TrackerPage, { rows }));
    out.file("site/tracker.json", "application/json", stableJson(rows), rows.length);
    write(
      { path: "disagreements.html", title: textOf("disagreements") },
      h(DisagreementsPage, survey),
    );
    write({ path: "figures.html", title: textOf("figuresTitle") }, h(FiguresPage, { rows }));
    write({ path: "search.html", title: textOf("search"), hidden: true }, h(SearchPage, {}));
    write({ path: "data.html", title: textOf("data") }, h(DataPage, { formats: context.formats }));
    write({ path: "contribute.html", title: textOf("contribute") }, h(ContributePage, {}));
    write(
      { path: "changes.html", title: textOf("changes") },
      h(ChangesPage, { delta: context.delta }),
    );
    const { description, title } = release.dataset;
    const home = { path: "index.html", title: String(title), description: String(description) };
    write(home, h(HomePage, { rows, survey }));
  }

  /** One shard for each State, and one for what is of none. */
  function writeSearch(): void {
    const shards = [...survey.byState].map(([state, names]) => [state || "other", names] as const);
    const list = `casebook.shards(${JSON.stringify(shards.map(([shard]) => shard))});\n`;
    out.file("site/assets/search/shards.js", "text/javascript", list);
    for (const [shard, names] of shards)
      out.file(
        `site/assets/search/${shard}.js`,
        "text/javascript",
        searchShard(reader, shard, names),
      );
  }

  function writeForMachines(): void {
    const { delta } = context;
    const { issued } = release.dataset;
    if (delta && typeof issued === "string")
      out.file("site/changes.atom", "text/xml", feedOf(reader, delta, issued));
    if (base !== undefined) out.file("site/sitemap.xml", "text/xml", sitemapOf(listed));
  }

  function contentOf(opened: Opened): ComponentChildren {
    switch (opened.collection) {
      case "cases":
        return h(CasePage, { opened });
      case "recommendations":
        return h(SetPage, { opened });
      case "people":
        return h(PersonPage, { opened });
      case "reference":
        return h(TablePage, { opened });
      case "statistics":
        return h(StatisticPage, { opened });
      default:
        return h(RecordPage, { opened });
    }
  }
}

function byTitle(reader: Reader, a: string, b: string): number {
  const [one, other] = [reader.titleOf(a).toLowerCase(), reader.titleOf(b).toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}
