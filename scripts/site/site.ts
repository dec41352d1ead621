import type { FilesFormat, ReleaseContext } from "../publish/formats/format.ts";
import { webBaseOf } from "../publish/release/addresses.ts";
import type { Release } from "../publish/release/release.ts";
import { releasedSchemas } from "../publish/release/released-schemas.ts";
import { stableJson } from "../publish/release/stable-json.ts";
import { interfaceTexts } from "./languages.ts";
import type { Changed } from "./here.tsx";
import { readerOf } from "./reader.ts";
import { filesOfCollection, retiredFiles } from "./record-files.ts";
import type { SiteFile, Writing } from "./site-file.ts";
import { surveyOf } from "./survey.ts";
import { machineFiles, searchFiles, wholeFiles } from "./whole-files.ts";

/** The style and the scripts of the site: name and content. */
export type Assets = Readonly<Record<string, string>>;

/** The site, as a format of a release. Files are made and written one by one, and none is kept. */
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
    write(release, out, context) {
      for (const { path, mediaType, content } of siteFiles(assets, release, context))
        out.file(`site/${path}`, mediaType, content());
    },
  };
}

/** Every file of the site, one after the other. */
export function* siteFiles(
  assets: Assets,
  release: Release,
  context: ReleaseContext,
): Generator<SiteFile> {
  const { delta, formats } = context;
  const reader = readerOf(release, context);
  const survey = surveyOf(release);
  const writing: Writing = { reader, survey, delta, formats, changed: changedIn(delta) };
  for (const [name, text] of Object.entries({ ...assets, ...interfaceTexts() })) {
    const mediaType = name.endsWith(".css") ? "text/css" : "text/javascript";
    yield { path: `assets/${name}`, mediaType, content: () => text };
  }
  for (const [collection, ids] of release.records.ids)
    yield* filesOfCollection(writing, collection, ids);
  yield* retiredFiles(writing);
  yield* wholeFiles(writing);
  yield* searchFiles(writing);
  yield* machineFiles(writing);
  yield* schemasAtTheirAddress(release);
}

/** The schemas where their `$id` says, if the site has an address. */
function* schemasAtTheirAddress(release: Release): Generator<SiteFile> {
  if (webBaseOf(release) === undefined) return;
  const schemas = releasedSchemas(release.schemas.documents, release);
  for (const [path, document] of Object.entries(schemas))
    yield {
      path: `schemas/${path}`,
      mediaType: "application/schema+json",
      content: () => stableJson(document),
    };
}

/** What the pages say of changes since the previous release. */
function changedIn(delta: ReleaseContext["delta"]): Changed | undefined {
  if (!delta) return undefined;
  const records = new Set(delta.changes.map(({ record }) => record));
  return { records, since: delta.previous.version };
}
