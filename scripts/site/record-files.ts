import { h } from "preact";
import type { ComponentChildren } from "preact";
import { jsonOf, ownPageOf, pageOf } from "../publish/release/addresses.ts";
import { stableJson } from "../publish/release/stable-json.ts";
import type { RecordTypes } from "../schema/record-types.ts";
import type { RecommendationSet } from "../schema/records.ts";
import { factsOf } from "./facts.ts";
import { ownPages, textOf } from "./here.tsx";
import type { TextKey } from "./here.tsx";
import { CasePage } from "./pages/case.tsx";
import { CitePage, CiteSomePage, citePages, citePath } from "./pages/cite.tsx";
import { LISTED, ListPage, listName } from "./pages/list.tsx";
import { PersonPage } from "./pages/person.tsx";
import { SetPage, textOfItem } from "./pages/recommendation-set.tsx";
import { RecommendationPage } from "./pages/recommendation.tsx";
import { MovedPage, WithdrawnPage } from "./pages/retired.tsx";
import { StatisticPage } from "./pages/statistic.tsx";
import { TablePage } from "./pages/table.tsx";
import { TermPage } from "./pages/term.tsx";
import { rowsIn } from "./reader.ts";
import type { Opened } from "./reader.ts";
import { RecordPage } from "./record-page.tsx";
import { pageFile } from "./site-file.ts";
import type { SiteFile, Writing } from "./site-file.ts";
import { shortened } from "./words.ts";

/** The records of a collection as JSON and as pages, and the pages that list them. */
export function* filesOfCollection(
  writing: Writing,
  collection: string,
  ids: readonly string[],
): Generator<SiteFile> {
  for (const id of ids) yield* filesOfRecord(writing, `${collection}/${id}`);
  const { titleOf } = writing.reader;
  const titles = new Map(ids.map((id) => [id, titleOf(`${collection}/${id}`).toLowerCase()]));
  const sorted = ids.toSorted((a, b) => (titles.get(a)! < titles.get(b)! ? -1 : 1));
  const pages = Math.max(1, Math.ceil(ids.length / LISTED));
  for (let number = 1; number <= pages; number++) {
    const some = sorted.slice((number - 1) * LISTED, number * LISTED);
    const path = `${collection}/${listName(number)}`;
    const page = { path, title: textOf(collection as TextKey), hidden: collection === "people" };
    yield pageFile(writing, page, () => h(ListPage, { collection, ids: some, number, pages }));
  }
}

function* filesOfRecord(writing: Writing, name: string): Generator<SiteFile> {
  const { reader } = writing;
  const open = () => reader.open(name)!;
  const { collection, id, record } = open();
  const title = reader.titleOf(name);
  const { summary } = record;
  yield {
    path: jsonOf(name),
    mediaType: "application/json",
    content: () => stableJson(open().record),
  };
  const page = {
    ...{
      path: pageOf(name),
      title,
      json: jsonOf(name),
      about: name,
      facts: factsOf(reader, open()),
    },
    hidden: collection === "people",
    ...(typeof summary === "string" ? { description: shortened(summary, 200) } : {}),
  };
  yield pageFile(writing, page, () => contentOf(open()));
  if (collection === "recommendations") yield* filesOfItems(writing, open());
  if (collection === "reference") {
    if (ownPages.has(id)) yield* filesOfTerms(writing, open());
    return;
  }
  const cite = { title: `${textOf("cite")}: ${title}`, hidden: true };
  yield pageFile(writing, { path: citePath(name), ...cite }, () => h(CitePage, { opened: open() }));
  const pages = citePages(open()).length;
  for (let number = 1; pages > 1 && number <= pages; number++)
    yield pageFile(writing, { path: citePath(name, number), ...cite }, () =>
      h(CiteSomePage, { opened: open(), number }),
    );
}

function contentOf(opened: Opened): ComponentChildren {
  switch (opened.collection as keyof RecordTypes | "reference") {
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
    case "sources":
    case "organizations":
    case "laws":
    case "reviews":
      return h(RecordPage, { opened });
  }
}

/** A page for each recommendation of a set. */
function* filesOfItems(writing: Writing, opened: Opened): Generator<SiteFile> {
  const { reader } = writing;
  const short = reader.shortTitleOf(opened.name);
  for (const item of (opened.record as unknown as RecommendationSet).items) {
    const name = `${opened.name}#${item.id}`;
    const title = `${short}, ${item.number ?? item.id}`;
    const description = shortened(textOfItem(item), 200);
    const page = { path: ownPageOf(name), title, description, json: jsonOf(name), about: name };
    yield pageFile(writing, page, () => h(RecommendationPage, { opened, item }));
  }
}

/** A page for each theme and each State. */
function* filesOfTerms(writing: Writing, opened: Opened): Generator<SiteFile> {
  const { reader, survey } = writing;
  for (const [id, row] of rowsIn(opened.record)) {
    const name = `${opened.name}#${id}`;
    const page = { path: ownPageOf(name), title: reader.label(opened.id, id), about: name };
    yield pageFile(writing, page, () => h(TermPage, { opened, row, id, uses: survey.uses }));
  }
}

/** Pages under the names of earlier releases: where a record is now, or that it was withdrawn. */
export function* retiredFiles(writing: Writing): Generator<SiteFile> {
  const { redirects, tombstones } = writing.reader.release;
  for (const redirect of redirects) {
    const name = String(redirect["from"]);
    if (name.includes("#")) continue;
    const page = { path: pageOf(name), title: name, hidden: true };
    yield pageFile(writing, page, () => h(MovedPage, { redirect }));
  }
  for (const tombstone of tombstones) {
    const name = String(tombstone["record"]);
    if (name.includes("#")) continue;
    const page = { path: pageOf(name), title: textOf("withdrawn"), hidden: true };
    yield pageFile(writing, page, () => h(WithdrawnPage, {}));
  }
}
